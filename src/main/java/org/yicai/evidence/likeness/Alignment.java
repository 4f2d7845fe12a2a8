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
        var here = new Nearest(earlier.count());
        var there = new Nearest(fresh.count());
        for (int i = 0; i < earlier.count(); i++) {
            long code = earlierCodes.code(i);
            for (int j = 0; j < fresh.count(); j++) {
                if (Long.bitCount(code ^ freshCodes.code(j)) <= NEAR) {
                    int apart = apart(earlier.described(), i * Points.LENGTH, fresh.described(), j * Points.LENGTH, Math.max(here.second[i], there.second[j]));
                    here.hear(i, j, apart);
                    there.hear(j, i, apart);
                }
            }
        }
        var pairs = new int[earlier.count() * 2];
        int count = 0;
        for (int i = 0; i < earlier.count(); i++) {
            int j = here.clear(i);
            if (j >= 0 && there.clear(j) == i) {
                pairs[count++] = i;
                pairs[count++] = j;
            }
        }
        return java.util.Arrays.copyOf(pairs, count);
    }

    /** For each feature the nearest other one, and how far the nearest and the second nearest are. */
    private static final class Nearest {
        private final int[] found;
        private final int[] best;
        private final int[] second;

        Nearest(int count) {
            found = new int[count];
            best = new int[count];
            second = new int[count];
            java.util.Arrays.fill(found, -1);
            java.util.Arrays.fill(best, Integer.MAX_VALUE);
            java.util.Arrays.fill(second, Integer.MAX_VALUE);
        }

        void hear(int feature, int other, int apart) {
            if (apart < best[feature]) {
                second[feature] = best[feature];
                best[feature] = apart;
                found[feature] = other;
            } else if (apart < second[feature]) {
                second[feature] = apart;
            }
        }

        /** -1 when there is none, or one that is hardly nearer than the next. */
        int clear(int feature) {
            return best[feature] > RATIO * second[feature] ? -1 : found[feature];
        }
    }

    /** @param most when it is more than this, it does not matter how much */
    private static int apart(byte[] a, int from, byte[] b, int other, int most) {
        int sum = 0;
        for (int part = 0; part < Points.LENGTH && sum < most; part += 16) {
            for (int k = part; k < part + 16; k++) {
                int d = a[from + k] - b[other + k];
                sum += d * d;
            }
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
