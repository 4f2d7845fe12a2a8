package org.yicai.project.design;

import java.util.List;
import java.util.stream.Collectors;
import org.yicai.project.Project;
import org.yicai.web.Page;
import org.yicai.web.View;

/** @param versions the latest first; empty for a design nobody changed since versions are kept */
record VersionsPage(Project project, List<Version> versions) implements Page {

    /** The names of the fields that a version says otherwise than the one it is read beside; "" for none. */
    String changed(Version version, View view) {
        var before = version.before(versions);
        return before == null ? "" : before.wording().changed(version.wording()).stream().map(name -> Wording.label(view, name)).collect(Collectors.joining(view.zh() ? "、" : ", "));
    }
}
