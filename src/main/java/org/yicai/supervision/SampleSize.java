package org.yicai.supervision;

/** How many to look at, and what is known after having looked. Exact binomial and hypergeometric figures, no approximation. */
public final class SampleSize {

    private SampleSize() {}

    /**
     * The smallest number of draws with replacement that meet at least one wrong record with the probability.
     *
     * @param share of wrong records, above 0 and below 1: 0.05 is one in twenty
     * @param probability above 0 and below 1
     */
    public static int withReplacement(double share, double probability) {
        if (!(share > 0 && share < 1 && probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a share of " + share + ", a probability of " + probability);
        }
        int n = (int) Math.max(1, Math.floor(Math.log(1 - probability) / Math.log1p(-share)) - 1);
        while (Math.pow(1 - share, n) > 1 - probability) {
            n++;
        }
        return n;
    }

    /** The same without replacement among {@code total} records, of which the share rounded up is wrong; at most {@code total}. */
    public static int withoutReplacement(int total, double share, double probability) {
        int n = 0;
        while (n < total && chance(total, n, share) < probability) {
            n++;
        }
        return n;
    }

    /**
     * The probability that {@code drawn} different records of {@code total} hold at least one wrong one, when the share rounded up is
     * wrong.
     *
     * @return from 0 to 1
     */
    public static double chance(int total, int drawn, double share) {
        int wrong = (int) Math.ceil(total * share - 1e-9);
        if (wrong == 0 || drawn == 0) {
            return 0;
        }
        double clean = 1;
        for (int i = 0; i < drawn; i++) {
            clean *= Math.max(0, total - wrong - i) / (double) (total - i);
        }
        return 1 - clean;
    }

    /**
     * The lower bound of Clopper and Pearson (Biometrika 1934): the share of records that fit is at least this, and the sentence is
     * wrong at most in one of {@code 1 / (1 - confidence)} draws. On the safe side for draws without replacement.
     *
     * @param fitted of the checked ones
     * @param checked how many were looked at; 0 gives 0
     * @param confidence one-sided, such as 0.95
     */
    public static double lowerBound(int fitted, int checked, double confidence) {
        if (fitted < 0 || fitted > checked || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(fitted + " of " + checked + " at " + confidence);
        }
        if (fitted == 0) {
            return 0;
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (atLeast(fitted, checked, middle) < 1 - confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * How many of the records that nobody could confirm count, after some of them were drawn and looked at: those found to fit,
     * and of those not looked at the share of the lower bound, rounded down. trust.md 2.4, "where confirmation is hard".
     *
     * @param unconfirmed all of them, the checked ones among them
     */
    public static int countsFor(int unconfirmed, int fitted, int checked, double confidence) {
        if (checked > unconfirmed) {
            throw new IllegalArgumentException(checked + " checked of " + unconfirmed);
        }
        return fitted + (int) Math.floor((unconfirmed - checked) * lowerBound(fitted, checked, confidence) + 1e-9);
    }

    /** P(X ≥ x) for X binomial (n, p). */
    private static double atLeast(int x, int n, double p) {
        double term = 0; // ln of C(n, x)
        for (int i = 1; i <= x; i++) {
            term += Math.log(n - x + i) - Math.log(i);
        }
        double sum = 0;
        for (int i = x; i <= n; i++) {
            sum += Math.exp(term + i * Math.log(p) + (n - i) * Math.log1p(-p));
            term += Math.log(n - i) - Math.log(i + 1);
        }
        return sum;
    }
}
