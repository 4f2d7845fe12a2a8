package org.yicai.corps.profession;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One partner: for everybody what it does and who looked at its papers; for its contact the people and the offers.
 *
 * @param people for whoever acts for it; empty for everybody else
 * @param mine the looker's own place among its people; null for none
 * @param acts whether the looker acts for it
 * @param keeps whether the looker looks at its papers
 */
record PartnerPage(Fields in, Partner partner, List<SkillOffer> offers, List<Professional> people, @Nullable Professional mine, boolean acts, boolean keeps, LocalDate today) implements FormPage {

    List<SkillOffer> open() {
        return offers.stream().filter(each -> each.closedAt() == null).toList();
    }

    /** What is wrong with single lines of the table. */
    List<Finding> lines() {
        return in.findings().stream().filter(each -> each.field().startsWith("line-")).toList();
    }
}
