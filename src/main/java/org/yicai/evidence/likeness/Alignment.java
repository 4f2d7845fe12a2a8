package org.yicai.evidence.likeness;

import org.jspecify.annotations.Nullable;

/**
 * Lays an earlier picture over a fresh one: pairs of features that are each other's nearest, then the position on which most
 * pairs agree. Every pair proposes one by itself, since a feature knows its size and direction; so nothing is drawn by lot.
 *
 * @param warp from the earlier picture into the fresh one, in parts of the longer side of each
 * @param inliers how many pairs agree
 */
record Alignment(Warp warp, int inliers) {

    private static final int NEAR = 20;
    private static final double RATIO = 0.81;
    private static final double[] TOLERANCE = {0.04, 0.025, 0.015, 0.010};
    private static final double ROUGH = 0.05;

    static @Nullable Alignment of(Points earlier, Codes earlierCodes, Points fresh, Codes freshCodes) {
        var pairs = pairs(earlier, earlierCodes, fresh, freshCodes);
        if (pairs.length < 8) {
            return null;
        }
        var first = best(pairs, earlier, fresh);
        return first == null ? null : refined(first, pairs, earlier, fresh);
    }

    /** Each feature of one with its nearest of the other, when that holds both ways and the second nearest is farther. */
    private static int[] pairs(Points earlier, Codes earlierCodes, Points fresh, Codes freshCodes) {
        var toFresh = nearest(earlier, earlierCodes, fresh, freshCodes);
        var toEarlier = nearest(fresh, freshCodes, earlier, earlierCodes);
        var pairs = new int[earlier.count() * 2];
        int count = 0;
        for (int i = 0; i < earlier.count(); i++) {
            if (toFresh[i] >= 0 && toEarlier[toFresh[i]] == i) {
                pairs[count++] = i;
                pairs[count++] = toFresh[i];
            }
        }
        return java.util.Arrays.copyOf(pairs, count);
    }

    private static int[] nearest(Points from, Codes fromCodes, Points to, Codes toCodes) {
        var found = new int[from.count()];
        for (int i = 0; i < found.length; i++) {
            long code = fromCodes.code(i);
            int best = Integer.MAX_VALUE;
            int second = Integer.MAX_VALUE;
            found[i] = -1;
            for (int j = 0; j < to.count(); j++) {
                if (Long.bitCount(code ^ toCodes.code(j)) <= NEAR) {
                    int apart = apart(from.described(), i * Points.LENGTH, to.described(), j * Points.LENGTH);
                    if (apart < best) {
                        second = best;
                        best = apart;
                        found[i] = j;
                    } else if (apart < second) {
                        second = apart;
                    }
                }
            }
            if (best > RATIO * second) {
                found[i] = -1;
            }
        }
        return found;
    }

    private static int apart(byte[] a, int from, byte[] b, int other) {
        int sum = 0;
        for (int k = 0; k < Points.LENGTH; k++) {
            int d = a[from + k] - b[other + k];
            sum += d * d;
        }
        return sum;
    }

    private static @Nullable Warp best(int[] pairs, Points earlier, Points fresh) {
        Warp best = null;
        int most = 3;
        for (int p = 0; p < pairs.length; p += 2) {
            var warp = Warp.similarity(earlier, pairs[p], fresh, pairs[p + 1]);
            int count = 0;
            for (int q = 0; q < pairs.length; q += 2) {
                count += off(warp, pairs, q, earlier, fresh) < ROUGH ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = warp;
            }
        }
        return best;
    }

    private static double off(Warp warp, int[] pairs, int p, Points earlier, Points fresh) {
        double x = earlier.x()[pairs[p]];
        double y = earlier.y()[pairs[p]];
        return Math.hypot(warp.x(x, y) - fresh.x()[pairs[p + 1]], warp.y(x, y) - fresh.y()[pairs[p + 1]]);
    }

    private static @Nullable Alignment refined(Warp first, int[] pairs, Points earlier, Points fresh) {
        var warp = first;
        int inliers = 0;
        var inside = new double[pairs.length * 2];
        for (int round = 0; round < 8; round++) {
            inliers = 0;
            double tolerance = round == 0 ? ROUGH : TOLERANCE[Math.min(round - 1, TOLERANCE.length - 1)];
            for (int p = 0; p < pairs.length; p += 2) {
                if (off(warp, pairs, p, earlier, fresh) < tolerance) {
                    inside[inliers * 4] = earlier.x()[pairs[p]];
                    inside[inliers * 4 + 1] = earlier.y()[pairs[p]];
                    inside[inliers * 4 + 2] = fresh.x()[pairs[p + 1]];
                    inside[inliers * 4 + 3] = fresh.y()[pairs[p + 1]];
                    inliers++;
                }
            }
            var next = Warp.fitted(inside, inliers, round > 3 && inliers >= 16 ? 8 : 6);
            if (next == null || inliers < 5) {
                return null;
            }
            warp = next;
        }
        double growth = warp.growth(0.5, 0.35);
        return growth < 0.01 || growth > 100 ? null : new Alignment(warp, inliers);
    }
}
