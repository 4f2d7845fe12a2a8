package org.yicai.council.vote;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yicai.council.Constituency;
import org.yicai.kernel.Finding;

/** When the committee may conclude, as rules that can be read aloud; their numbers stand in docs/words.md. */
final class ConclusionRules {

    /** Recused people need no rule of their own: their votes are refused (G9), and one given before the tie does not count. */
    private static final List<Function<Ballot, Optional<Finding>>> ALL = List.of(
            ConclusionRules::aMeetingOrWrittenRound,
            ConclusionRules::quorumIsThere,
            ConclusionRules::everyConstituencyIsThere,
            ConclusionRules::everyoneThereHasVoted,
            ConclusionRules::theWrittenRoundIsOver);

    private ConclusionRules() {}

    static List<Finding> judge(Ballot ballot) {
        return ALL.stream().flatMap(rule -> rule.apply(ballot).stream()).toList();
    }

    /** G4 */
    private static Optional<Finding> aMeetingOrWrittenRound(Ballot ballot) {
        return unless(ballot.item().session() != null || ballot.item().written(), "council.finding.no-session");
    }

    /** G5: in a written round, whoever voted or stepped back is there. */
    private static Optional<Finding> quorumIsThere(Ballot ballot) {
        return unless(ballot.present().size() >= ballot.quorum(), "council.finding.quorum", ballot.present().size(), ballot.rows().size(), ballot.quorum());
    }

    /** G6: a written round has asked everyone; a constituency that stays away with notice again and again no longer blocks. */
    private static Optional<Finding> everyConstituencyIsThere(Ballot ballot) {
        if (ballot.item().written()) {
            return Optional.empty();
        }
        var there = ballot.present().stream().map(Ballot.Row::constituency).collect(Collectors.toSet());
        return Arrays.stream(Constituency.values())
                .filter(each -> !there.contains(each) && !ballot.excused().contains(each))
                .findFirst()
                .map(missing -> Finding.that("council.missing." + missing));
    }

    /** G7 */
    private static Optional<Finding> everyoneThereHasVoted(Ballot ballot) {
        var silent = ballot.present().stream().filter(each -> each.choice() == null && each.recusal() == null).map(Ballot.Row::name).toList();
        return unless(silent.isEmpty(), "council.finding.silent", String.join("、", silent));
    }

    /** G8: its last day is over, or nobody is left to be heard. */
    private static Optional<Finding> theWrittenRoundIsOver(Ballot ballot) {
        var until = ballot.item().writtenUntil();
        return unless(until == null || ballot.today().isAfter(until) || ballot.present().size() == ballot.rows().size(), "council.finding.written-open", until == null ? "" : until);
    }

    private static Optional<Finding> unless(boolean holds, String key, Object... args) {
        return holds ? Optional.empty() : Optional.of(Finding.that(key, args));
    }
}
