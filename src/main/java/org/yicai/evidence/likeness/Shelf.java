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
    private static final int WHOLE = 8;
    /** When a copy was found, others are looked at only if so many features agree about how they lie. */
    private static final int CLEAR = 4;
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
        var mirrored = fresh.mirrored();
        var found = new ArrayList<Found>();
        whole(fresh, false, stored, found);
        whole(mirrored, true, stored, found);
        seen(fresh, mirrored, stored, found);
        for (var wider : found.stream().noneMatch(each -> each.likeness().verdict() != Verdict.SAME_PLACE) ? fresh.stretched() : List.<Fingerprint>of()) {
            seen(wider, wider.mirrored(), stored, found);
        }
        found.sort(Comparator.comparing((Found each) -> each.likeness().verdict()).thenComparing(each -> -each.likeness().share()));
        var numbers = new HashSet<Integer>();
        found.removeIf(each -> !numbers.add(each.number()));
        return List.copyOf(found);
    }

    private void whole(Fingerprint fresh, boolean mirrored, IntFunction<@Nullable Fingerprint> stored, List<Found> found) {
        for (var near : index.near(fresh.outline(), WHOLE)) {
            var earlier = stored.apply(near.picture());
            var likeness = earlier == null ? null : Likeness.whole(earlier, fresh, mirrored);
            if (likeness != null) {
                found.add(new Found(near.picture(), likeness));
            }
        }
    }

    private void seen(Fingerprint fresh, Fingerprint mirrored, IntFunction<@Nullable Fingerprint> stored, List<Found> found) {
        if (fresh.features() < FEWEST) {
            return;
        }
        boolean known = found.stream().anyMatch(each -> each.likeness().verdict() == Verdict.SAME_PHOTO);
        for (var candidate : index.look(fresh.all(), fresh.codes(), mirrored.all(), mirrored.codes(), CLOSER)) {
            if (known && candidate.votes() < CLEAR) {
                return;
            }
            var earlier = stored.apply(candidate.picture());
            var likeness = earlier == null ? null : Likeness.of(earlier, candidate.mirrored() ? mirrored : fresh, candidate.mirrored());
            if (likeness != null) {
                found.add(new Found(candidate.picture(), likeness));
            }
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
