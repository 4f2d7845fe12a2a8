package org.yicai.project.contract;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.project.Rule;

/** How long a contract may run, when it is signed and when it is amended. */
final class Term {

    private Term() {}

    /** 财政部令第102号 art. 24 */
    static Stream<Finding> isShortEnough(LocalDate startsOn, LocalDate endsOn, boolean longTerm, RulePack pack) {
        var years = pack.number(longTerm ? "longTermYears" : "termYears");
        var key = longTerm ? "project.finding.term-long" : "project.finding.term";
        return Rule.unless(!endsOn.isAfter(startsOn.plusYears(years)), "ends_on", key, years);
    }
}
