package org.yicai.corps.proposal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;
import org.yicai.matching.Shift;
import org.yicai.matching.ShiftId;
import org.yicai.matching.Span;
import org.yicai.matching.Spot;

/**
 * A home visit as the tables know it, those that lack nobody too: who goes there is busy.
 *
 * @param home the household; it stands for the elder who is visited, and no name comes with it
 * @param neighbours who go already and are known in the building
 * @param lacks people whom nobody was asked to be
 * @param courses that stand before any duty, with blanks between them
 */
record OpenVisit(UUID id, UUID home, UUID provider, UUID community, String entrance, @Nullable String language, Instant startsAt, Instant endsAt, int neighbours, int lacks, String courses) {

    String building() {
        return community + " " + entrance;
    }

    PersonId elder() {
        return new PersonId(home);
    }

    Shift shift(ZoneId zone, int seats, Set<PersonId> barred, Instant now) {
        return new Shift(new ShiftId(id), new Span(startsAt.atZone(zone).toLocalDateTime(), endsAt.atZone(zone).toLocalDateTime()), new Spot(0, 0), building(), seats, Able.codes(courses),
                language == null ? Set.of() : Set.of(language), 0, elder(), neighbours == 0, barred, provider.toString(), startsAt.isBefore(OpenShift.soon(now)), community.toString());
    }
}
