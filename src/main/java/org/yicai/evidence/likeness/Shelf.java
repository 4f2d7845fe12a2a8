package org.yicai.evidence.likeness;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.yicai.evidence.Verdict;

/** The stored photographs of one place, numbered from 0, and the search among them. */
public final class Shelf implements AutoCloseable {

    private static final int CLOSER = 40;
    private static final int FEWEST = 8;
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
        if (fresh.features() < FEWEST) {
            return List.of();
        }
        var found = seen(fresh, stored);
        for (var wider : found.stream().noneMatch(each -> each.likeness().verdict() != Verdict.SAME_PLACE) ? fresh.stretched() : List.<Fingerprint>of()) {
            found.addAll(seen(wider, stored));
        }
        found.sort(Comparator.comparing((Found each) -> each.likeness().verdict()).thenComparing(each -> -each.likeness().share()));
        var numbers = new HashSet<Integer>();
        found.removeIf(each -> !numbers.add(each.number()));
        return List.copyOf(found);
    }

    private List<Found> seen(Fingerprint fresh, IntFunction<@Nullable Fingerprint> stored) {
        var mirrored = fresh.mirrored();
        var found = new ArrayList<Found>();
        for (var candidate : index.look(fresh.all(), fresh.codes(), mirrored.all(), mirrored.codes(), CLOSER)) {
            var earlier = stored.apply(candidate.picture());
            var likeness = earlier == null ? null : Likeness.of(earlier, candidate.mirrored() ? mirrored : fresh, candidate.mirrored());
            if (likeness != null) {
                found.add(new Found(candidate.picture(), likeness));
            }
        }
        return found;
    }

    @Override
    public void close() {
        index.close();
    }
}
