package org.yicai.project.ending;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.project.Delivered;
import org.yicai.project.OpenEnds;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Reckons what an exit comes to today, and draws its page. */
@Component
class ExitPages {

    private final ExitFiles files;
    private final ObjectProvider<Delivered> delivered;
    private final ObjectProvider<OpenEnds> ends;
    private final ProjectAccess access;

    ExitPages(ExitFiles files, ObjectProvider<Delivered> delivered, ObjectProvider<OpenEnds> ends, ProjectAccess access) {
        this.files = files;
        this.delivered = delivered;
        this.ends = ends;
        this.access = access;
    }

    Settlement settlement(ProjectId project, ExitFile file) {
        return Settlement.of(file, delivered.stream().flatMap(each -> each.unclaimed(project).stream()).toList());
    }

    /** In three statements. */
    Page page(Fields in, Actor actor, Project project) {
        var file = files.of(project.id());
        var open = ends.stream().flatMap(each -> each.of(project.id()).stream()).toList();
        return new ExitPage(in, project, file, settlement(project.id(), file), List.copyOf(open), access.sideOf(actor, project));
    }
}
