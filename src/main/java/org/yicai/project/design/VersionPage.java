package org.yicai.project.design;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Project;
import org.yicai.web.Page;
import org.yicai.web.View;

/** @param before what the version is read beside; null for the first */
record VersionPage(Project project, Version version, @Nullable Version before) implements Page {

    List<Wording.Row> rows(View view) {
        return (before == null ? new Wording(Map.of()) : before.wording()).beside(version.wording(), view);
    }

    /** Whether it says nothing new. */
    boolean same() {
        return before != null && before.wording().changed(version.wording()).isEmpty();
    }
}
