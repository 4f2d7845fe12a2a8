package org.yicai.evidence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yicai.evidence.Fingerprints.Kept;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.evidence.likeness.Shelf;
import org.yicai.kernel.Remembers;
import org.yicai.evidence.likeness.Likeness;

/** The indexes in memory: one for each subdistrict that was asked about, read from the table when first asked and kept up with it. */
@Component
class Shelves implements Remembers {

    private static final int AT_ONCE = 500;
    /** Numbers that were drawn before are sometimes written after; so far back it is looked again. */
    private static final long LATE = 2_000;
    private final Fingerprints fingerprints;
    private final Map<UUID, Numbered> shelves = new ConcurrentHashMap<>();

    Shelves(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** An earlier photograph and how the fresh one resembles it. */
    record Found(UUID photo, Likeness likeness) {}

    List<Found> look(UUID subdistrict, PhotoId photo, Fingerprint fresh) {
        var numbered = shelves.computeIfAbsent(subdistrict, _ -> new Numbered());
        numbered.catchUp(subdistrict);
        var photos = new java.util.HashMap<Integer, UUID>();
        return numbered.shelf.look(fresh, at -> {
            var kept = fingerprints.before(subdistrict, numbered.number(at), photo);
            kept.ifPresent(each -> photos.put(at, each.photo()));
            return kept.map(Kept::fingerprint).orElse(null);
        }).stream().map(each -> new Found(photos.get(each.number()), each.likeness())).toList();
    }

    @Override
    public void forget() {
        List.copyOf(shelves.keySet()).forEach(each -> {
            var old = shelves.remove(each);
            if (old != null) {
                old.shelf.close();
            }
        });
    }

    private final class Numbered {
        private final Shelf shelf = new Shelf();
        private final Set<Long> recent = new HashSet<>();
        private long[] numbers = new long[64];
        private int count;
        private long last;

        synchronized long number(int at) {
            return numbers[at];
        }

        synchronized void catchUp(UUID subdistrict) {
            long from = Math.max(0, last - LATE);
            while (true) {
                var more = fingerprints.after(subdistrict, from, AT_ONCE);
                for (var each : more) {
                    if (recent.add(each.number())) {
                        take(each);
                    }
                    from = each.number();
                }
                last = Math.max(last, from);
                recent.removeIf(each -> each <= last - LATE);
                if (more.size() < AT_ONCE) {
                    return;
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
    }
}
