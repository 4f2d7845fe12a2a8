package org.yicai.supervision.flag;

import java.util.Arrays;

/** The few figures that flags need. */
final class Statistics {

    private Statistics() {}

    /** Tukey's fences, Exploratory Data Analysis (1977): quartiles by linear interpolation, 1.5 interquartile ranges beyond them. */
    record Fence(double lower, double upper, int n) {

        static Fence around(double[] values) {
            var sorted = values.clone();
            Arrays.sort(sorted);
            double q1 = quantile(sorted, 0.25);
            double q3 = quantile(sorted, 0.75);
            return new Fence(q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1), sorted.length);
        }

        private static double quantile(double[] sorted, double share) {
            double at = share * (sorted.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }
    }

    /** Lower bound of the 95 % interval of Wilson (1927) for k of n; 0 when n is 0. */
    static double wilsonLower(int k, int n) {
        if (n == 0) {
            return 0;
        }
        double z = 1.959964;
        double p = (double) k / n;
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return Math.max(0, (middle - half) / (1 + z * z / n));
    }

    /** The statistic of chi squared with one degree of freedom: seen of n where a share was expected; above 3.84 it is no chance in 95 of 100. */
    static double chiSquared(int seen, int n, double share) {
        double expected = n * share;
        double others = n - expected;
        return (seen - expected) * (seen - expected) / expected + (seen - expected) * (seen - expected) / others;
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
