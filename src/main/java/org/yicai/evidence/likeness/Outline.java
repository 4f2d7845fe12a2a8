package org.yicai.evidence.likeness;

import java.util.Arrays;

/**
 * Says in 256 bits what the whole of a picture looks like: which of its 16 by 16 lowest waves are above their middle. After PDQ
 * (Facebook 2019, trust.md 2.1), with another way of making the picture small, so its numbers are not those of PDQ.
 */
final class Outline {

    /** Longs of an outline. */
    static final int LENGTH = 4;

    /** Bits that may differ between two pictures of which one may be the other, whole and upright. Of strangers one pair in ten thousand is as near. */
    static final int NEAR = 60;

    private static final int SIDE = 64;
    private static final int WAVES = 16;
    private static final float[][] COSINE = new float[WAVES][SIDE];
    /** Less than this much from one small pixel to the next is nothing to go by. */
    private static final double FLAT = 1.0;

    static {
        for (int wave = 0; wave < WAVES; wave++) {
            for (int at = 0; at < SIDE; at++) {
                COSINE[wave][at] = (float) Math.cos(Math.PI * (at + 0.5) * (wave + 1) / SIDE);
            }
        }
    }

    private Outline() {}

    /** All zero where there is next to nothing in the picture; that is like no other. */
    static long[] of(Grey grey) {
        var outline = new long[LENGTH];
        var small = grey.width() < SIDE || grey.height() < SIDE ? grey.stretched(SIDE, SIDE) : grey.resized(SIDE, SIDE);
        if (change(small) < FLAT) {
            return outline;
        }
        var waves = waves(small);
        var sorted = waves.clone();
        Arrays.sort(sorted);
        float middle = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        for (int i = 0; i < waves.length; i++) {
            outline[i / Long.SIZE] |= waves[i] > middle ? 1L << i : 0;
        }
        return outline;
    }

    /** How much neighbours differ, on the mean. */
    private static double change(Grey small) {
        long sum = 0;
        for (int y = 1; y < SIDE; y++) {
            for (int x = 1; x < SIDE; x++) {
                sum += Math.abs(small.at(x, y) - small.at(x - 1, y)) + Math.abs(small.at(x, y) - small.at(x, y - 1));
            }
        }
        return sum / (2.0 * (SIDE - 1) * (SIDE - 1));
    }

    private static float[] waves(Grey small) {
        var across = new float[WAVES * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int wave = 0; wave < WAVES; wave++) {
                float sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += COSINE[wave][x] * small.at(x, y);
                }
                across[wave * SIDE + y] = sum;
            }
        }
        var waves = new float[WAVES * WAVES];
        for (int down = 0; down < WAVES; down++) {
            for (int wave = 0; wave < WAVES; wave++) {
                float sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    sum += COSINE[down][y] * across[wave * SIDE + y];
                }
                waves[down * WAVES + wave] = sum;
            }
        }
        return waves;
    }

    static boolean empty(long[] outline) {
        return (outline[0] | outline[1] | outline[2] | outline[3]) == 0;
    }

    static int apart(long[] one, long[] other) {
        int apart = 0;
        for (int i = 0; i < LENGTH; i++) {
            apart += Long.bitCount(one[i] ^ other[i]);
        }
        return apart;
    }
}
