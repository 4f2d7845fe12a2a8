package org.yicai.place;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may keep the calendar and the local ways, in words. */
@Component
public class PlaceAccess {

    private final Places places;

    PlaceAccess(Places places) {
        this.places = places;
    }

    /** One calendar holds for all subdistricts of the installation: the main one's administrator keeps it. */
    public boolean mayKeepCalendar(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) && places.main().id().equals(actor.subdistrict());
    }

    public void requireKeepCalendar(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        if (!mayKeepCalendar(actor)) {
            throw Refusal.forbidden("place.refused.main");
        }
    }

    /** Who changed what and why is for those who work here. */
    public boolean mayReadChanges(Actor actor) {
        return !actor.appointments().isEmpty();
    }

    /** Each subdistrict's own numbers: its administrator begins a new one. */
    public boolean mayKeepWays(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    public void requireKeepWays(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }

    public void requireReadWays(Actor actor) {
        actor.require(Role.ADMINISTRATOR, Role.OFFICIAL, Role.AUDITOR);
    }
}
