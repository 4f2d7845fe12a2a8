package org.yicai.evidence.likeness;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The stored photographs of one place, numbered from 0, and the search among them. */
public final class Shelf implements AutoCloseable {

    private static final int CLOSER = 24;
    private final Index index = new Index();

    /** A stored photograph and how it resembles the one that was looked for. */
    public record Found(int number, Likeness likeness) {}

    /** @param sketch of the next one, from {@link Fingerprint#sketch} */
    public void add(byte[] sketch) {
        var words = new long[sketch.length / 8];
        ByteBuffer.wrap(sketch).asLongBuffer().get(words);
        index.add(words);
    }

    /** Bytes outside the heap that the index takes. */
    public long bytes() {
        return index.bytes();
    }

    /**
     * What resembles a photograph, the most alike first.
     *
     * @param stored gives a fingerprint by its number, or null where it is gone or shall not be compared
     */
    public List<Found> look(Fingerprint fresh, IntFunction<@Nullable Fingerprint> stored) {
        if (fresh.plain()) {
            return List.of();
        }
        var mirrored = fresh.mirrored();
        var found = new ArrayList<Found>();
        for (var candidate : index.look(fresh.all(), fresh.codes(), mirrored.all(), mirrored.codes(), CLOSER)) {
            var earlier = stored.apply(candidate.picture());
            var likeness = earlier == null ? null : Likeness.of(earlier, candidate.mirrored() ? mirrored : fresh, candidate.mirrored());
            if (likeness != null) {
                found.add(new Found(candidate.picture(), likeness));
            }
        }
        found.sort(Comparator.comparing((Found each) -> each.likeness().verdict()).thenComparing(each -> -each.likeness().share()));
        return List.copyOf(found);
    }

    @Override
    public void close() {
        index.close();
    }
}
