package org.yicai.activity.attendance;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.Capacity;
import org.yicai.kernel.Door;
import org.yicai.activity.Through;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.Appointments;
import org.yicai.party.People;
import org.yicai.party.Phone;
import org.yicai.web.Fields;

/** Reads who came in at the door; a telephone number that is known links the person. */
@Component
class WalkInForm {

    private final People people;
    private final Appointments appointments;
    private final Attendances attendances;
    private final Clock clock;

    WalkInForm(People people, Appointments appointments, Attendances attendances, Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.attendances = attendances;
        this.clock = clock;
    }

    /** @param phone 11 digits to which the answer code goes; null when none was given */
    record Entry(Arrival arrival, @Nullable String phone) {}

    /** @return null beside findings */
    @Nullable Entry read(Fields in, Activity activity, Actor actor) {
        var name = in.text("name", 40);
        var capacity = in.choice("capacity", Capacity.class);
        var door = in.choice("door", Door.class);
        var phone = Phone.optional(in);
        if (!activity.doorIsOpen(clock.instant())) {
            in.refuse("name", activity.cancelledAt() == null ? "activity.finding.door" : "activity.finding.cancelled");
        }
        var person = phone == null ? null : people.withPhone(phone).orElse(null);
        if (in.ok() && person != null) {
            judge(in, activity, person, actor);
        }
        return in.ok() ? new Entry(new Arrival(person, name, capacity, Through.WALK_IN, door, clock.instant(), null), phone) : null;
    }

    private void judge(Fields in, Activity activity, PersonId person, Actor actor) {
        if (activity.pays(appointments.organisationsOf(actor.subdistrict(), person))) {
            in.refuse("phone", "activity.finding.own-staff");
        } else if (attendances.known(activity.id(), person).there()) {
            in.refuse("phone", "activity.finding.there-already");
        }
    }
}
