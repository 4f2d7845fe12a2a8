package org.yicai.project.contract;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;

/** Brings a contract together with who wants something of it, and for which side. */
@Component
class Deals {

    private final Projects projects;
    private final ContractFiles files;
    private final ProjectAccess access;

    Deals(Projects projects, ContractFiles files, ProjectAccess access) {
        this.projects = projects;
        this.files = files;
        this.access = access;
    }

    /** @param side for whom the actor speaks */
    record Deal(Project project, ContractFile file, ContractSide side) {

        /** @throws Refusal (403) when this is the other side's to do */
        void requireSide(ContractSide wanted) {
            if (side != wanted) {
                throw Refusal.forbidden("project.refused.other-side");
            }
        }
    }

    /** @throws org.yicai.kernel.Missing when there is no contract in sight, Refusal (403) when the actor speaks for neither side */
    Deal of(Actor actor, ProjectId id) {
        var project = projects.get(id);
        var side = access.requireSide(actor, project);
        return new Deal(project, files.of(id), side);
    }

    void hold(ProjectId id, ProjectStage stage) {
        projects.hold(id, stage);
    }

    /** Takes the project and its money alone, and reads its contract anew behind that. */
    ContractFile take(ProjectId id, ProjectStage stage) {
        projects.take(id, stage);
        files.take(id);
        return files.of(id);
    }
}
