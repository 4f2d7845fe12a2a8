package org.yicai.kernel;

import java.util.Locale;

/** A quotient as people read it: with one digit behind the point, such as "4.3" stars or "87.5" points. */
public final class Decimal {

    private Decimal() {}

    /** The mean of {@code count} marks that come to {@code sum}, or tenths of points with 10; to be shown beside the count, which is not 0. */
    public static String of(long sum, long count) {
        return String.format(Locale.ROOT, "%.1f", (double) sum / count);
    }
}
