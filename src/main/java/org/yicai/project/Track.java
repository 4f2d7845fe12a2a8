package org.yicai.project;

import org.yicai.kernel.Money;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/** How much is asked of a purchase, by its amount; the limits are local ways, in yuan. */
public enum Track {
    /** The committee may decide in writing; there is the last review only. */
    LIGHT,
    STANDARD,
    /** Mid-term must be passed and a third party must have looked before the last acceptance (rules T1 and T2). */
    FULL;

    public static Track of(Money amount, LocalWays ways, SubdistrictId subdistrict) {
        if (amount.fen() >= 100L * ways.number(subdistrict, Way.FULL_LEAST)) {
            return FULL;
        }
        return amount.fen() <= 100L * ways.number(subdistrict, Way.LIGHT_MOST) ? LIGHT : STANDARD;
    }
}
