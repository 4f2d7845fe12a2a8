package org.yicai.evidence.likeness;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an earlier picture into blocks and counts those that a fresh one, laid over it, agrees with.
 *
 * @param compared blocks that lie within both and have something in them
 * @param agreeing those of them that agree, row by row
 * @param empty blocks with nothing in them that are as light or dark as they should be
 * @param hole the largest patch of neighbouring blocks that do not
 * @param cover which part of the fresh picture the compared and the empty blocks fill
 */
record Blocks(int columns, int rows, int compared, List<Integer> agreeing, int empty, int hole, double cover) {

    /** The longer side of the pictures that are compared. */
    static final int VIEW = 320;

    private static final int SIZE = 12;
    private static final double AGREES = 0.7;
    private static final double TEXTURE = 4.5;
    private static final double STEP = 0.16;
    /** What an empty block that agrees counts: a wall or a sky says little, but not nothing. */
    private static final double EMPTY = 0.25;

    double share() {
        return compared == 0 ? 0 : (agreeing.size() + EMPTY * empty) / (compared + EMPTY * empty);
    }

    static Blocks of(Grey earlier, Grey fresh, Warp warp) {
        return new Comparison(smooth(earlier), smooth(fresh), warp, earlier.width(), earlier.height(), fresh.width(), fresh.height()).done();
    }

    /** Weighted 1 2 1 both ways: what noise and saving add goes, what is seen stays. */
    private static float[] smooth(Grey grey) {
        int w = grey.width();
        int h = grey.height();
        var across = new float[w * h];
        var to = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                across[y * w + x] = (grey.at(Math.max(0, x - 1), y) + 2 * grey.at(x, y) + grey.at(Math.min(w - 1, x + 1), y)) / 4f;
            }
        }
        for (int y = 0; y < h; y++) {
            int above = Math.max(0, y - 1) * w;
            int below = Math.min(h - 1, y + 1) * w;
            for (int x = 0; x < w; x++) {
                to[y * w + x] = (across[above + x] + 2 * across[y * w + x] + across[below + x]) / 4;
            }
        }
        return to;
    }

    private static final class Comparison {
        private final float[] earlier;
        private final float[] fresh;
        private final Warp warp;
        private final int width;
        private final int freshWidth;
        private final int freshHeight;
        private final double unit;
        private final double freshUnit;
        private final int columns;
        private final int rows;
        private final byte[] state;
        private final double[] means;
        private final float[] a = new float[SIZE * SIZE];
        private final float[] b = new float[SIZE * SIZE];
        private double inside;

        Comparison(float[] earlier, float[] fresh, Warp warp, int width, int height, int freshWidth, int freshHeight) {
            this.earlier = earlier;
            this.fresh = fresh;
            this.warp = warp;
            this.width = width;
            this.freshWidth = freshWidth;
            this.freshHeight = freshHeight;
            unit = Math.max(width, height);
            freshUnit = Math.max(freshWidth, freshHeight);
            columns = width / SIZE;
            rows = height / SIZE;
            state = new byte[columns * rows];
            means = new double[columns * rows * 2];
        }

        Blocks done() {
            for (int block = 0; block < state.length; block++) {
                state[block] = judged(block % columns * SIZE, block / columns * SIZE, block);
            }
            int empty = settleEmptyOnes();
            var agreeing = new ArrayList<Integer>();
            int compared = 0;
            for (int block = 0; block < state.length; block++) {
                compared += state[block] == 1 || state[block] == 2 ? 1 : 0;
                if (state[block] == 1) {
                    agreeing.add(block);
                }
            }
            double cover = inside / ((double) freshWidth / freshUnit * freshHeight / freshUnit);
            return new Blocks(columns, rows, compared, List.copyOf(agreeing), empty, hole(), Math.min(1, cover));
        }

        /** 0 outside, 1 agrees, 2 does not, 3 nothing in it. */
        private byte judged(int left, int top, int block) {
            for (int corner = 0; corner < 4; corner++) {
                double x = (left + corner % 2 * (SIZE - 1)) / unit;
                double y = (top + corner / 2 * (SIZE - 1)) / unit;
                double fx = warp.x(x, y) * freshUnit;
                double fy = warp.y(x, y) * freshUnit;
                if (!(fx >= 2 && fy >= 2 && fx < freshWidth - 3 && fy < freshHeight - 3)) {
                    return 0;
                }
            }
            inside += Math.abs(warp.growth((left + SIZE / 2.0) / unit, (top + SIZE / 2.0) / unit)) * SIZE * SIZE / unit / unit;
            double best = -1;
            for (int shift = 0; shift < 9 && best < AGREES; shift++) {
                double each = correlation(left, top, shift % 3 == 2 ? -1 : shift % 3, shift / 3 == 2 ? -1 : shift / 3, block);
                if (each == 2) {
                    return 3;
                }
                best = Math.max(best, each);
            }
            return best > AGREES ? (byte) 1 : 2;
        }

        private double correlation(int left, int top, int dx, int dy, int block) {
            double sa = 0;
            double sb = 0;
            for (int i = 0; i < a.length; i++) {
                int x = left + i % SIZE;
                int y = top + i / SIZE;
                a[i] = earlier[y * width + x];
                b[i] = sample(warp.x(x / unit, y / unit) * freshUnit + dx, warp.y(x / unit, y / unit) * freshUnit + dy);
                sa += a[i];
                sb += b[i];
            }
            sa /= a.length;
            sb /= a.length;
            double aa = 0;
            double bb = 0;
            double ab = 0;
            for (int i = 0; i < a.length; i++) {
                aa += (a[i] - sa) * (a[i] - sa);
                bb += (b[i] - sb) * (b[i] - sb);
                ab += (a[i] - sa) * (b[i] - sb);
            }
            means[block * 2] = sa;
            means[block * 2 + 1] = sb;
            if (Math.max(aa, bb) < TEXTURE * TEXTURE * a.length) {
                return 2;
            }
            return ab / Math.sqrt(aa * bb + 1e-6);
        }

        private float sample(double x, double y) {
            int left = Math.clamp((int) x, 0, freshWidth - 2);
            int top = Math.clamp((int) y, 0, freshHeight - 2);
            float fx = (float) Math.clamp(x - left, 0, 1);
            float fy = (float) Math.clamp(y - top, 0, 1);
            int at = top * freshWidth + left;
            return (fresh[at] * (1 - fx) + fresh[at + 1] * fx) * (1 - fy) + (fresh[at + freshWidth] * (1 - fx) + fresh[at + freshWidth + 1] * fx) * fy;
        }

        /** A block with nothing in it says something all the same when it is far lighter or darker than the blocks that agree let expect. */
        private int settleEmptyOnes() {
            double n = 0;
            double x = 0;
            double y = 0;
            double xx = 0;
            double xy = 0;
            for (int block = 0; block < state.length; block++) {
                if (state[block] == 1) {
                    n++;
                    x += means[block * 2];
                    y += means[block * 2 + 1];
                    xx += means[block * 2] * means[block * 2];
                    xy += means[block * 2] * means[block * 2 + 1];
                }
            }
            double spread = xx - x * x / Math.max(1, n);
            if (n < 12 || spread < 60 * n) {
                return 0;
            }
            double gain = Math.clamp((xy - x * y / n) / spread, 0.2, 3);
            double base = (y - gain * x) / n;
            int empty = 0;
            for (int block = 0; block < state.length; block++) {
                if (state[block] == 3) {
                    double expected = Math.clamp(gain * means[block * 2] + base, 0, 255);
                    state[block] = Math.abs(means[block * 2 + 1] - expected) > STEP * 255 ? (byte) 2 : 3;
                    empty += state[block] == 3 ? 1 : 0;
                }
            }
            return empty;
        }

        private int hole() {
            var waiting = new int[state.length];
            int largest = 0;
            for (int start = 0; start < state.length; start++) {
                int count = 0;
                int size = 0;
                if (state[start] == 2) {
                    waiting[count++] = start;
                    state[start] = 4;
                }
                while (count > 0) {
                    int block = waiting[--count];
                    size++;
                    for (int next : new int[] {block % columns == 0 ? -1 : block - 1, block % columns == columns - 1 ? -1 : block + 1, block - columns, block + columns}) {
                        if (next >= 0 && next < state.length && state[next] == 2) {
                            state[next] = 4;
                            waiting[count++] = next;
                        }
                    }
                }
                largest = Math.max(largest, size);
            }
            return largest;
        }
    }
}
