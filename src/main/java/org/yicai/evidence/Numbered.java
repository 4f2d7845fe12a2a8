package org.yicai.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.yicai.evidence.likeness.Shelf;

/** The index of one subdistrict, and the numbers that its photographs have in the table. */
final class Numbered {

    private static final int AT_ONCE = 500;
    /** Numbers that were drawn before are sometimes written after; so far back it is looked again. */
    private static final long LATE = 2_000;
    private static final long BASE = 300_000;
    private static final long ON_HEAP = 4_096;
    private static final long EACH_ON_HEAP = 2_000;

    final Shelf shelf = new Shelf();
    private final UUID subdistrict;
    private final Fingerprints fingerprints;
    private final Set<Long> recent = new HashSet<>();
    private long[] numbers = new long[64];
    private volatile int count;
    private volatile long last;
    private volatile boolean filled;

    /** How many look at it; kept by {@link Shelves}. */
    int users;
    /** Whether it lies on no list any more and is closed by the last who looks. */
    boolean left;

    Numbered(UUID subdistrict, Fingerprints fingerprints) {
        this.subdistrict = subdistrict;
        this.fingerprints = fingerprints;
    }

    /** Up to where it was read. @param known the last numbers that are in it */
    record Mark(UUID subdistrict, long from, Long[] known) {}

    synchronized long number(int at) {
        return numbers[at];
    }

    /** Reads what was added since. @param transaction in which a few are read */
    synchronized Mark catchUp(java.util.function.Function<Supplier<java.util.List<Fingerprints.Sketched>>, java.util.List<Fingerprints.Sketched>> transaction) {
        long from = Math.max(0, last - LATE);
        while (true) {
            long after = from;
            var more = transaction.apply(() -> fingerprints.after(subdistrict, after, AT_ONCE));
            for (var each : more) {
                if (recent.add(each.number())) {
                    take(each);
                }
                from = each.number();
            }
            last = Math.max(last, from);
            recent.removeIf(each -> each <= last - LATE);
            if (more.size() < AT_ONCE) {
                filled = true;
                return new Mark(subdistrict, Math.max(0, last - LATE), recent.toArray(Long[]::new));
            }
        }
    }

    private void take(Fingerprints.Sketched each) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = each.number();
        shelf.add(each.sketch());
    }

    long last() {
        return last;
    }

    int count() {
        return count;
    }

    boolean filled() {
        return filled;
    }

    /** Bytes on the heap, about: the newest lie there, the others have their number there. */
    long heap() {
        return BASE + count % ON_HEAP * EACH_ON_HEAP + count * 8L;
    }
}
