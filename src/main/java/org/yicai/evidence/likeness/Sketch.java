package org.yicai.evidence.likeness;

/**
 * What the index keeps of a picture: its outline, then its strongest features, each in one number. From the lowest bit: the
 * drawer (18), the check (30), and roughly where it is (4 + 4), how large (4) and where it points (4).
 */
final class Sketch {

    /** At most so many features. */
    static final int MOST = 104;

    private static final int SIDE = 4;
    private static final float SMALLEST = 1.2f / 512;

    private Sketch() {}

    /** The strongest of each sixteenth of the picture, then the strongest of all. */
    static long[] of(Points points, Codes codes) {
        int count = Math.min(MOST, points.count());
        var words = new long[count];
        var taken = new boolean[points.count()];
        var room = new int[SIDE * SIDE];
        int at = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < points.count() && at < count; i++) {
                int cell = Math.clamp((int) (points.x()[i] * SIDE), 0, SIDE - 1) + SIDE * Math.clamp((int) (points.y()[i] * SIDE * 4 / 3), 0, SIDE - 1);
                if (!taken[i] && (round == 1 || room[cell]++ < MOST / room.length)) {
                    taken[i] = true;
                    words[at++] = word(points, codes, i);
                }
            }
        }
        return words;
    }

    private static long word(Points points, Codes codes, int i) {
        long x = Math.clamp((int) (points.x()[i] * 16), 0, 15);
        long y = Math.clamp((int) (points.y()[i] * 16), 0, 15);
        long size = Math.clamp(Math.round(Math.log(points.scale()[i] / SMALLEST) / Math.log(2) * 2), 0, 15);
        long turn = Math.floorMod(Math.round(points.angle()[i] / (2 * Math.PI) * 16), 16);
        return codes.code(i) & (1L << Codes.DRAWER + Codes.CHECK) - 1 | (x | y << 4 | size << 8 | turn << 12) << 48;
    }

    static int drawer(long word) {
        return (int) word & (1 << Codes.DRAWER) - 1;
    }

    static float x(int place) {
        return ((place & 15) + 0.5f) / 16;
    }

    static float y(int place) {
        return ((place >> 4 & 15) + 0.5f) / 16;
    }

    /** In octaves above one. */
    static float octave(int place) {
        return (float) ((place >> 8 & 15) / 2.0 + Math.log(SMALLEST) / Math.log(2));
    }

    static float angle(int place) {
        return (float) ((place >> 12 & 15) / 16.0 * 2 * Math.PI);
    }
}
