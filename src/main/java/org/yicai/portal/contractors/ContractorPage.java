package org.yicai.portal.contractors;

import java.util.List;
import org.yicai.web.Page;

/** @param projects the latest first, at most two hundred */
record ContractorPage(Done.Contractor contractor, List<Done.Project> projects) implements Page {

    long running() {
        return projects.stream().filter(each -> each.standing().running()).count();
    }

    long ended() {
        return projects.stream().filter(each -> each.endedOn() != null).count();
    }
}
