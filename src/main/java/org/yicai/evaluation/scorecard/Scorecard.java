package org.yicai.evaluation.scorecard;

import java.time.Instant;
import org.yicai.kernel.Decimal;

/**
 * The points of a project, in tenths: as computed and judged on its day, whatever weights hold later.
 *
 * @param words what the benefit is: for people, for the neighbourhood, for nature, for later
 */
record Scorecard(int execution, int output, int benefit, int satisfaction, int executionWeight, int outputWeight, int benefitWeight, int satisfactionWeight, Grade grade, String words, Instant evaluatedAt) {

    int tenths() {
        return execution + output + benefit + satisfaction;
    }

    /** "87.5" */
    static String points(int tenths) {
        return Decimal.of(tenths, 10);
    }

    static Scorecard of(Figures figures, Weights weights, int benefit, String words, Instant at) {
        var execution = Figures.tenths(figures.execution(), weights.execution());
        var output = Figures.tenths(figures.output(), weights.output());
        var satisfaction = Figures.tenths(figures.satisfaction(), weights.satisfaction());
        var grade = weights.grade(execution + output + 10 * benefit + satisfaction);
        return new Scorecard(execution, output, 10 * benefit, satisfaction, weights.execution(), weights.output(), weights.benefit(), weights.satisfaction(), grade, words, at);
    }
}
