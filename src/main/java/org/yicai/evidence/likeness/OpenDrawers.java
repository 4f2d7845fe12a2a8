package org.yicai.evidence.likeness;

import java.util.Arrays;

/** Features of the last pictures, on the heap: room for any more. */
final class OpenDrawers implements Drawers {

    private static final int HEADS = 1 << 14;
    private final int[] heads = new int[HEADS];
    private int[] next = new int[1_024];
    private long[] words = new long[1_024];
    private int[] owner = new int[1_024];
    private int count;
    private int pictures;

    @Override
    public int pictures() {
        return pictures;
    }

    void add(long[] sketch) {
        if (count + sketch.length > words.length) {
            int more = Math.max(words.length * 2, count + sketch.length);
            words = Arrays.copyOf(words, more);
            next = Arrays.copyOf(next, more);
            owner = Arrays.copyOf(owner, more);
        }
        for (long word : sketch) {
            int head = Sketch.drawer(word) & HEADS - 1;
            words[count] = word;
            owner[count] = pictures;
            next[count] = heads[head];
            heads[head] = ++count;
        }
        pictures++;
    }

    @Override
    public void look(int drawer, int check, int query, int first, Hits hits) {
        for (int at = heads[drawer & HEADS - 1]; at != 0; at = next[at - 1]) {
            long word = words[at - 1];
            if (Sketch.drawer(word) == drawer && Integer.bitCount(Codes.check(word) ^ check) <= APART) {
                hits.add(first + owner[at - 1], query, (int) (word >>> 48));
            }
        }
    }

    /** The same, closed, so that they take less room. */
    ClosedDrawers closed() {
        return ClosedDrawers.of(count, pictures, each -> {
            for (int at = 0; at < count; at++) {
                each.take(words[at], owner[at]);
            }
        });
    }
}
