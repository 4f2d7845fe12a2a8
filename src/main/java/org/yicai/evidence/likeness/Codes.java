package org.yicai.evidence.likeness;

/**
 * Says in 64 bits what a local feature looks like: its cells are taken apart into waves (a cosine transform over the four by
 * four, for each of the four sums), each bit says whether a wave is above its middle value. Features that look alike differ
 * in few bits. The middle values and the order, from the steadiest bits to the least, were measured on photographs.
 */
final class Codes {

    /** So many bits name a drawer of the index. Chosen steady, and little related to one another. */
    static final int DRAWER = 18;

    /** So many more are kept in it. */
    static final int CHECK = 30;

    private static final int[] WAVE = {3, 5, 0, 1, 4, 12, 8, 9, 2, 11, 17, 15, 18, 6, 22, 21, 35, 25,
            13, 7, 44, 45, 19, 37, 24, 16, 36, 33, 40, 28, 32, 23, 41, 20, 26, 10, 30, 29, 39, 34, 14, 27, 38, 31, 43, 47, 42, 46, 50,
            62, 54, 56, 49, 57, 58, 51, 60, 53, 61, 55, 59, 52, 63, 48};
    private static final float[] MIDDLE = {71.8f, -10.2f, 23.0f, 124.8f, -1.5f, 6.2f, -29.0f, -26.3f, -0.8f, -7.0f, -0.5f, 1.0f, 0.7f, -0.1f, -4.3f, 0.5f, -4.0f, 0.8f,
            4.6f, -3.5f, -2.4f, -1.7f, 0.1f, 1.5f, 0.3f, -0.3f, 0.3f, -14.3f, 7.5f, -0.3f, -3.8f, 0.4f, 6.0f, 0.1f, 0.2f, 0.3f, 2.6f, -0.1f, 0.5f, 0.0f, -0.1f, -0.1f, 0.2f, -0.1f, 0.5f, -0.2f, 0.0f, 0.0f, -0.5f,
            -0.4f, 0.5f, -0.1f, 0.3f, -0.4f, 0.1f, 0.0f, 0.0f, 0.0f, 0.1f, 0.0f, 0.0f, -0.1f, 0.0f, 0.1f};
    private static final float[] SPREAD = {33, 37, 36, 23, 32, 36, 28, 26, 18, 13, 21, 9, 19, 13, 13, 15, 14, 13};
    private static final float[][] COSINE = new float[4][4];

    static {
        for (int wave = 0; wave < 4; wave++) {
            for (int cell = 0; cell < 4; cell++) {
                COSINE[wave][cell] = (float) (Math.cos(Math.PI * (cell + 0.5) * wave / 4) * (wave == 0 ? 0.5 : Math.sqrt(0.5)));
            }
        }
    }

    private final long[] codes;
    private final float[] doubts;

    Codes(Points points) {
        codes = new long[points.count()];
        doubts = new float[points.count() * DRAWER];
        var across = new float[64];
        var waves = new float[64];
        for (int i = 0; i < codes.length; i++) {
            takenApart(points.described(), i * Points.LENGTH, across, waves);
            long code = 0;
            for (int bit = 0; bit < 64; bit++) {
                float over = waves[WAVE[bit]] - MIDDLE[bit];
                code |= over > 0 ? 1L << bit : 0;
                if (bit < DRAWER) {
                    doubts[i * DRAWER + bit] = Math.abs(over) / SPREAD[bit];
                }
            }
            codes[i] = code;
        }
    }

    private static void takenApart(byte[] cells, int from, float[] across, float[] waves) {
        for (int row = 0; row < 4; row++) {
            for (int wave = 0; wave < 4; wave++) {
                for (int k = 0; k < 4; k++) {
                    float sum = 0;
                    for (int column = 0; column < 4; column++) {
                        sum += COSINE[wave][column] * cells[from + (row * 4 + column) * 4 + k];
                    }
                    across[(row * 4 + wave) * 4 + k] = sum;
                }
            }
        }
        for (int down = 0; down < 4; down++) {
            for (int k = 0; k < 16; k++) {
                float sum = 0;
                for (int row = 0; row < 4; row++) {
                    sum += COSINE[down][row] * across[row * 16 + k];
                }
                waves[down * 16 + k] = sum;
            }
        }
    }

    int count() {
        return codes.length;
    }

    long code(int feature) {
        return codes[feature];
    }

    static int drawer(long code) {
        return (int) (code & (1 << DRAWER) - 1);
    }

    static int check(long code) {
        return (int) (code >>> DRAWER & (1L << CHECK) - 1);
    }

    /**
     * The drawers in which this feature may lie if bits that are near their middle fell on the other side: its own first,
     * then with one and with two of the most doubtful bits turned over.
     *
     * @param drawers takes as many as it has room for, at most 22
     */
    void drawers(int feature, int[] drawers) {
        int own = drawer(codes[feature]);
        int[] doubtful = doubtful(feature);
        int count = 0;
        drawers[count++] = own;
        for (int reach = 0; count < drawers.length && reach < doubtful.length; reach++) {
            drawers[count++] = own ^ doubtful[reach];
            for (int other = 0; other < reach && other < 3 && reach < 4 && count < drawers.length; other++) {
                drawers[count++] = own ^ doubtful[reach] ^ doubtful[other];
            }
        }
    }

    private int[] doubtful(int feature) {
        var bits = new int[12];
        long taken = 0;
        for (int rank = 0; rank < bits.length; rank++) {
            int least = -1;
            for (int bit = 0; bit < DRAWER; bit++) {
                if ((taken >> bit & 1) == 0 && (least < 0 || doubts[feature * DRAWER + bit] < doubts[feature * DRAWER + least])) {
                    least = bit;
                }
            }
            taken |= 1L << least;
            bits[rank] = 1 << least;
        }
        return bits;
    }
}
