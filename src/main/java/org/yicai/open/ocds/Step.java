package org.yicai.open.ocds;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Missing;
import org.yicai.web.Cursor;
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
        AMENDED,
        SUBCONTRACTED,
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

    /** Reads where the list goes on; null when nothing was sent, and beside a finding. */
    static @Nullable Cursor cursor(Fields in, String name) {
        if (!in.ticked(name)) {
            return null;
        }
        try {
            var cursor = Cursor.of(in.typed(name));
            if (cursor.step() < Kind.values().length) {
                return cursor;
            }
        } catch (Missing unreadable) {
            // told at the field below
        }
        in.refuse(name, "open.finding.cursor");
        return null;
    }

    Cursor cursor() {
        return new Cursor(at, kind.ordinal(), id);
    }

    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }
}
