package org.yicai.project.design;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Project;
import org.yicai.web.Page;
import org.yicai.web.View;

/** @param before what the version is read beside; null for the first */
record VersionPage(Project project, Version version, @Nullable Version before) implements Page {

    /** The first version stands beside itself: nothing of it is a change. */
    List<Wording.Row> rows(View view) {
        return (before == null ? version : before).wording().beside(version.wording(), view);
    }

    /** Whether it says nothing new. */
    boolean same() {
        return before != null && before.wording().changed(version.wording()).isEmpty();
    }
}
