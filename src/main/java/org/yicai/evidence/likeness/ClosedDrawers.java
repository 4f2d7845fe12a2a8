package org.yicai.evidence.likeness;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Features of many pictures, outside the heap and by drawer: eight bytes each, of which 17 bits say whose it is, 30 are the
 * check and 16 the place. Nothing is added any more; two are laid together into one.
 */
final class ClosedDrawers implements Drawers, AutoCloseable {

    /** So many pictures at most. */
    static final int MOST = 1 << 17;

    private static final int ALL = 1 << Codes.DRAWER;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment begins;
    private final MemorySegment entries;
    private final int count;
    private final int pictures;

    interface Taker {
        void take(long word, int owner);
    }

    interface Source {
        void each(Taker taker);
    }

    private ClosedDrawers(int count, int pictures) {
        this.count = count;
        this.pictures = pictures;
        begins = arena.allocate((ALL + 1) * 4L, 4);
        entries = arena.allocate(Math.max(1, count) * 8L, 8);
    }

    static ClosedDrawers of(int count, int pictures, Source source) {
        var drawers = new ClosedDrawers(count, pictures);
        var at = new int[ALL + 1];
        source.each((word, owner) -> at[Sketch.drawer(word) + 1]++);
        for (int drawer = 0; drawer < ALL; drawer++) {
            at[drawer + 1] += at[drawer];
        }
        MemorySegment.copy(at, 0, drawers.begins, ValueLayout.JAVA_INT, 0, ALL + 1);
        source.each((word, owner) -> drawers.entries.setAtIndex(ValueLayout.JAVA_LONG, at[Sketch.drawer(word)]++, (word >>> Codes.DRAWER) << 17 | owner));
        return drawers;
    }

    static ClosedDrawers together(ClosedDrawers one, ClosedDrawers two) {
        return of(one.count + two.count, one.pictures + two.pictures, taker -> {
            one.each(taker, 0);
            two.each(taker, one.pictures);
        });
    }

    private void each(Taker taker, int shift) {
        for (int drawer = 0; drawer < ALL; drawer++) {
            int until = begins.getAtIndex(ValueLayout.JAVA_INT, drawer + 1);
            for (int at = begins.getAtIndex(ValueLayout.JAVA_INT, drawer); at < until; at++) {
                long entry = entries.getAtIndex(ValueLayout.JAVA_LONG, at);
                taker.take((entry >>> 17) << Codes.DRAWER | drawer, (int) (entry & MOST - 1) + shift);
            }
        }
    }

    @Override
    public int pictures() {
        return pictures;
    }

    long bytes() {
        return begins.byteSize() + entries.byteSize();
    }

    @Override
    public void look(int drawer, int check, int query, int first, Hits hits) {
        int until = begins.getAtIndex(ValueLayout.JAVA_INT, drawer + 1);
        for (int at = begins.getAtIndex(ValueLayout.JAVA_INT, drawer); at < until; at++) {
            long entry = entries.getAtIndex(ValueLayout.JAVA_LONG, at);
            if (Integer.bitCount((int) (entry >>> 17) & (1 << Codes.CHECK) - 1 ^ check) <= APART) {
                hits.add(first + (int) (entry & MOST - 1), query, (int) (entry >>> 47));
            }
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
