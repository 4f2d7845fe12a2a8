package org.yicai.project.landing;

import java.time.LocalDate;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * A service that lands, and what the committee advises.
 *
 * @param sits whether the visitor sits on the committee today
 */
record LandedPage(Fields in, Project project, Advices.All advice, boolean sits, LocalDate today) implements FormPage {

    boolean mayAdvise() {
        return sits && !advice.mine();
    }

    /** Whether the committee still has days to advise. */
    boolean open() {
        return advice.until() != null && !today.isAfter(advice.until());
    }
}
