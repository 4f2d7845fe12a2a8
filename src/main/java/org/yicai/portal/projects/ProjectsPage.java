package org.yicai.portal.projects;

import java.time.LocalDate;
import java.util.List;
import org.yicai.portal.ProjectLine;
import org.yicai.portal.Standing;
import org.yicai.web.Page;

/**
 * @param projects off track first
 * @param offTrack hundredths behind plan from which a project is marked
 */
record ProjectsPage(List<ProjectLine> projects, int offTrack) implements Page {

    /** How many are off track. */
    long late(LocalDate today) {
        return projects.stream().filter(each -> each.offTrack(today, offTrack)).count();
    }

    /** How many are under way. */
    long running() {
        return projects.stream().map(ProjectLine::standing).filter(Standing::running).count();
    }
}
