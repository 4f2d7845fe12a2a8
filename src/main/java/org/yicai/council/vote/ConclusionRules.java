package org.yicai.council.vote;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yicai.council.Constituency;
import org.yicai.kernel.Finding;

/** When the committee may conclude, as rules that can be read aloud. */
final class ConclusionRules {

    /** Recused seats need no rule of their own: their votes are refused, and one given before the tie does not count. */
    private static final List<Function<Ballot, Optional<Finding>>> ALL = List.of(
            ConclusionRules::aMeetingWasCalled,
            ConclusionRules::quorumIsThere,
            ConclusionRules::everyConstituencyIsThere,
            ConclusionRules::everyoneThereHasVoted);

    private ConclusionRules() {}

    static List<Finding> judge(Ballot ballot) {
        return ALL.stream().flatMap(rule -> rule.apply(ballot).stream()).toList();
    }

    private static Optional<Finding> aMeetingWasCalled(Ballot ballot) {
        return unless(ballot.item().session() != null, "council.finding.no-session");
    }

    private static Optional<Finding> quorumIsThere(Ballot ballot) {
        return unless(ballot.present().size() >= ballot.quorum(), "council.finding.quorum", ballot.present().size(), ballot.rows().size(), ballot.quorum());
    }

    private static Optional<Finding> everyConstituencyIsThere(Ballot ballot) {
        var there = ballot.present().stream().map(Ballot.Row::constituency).collect(Collectors.toSet());
        return Arrays.stream(Constituency.values())
                .filter(each -> !there.contains(each))
                .findFirst()
                .map(missing -> Finding.that("council.missing." + missing));
    }

    private static Optional<Finding> everyoneThereHasVoted(Ballot ballot) {
        var silent = ballot.present().stream().filter(each -> each.choice() == null && each.recusal() == null).map(Ballot.Row::name).toList();
        return unless(silent.isEmpty(), "council.finding.silent", String.join("、", silent));
    }

    private static Optional<Finding> unless(boolean holds, String key, Object... args) {
        return holds ? Optional.empty() : Optional.of(Finding.that(key, args));
    }
}
