package org.yicai.evaluation.scorecard;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** What an evaluation must hold, as rules that can be read aloud (domain rule 1.3; 财预〔2020〕10号). */
final class EvaluationRules {

    /**
     * @param benefit points typed for the benefit
     * @param drafter whether who evaluates has drafted the project
     */
    record Case(Weights weights, int benefit, boolean drafter) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("V1", "the weights come to a hundred, the grades go down", EvaluationRules::weightsAreWhole),
            new Rule<>("V2", "the benefit stays within its weight", EvaluationRules::benefitIsWithin),
            new Rule<>("V3", "nobody evaluates an own design", EvaluationRules::anotherHand));

    private EvaluationRules() {}

    private static Stream<Finding> weightsAreWhole(Case it) {
        return unless(it.weights.whole(), "", "evaluation.finding.weights", it.weights.sum());
    }

    private static Stream<Finding> benefitIsWithin(Case it) {
        return unless(it.benefit >= 0 && it.benefit <= it.weights.benefit(), "benefit", "evaluation.finding.benefit", it.weights.benefit());
    }

    private static Stream<Finding> anotherHand(Case it) {
        return unless(!it.drafter, "", "evaluation.finding.drafter");
    }
}
