package org.yicai.corps.proposal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;
import org.yicai.matching.Shift;
import org.yicai.matching.ShiftId;
import org.yicai.matching.Span;
import org.yicai.matching.Spot;

/**
 * A position as the tables know it.
 *
 * @param serves what the activity is for: the project, programme or group of needs
 * @param contractor whose people are paid there; null without a contract
 * @param left seats that nobody sits on and nobody was asked to take
 * @param courses that stand before it, with blanks between them
 */
record OpenShift(UUID id, UUID activity, UUID serves, @Nullable UUID contractor, UUID community, Instant startsAt, Instant endsAt, int left, @Nullable String skill, @Nullable String language, int minAge, String courses) {

    /** What begins within so many days is urgent. */
    private static final int SOON = 3;

    static Instant soon(Instant now) {
        return now.plus(SOON, ChronoUnit.DAYS);
    }

    /** Time that is given already; nothing but the time is asked of it. */
    static Shift taken(UUID id, Instant starts, Instant ends, ZoneId zone) {
        return new Shift(new ShiftId(id), span(starts, ends, zone), new Spot(0, 0), "", 1, Set.of(), Set.of(), 0, null, false, Set.of(), "", false, "");
    }

    private static Span span(Instant starts, Instant ends, ZoneId zone) {
        return new Span(starts.atZone(zone).toLocalDateTime(), ends.atZone(zone).toLocalDateTime());
    }

    Shift shift(ZoneId zone, int seats, Set<PersonId> barred, Instant now) {
        var needs = new HashSet<>(Able.codes(courses));
        if (skill != null) {
            needs.add(skill);
        }
        return new Shift(new ShiftId(id), span(startsAt, endsAt, zone), new Spot(0, 0), "", seats, needs,
                language == null ? Set.of() : Set.of(language), minAge, null, false, barred, serves.toString(), startsAt.isBefore(soon(now)), community.toString());
    }
}
