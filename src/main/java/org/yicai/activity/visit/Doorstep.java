package org.yicai.activity.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.activity.introduction.Introductions;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;

/** We are in, we are out: for the form and for a tap that a phone kept, by the same rules. Said by the second of two, it changes nothing. */
@Component
class Doorstep {

    private static final Duration EARLY = Duration.ofMinutes(30);
    private final Visits visits;
    private final VisitBook book;
    private final Introductions introductions;
    private final Homes homes;
    private final VisitAccess access;

    Doorstep(Visits visits, VisitBook book, Introductions introductions, Homes homes, VisitAccess access) {
        this.visits = visits;
        this.book = book;
        this.introductions = introductions;
        this.homes = homes;
        this.access = access;
    }

    /**
     * @param at when it was tapped
     * @throws Refusal when the household meanwhile would rather not have somebody (X9), it is not the time (X10), or the actor does not go (X13)
     * @throws Missing for what the actor may not see
     */
    void arrive(Actor actor, UUID id, Instant at) {
        var visit = held(actor, id);
        if (visit.inAt() != null) {
            return;
        }
        if (!visit.complete(visits.visitors(List.of(visit)))) {
            throw Refusal.tooLate("visit.refused.incomplete");
        }
        if (at.isBefore(visit.startsAt().minus(EARLY)) || at.isAfter(visit.endsAt())) {
            throw Refusal.tooLate("visit.refused.not-now");
        }
        book.in(actor, visit, at);
    }

    /** @throws Refusal (409) when nobody is in, or a leader has closed it; as {@link #arrive} for whoever does not go */
    void leave(Actor actor, UUID id, Instant at) {
        var visit = held(actor, id);
        if (visit.outAt() != null) {
            return;
        }
        book.out(actor, visit, visit.inAt() != null && at.isBefore(visit.inAt()) ? visit.inAt() : at);
        if (!visit.confidential()) {
            introductions.visited(actor, visit.home(), visit.provider(), visits.visitors(List.of(visit)).stream().anyMatch(each -> each.goes() && each.neighbour()));
        }
    }

    /** Seen again after the household is held, so that what it said a moment ago counts. */
    private Visit held(Actor actor, UUID id) {
        access.requireList(actor);
        homes.hold(visits.get(actor, id).home());
        var visit = visits.again(id);
        access.requireGoes(actor, visits.visitors(List.of(visit)));
        return visit;
    }
}
