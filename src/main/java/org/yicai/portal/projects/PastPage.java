package org.yicai.portal.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.portal.Communities;
import org.yicai.web.Cursor;
import org.yicai.web.Page;

/**
 * The activities of a project that were or were called off, the latest first.
 *
 * @param older where the next page goes on; null on the last
 */
record PastPage(PastController.Title project, List<Sheet.Activity> activities, @Nullable Cursor older, Communities communities) implements Page {

    String next() {
        return "/projects/" + project.id() + "/activities?before=" + older;
    }
}
