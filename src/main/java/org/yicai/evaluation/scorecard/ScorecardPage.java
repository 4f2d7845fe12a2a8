package org.yicai.evaluation.scorecard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Project;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What a project came to.
 *
 * @param card null until it is evaluated, {@code remaining} null until somebody looked
 * @param evaluates whether the visitor may evaluate, {@code lookFrom} the day from which one may look at what is left
 */
record ScorecardPage(Fields in, Project project, Figures figures, Weights weights, @Nullable Scorecard card, @Nullable Remaining remaining, boolean evaluates, LocalDate lookFrom, LocalDate today)
        implements FormPage {

    boolean mayEvaluate() {
        return evaluates && card == null;
    }

    boolean mayLook() {
        return evaluates && remaining == null && !today.isBefore(lookFrom);
    }

    /** Points of a computed part so far, "43.5". */
    String points(int share, int weight) {
        return Scorecard.points(Figures.tenths(share, weight));
    }
}
