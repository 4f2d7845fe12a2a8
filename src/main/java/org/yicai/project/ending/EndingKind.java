package org.yicai.project.ending;

import org.yicai.project.ProjectStage;

/** How a project ends. */
public enum EndingKind {
    COMPLETED,
    /** 体面退出: a contractor may leave, with what is accepted paid and the people handed over. */
    HONOURABLE_EXIT;

    ProjectStage stage() {
        return this == COMPLETED ? ProjectStage.COMPLETED : ProjectStage.TERMINATED;
    }
}
