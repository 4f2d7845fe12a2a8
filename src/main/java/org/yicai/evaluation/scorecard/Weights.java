package org.yicai.evaluation.scorecard;

import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/**
 * How many of a hundred points each part is worth, and from how many a grade begins: the usual ones are those of 财预〔2020〕10号;
 * local ways may differ, each with the day from which it holds.
 */
record Weights(int execution, int output, int benefit, int satisfaction, int excellent, int good, int fair) {

    private static final int WHOLE = 100;

    static Weights of(LocalWays ways, SubdistrictId subdistrict) {
        return new Weights(ways.number(subdistrict, Way.EVALUATE_EXECUTION), ways.number(subdistrict, Way.EVALUATE_OUTPUT), ways.number(subdistrict, Way.EVALUATE_BENEFIT),
                ways.number(subdistrict, Way.EVALUATE_SATISFACTION), ways.number(subdistrict, Way.GRADE_EXCELLENT), ways.number(subdistrict, Way.GRADE_GOOD), ways.number(subdistrict, Way.GRADE_FAIR));
    }

    int sum() {
        return execution + output + benefit + satisfaction;
    }

    boolean whole() {
        return sum() == WHOLE && excellent > good && good > fair;
    }

    /** @param tenths of points, 0 to 1000 */
    Grade grade(int tenths) {
        return tenths >= 10 * excellent ? Grade.EXCELLENT : tenths >= 10 * good ? Grade.GOOD : tenths >= 10 * fair ? Grade.FAIR : Grade.POOR;
    }
}
