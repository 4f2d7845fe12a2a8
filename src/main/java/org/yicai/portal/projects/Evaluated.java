package org.yicai.portal.projects;

import java.time.Instant;
import org.yicai.kernel.Decimal;

/** What an ended project came to, in tenths of points. */
record Evaluated(int execution, int output, int benefit, int satisfaction, String grade, String words, Instant evaluatedAt) {

    /** "87.5" of a hundred. */
    String points() {
        return Decimal.of(execution + output + benefit + satisfaction, 10);
    }
}
