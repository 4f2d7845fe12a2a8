package org.yicai.project.rectification;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** What may be asked to be mended, until when, and when it can be said how it ended. A wish beyond the contract is an amendment (政府采购法 art. 50). */
final class RectificationRules {

    /** How many working days the contractor has at least. */
    static final int LEAST_DAYS = 5;

    /**
     * @param term the term of the contract that was chosen; null when it is none
     * @param earliest the first day that leaves the contractor its working days
     */
    record Case(@Nullable Term term, LocalDate dueOn, LocalDate earliest) {}

    /** @param outcome null beside a finding of the form */
    record Closing(Rectification it, Rectification.@Nullable Outcome outcome, LocalDate today) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("Z1", "it stands on a term of the contract", RectificationRules::standsOnATerm),
            new Rule<>("Z2", "the contractor has five working days", RectificationRules::leavesDays));

    static final List<Rule<Closing>> ENDS = List.of(new Rule<>("Z3", "the contractor is heard first", RectificationRules::isHeardFirst));

    private RectificationRules() {}

    private static Stream<Finding> standsOnATerm(Case it) {
        return unless(it.term != null, "term", "project.finding.mend-term");
    }

    private static Stream<Finding> leavesDays(Case it) {
        return unless(it.dueOn.equals(LocalDate.MIN) || !it.dueOn.isBefore(it.earliest), "mend_due", "project.finding.mend-due", LEAST_DAYS, it.earliest);
    }

    private static Stream<Finding> isHeardFirst(Closing it) {
        return unless(it.outcome == null || it.outcome == Rectification.Outcome.WITHDRAWN || it.it.mayBeJudged(it.today), "outcome", "project.finding.mend-heard", it.it.dueOn());
    }
}
