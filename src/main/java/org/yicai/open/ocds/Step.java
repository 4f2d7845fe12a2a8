package org.yicai.open.ocds;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.web.Fields;

/**
 * One thing that happened to a project in public: it becomes one release. Steps are ordered by when they happened;
 * those of the same moment by their kind.
 *
 * @param id of what the step is written down as: an item of the committee, an award, a milestone …
 */
record Step(Instant at, Kind kind, UUID id, UUID project) implements Comparable<Step> {

    /** In the order in which they happen. */
    enum Kind {
        LANDED,
        SUBMITTED,
        CONCLUDED,
        AWARDED,
        SIGNED,
        ACCEPTED,
        PAID,
        ENDED
    }

    private static final Comparator<Step> ORDER = Comparator.comparing(Step::at).thenComparing(Step::kind).thenComparing(each -> each.id.toString());

    /** @param kind the place of the kind in the order, as {@link Kind#ordinal()} */
    record Row(int kind, UUID id, UUID project, Instant at) {

        Step step() {
            return new Step(at, Kind.values()[kind], id, project);
        }
    }

    /** Where a list goes on: everything before or after this. */
    record Cursor(Instant at, int kind, UUID id) {

        /** Behind everything that will ever happen. */
        static final Cursor LATEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), 0, new UUID(0, 0));

        /** Reads what {@link #toString()} wrote; null when nothing was sent, and beside a finding. */
        static @Nullable Cursor read(Fields in, String name) {
            var parts = in.typed(name).strip().split("~", -1);
            if (parts.length == 1 && parts[0].isEmpty()) {
                return null;
            }
            try {
                var at = Instant.parse(parts[0]);
                if (parts.length == 3 && parts[1].matches("\\d") && !at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST.at)) {
                    return new Cursor(at, Integer.parseInt(parts[1]), Ids.of(parts[2]));
                }
            } catch (DateTimeException | Missing unreadable) {
                // told at the field below
            }
            in.refuse(name, "open.finding.cursor");
            return null;
        }

        @Override
        public String toString() {
            return at + "~" + kind + "~" + id;
        }
    }

    Cursor cursor() {
        return new Cursor(at, kind.ordinal(), id);
    }

    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }
}
