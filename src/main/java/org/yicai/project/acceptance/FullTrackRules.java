package org.yicai.project.acceptance;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** What a large project still wants before its last acceptance, as rules that can be read aloud. */
final class FullTrackRules {

    /** @param thirdParty who else looked, and what was found; "" when nobody did */
    record Case(boolean midTermPassed, String thirdParty) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("T1", "mid-term was passed", FullTrackRules::midTermWasPassed),
            new Rule<>("T2", "a third party has looked", FullTrackRules::aThirdPartyHasLooked));

    private FullTrackRules() {}

    private static Stream<Finding> midTermWasPassed(Case it) {
        return unless(it.midTermPassed, "review", "project.finding.no-mid-term");
    }

    /** 财政部令第102号 art. 21 */
    private static Stream<Finding> aThirdPartyHasLooked(Case it) {
        return unless(!it.thirdParty.isEmpty(), "third_party", "project.finding.no-third-party");
    }
}
