package org.yicai.project.acceptance;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** What must be there before a milestone is accepted, as rules that can be read aloud. */
final class AcceptanceRules {

    static final List<Rule<Counting>> ALL = List.of(
            new Rule<>("Q6", "everything that the milestone promises is confirmed", AcceptanceRules::everythingIsConfirmed),
            new Rule<>("Q7", "recipients have said what they think", AcceptanceRules::recipientsWereHeard));

    private AcceptanceRules() {}

    /** 政府采购法 art. 41 */
    private static Stream<Finding> everythingIsConfirmed(Counting it) {
        var missing = it.missing();
        return missing == null ? Stream.empty() : Stream.of(Finding.at("counted", "project.finding.missing", missing.name(), missing.confirmed(), missing.promised()));
    }

    /** 政府采购法实施条例 art. 45 */
    private static Stream<Finding> recipientsWereHeard(Counting it) {
        return unless(it.rated() > 0, "rated", "project.finding.nobody-rated");
    }
}
