package org.yicai.evidence.likeness;

import java.util.Arrays;

/** Features of stored pictures that look like those of the picture in question: a growing list of numbers. */
final class Hits {

    private long[] list = new long[4_096];
    private int count;

    /** @param query the number of the feature, below 2,048; with 1,024 added for one seen in the mirror */
    void add(int picture, int query, int place) {
        if (count == list.length) {
            list = Arrays.copyOf(list, count * 2);
        }
        list[count++] = (long) picture << 38 | (long) (query >> 10) << 37 | (long) (query & 1_023) << 16 | place;
    }

    long[] sorted() {
        Arrays.sort(list, 0, count);
        return Arrays.copyOf(list, count);
    }

    /** The same for all hits of one picture seen one way. */
    static long group(long hit) {
        return hit >>> 37;
    }

    static int query(long hit) {
        return (int) (hit >>> 16) & 1_023;
    }

    static int place(long hit) {
        return (int) hit & 0xFFFF;
    }
}
