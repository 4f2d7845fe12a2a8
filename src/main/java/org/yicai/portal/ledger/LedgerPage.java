package org.yicai.portal.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Project;
import org.yicai.web.Cursor;
import org.yicai.web.Page;

/**
 * The latest events of a project, or those behind a cursor.
 *
 * @param kind what is filtered by; null for all
 * @param older where the next page goes on; null on the last
 */
record LedgerPage(Project project, List<Event> events, Event.@Nullable Kind kind, @Nullable Cursor older) implements Page {

    String address() {
        return "/projects/" + project.id() + "/ledger";
    }

    String next() {
        return address() + "?" + (kind == null ? "" : "kind=" + kind + "&") + "before=" + older;
    }
}
