package org.yicai.supervision.tip;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** What an answer has to hold, and what a question must not. */
final class TipRules {

    /** So many letters in a row that stand in both are no chance. */
    static final int RUN = 8;

    /** @param asked whether a question was asked after it */
    record Answering(TipOutcome outcome, String passedTo, boolean asked) {}

    static final List<Rule<Answering>> ALL = List.of(
            new Rule<>("TP5", "what is passed on says to whom", TipRules::saysToWhom),
            new Rule<>("TP6", "that the contractor was asked is said after it was", TipRules::wasAsked));

    private TipRules() {}

    private static Stream<Finding> saysToWhom(Answering it) {
        return unless((it.outcome == TipOutcome.PASSED_ON) == !it.passedTo.isEmpty(), "passed_to", "tip.finding.passed-to");
    }

    private static Stream<Finding> wasAsked(Answering it) {
        return unless(it.outcome != TipOutcome.ASKED || it.asked, "tip_outcome", "tip.finding.asked");
    }

    /** TP7: whether a text repeats {@link #RUN} letters in a row of another; blanks and punctuation do not matter. */
    static boolean repeats(String text, String of) {
        var letters = letters(text);
        var other = letters(of);
        for (int i = 0; i + RUN <= letters.length(); i++) {
            if (other.contains(letters.substring(i, i + RUN))) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
