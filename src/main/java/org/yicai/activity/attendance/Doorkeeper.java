package org.yicai.activity.attendance;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.Capacity;
import org.yicai.activity.Through;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.party.Appointments;

/** Judges whoever goes through the door, in whichever way that becomes known, and writes it down. Whether the one who notes others is on duty is for the caller to ask. */
@Component
class Doorkeeper {

    private final Attendances attendances;
    private final RollCall rollCall;
    private final DoorCodes codes;
    private final Appointments appointments;
    private final Clock clock;

    Doorkeeper(Attendances attendances, RollCall rollCall, DoorCodes codes, Appointments appointments, Clock clock) {
        this.attendances = attendances;
        this.rollCall = rollCall;
        this.codes = codes;
        this.appointments = appointments;
        this.clock = clock;
    }

    Outcome take(Actor by, Activity activity, Tap tap) {
        if (activity.cancelledAt() != null) {
            return new Outcome.Broken(DoorRule.TAKES_PLACE);
        }
        if (!activity.doorIsOpen(tap.at())) {
            return new Outcome.Broken(DoorRule.DOOR_OPEN);
        }
        var row = row(by, activity, tap.whom());
        if (row.isEmpty()) {
            return new Outcome.Broken(DoorRule.ON_THE_LIST);
        }
        return tap.crossing() == Crossing.IN ? in(by, activity, tap, row.get()) : out(by, tap, row.get());
    }

    private Optional<RollRow> row(Actor by, Activity activity, Whom whom) {
        return switch (whom) {
            case Whom.Self self -> Optional.of(known(activity, by.requirePerson(), by.name(), self.linked()));
            case Whom.Bearer bearer -> Optional.of(known(activity, bearer.person(), bearer.name(), Door.SELF));
            case Whom.Listed listed -> rollCall.row(activity.id(), listed.row(), by.requirePerson());
            case Whom.Newcomer newcomer -> Optional.of(RollRow.fresh(Ids.next(clock.instant()), null, newcomer.name(), newcomer.capacity(), Door.SELF));
        };
    }

    private RollRow known(Activity activity, PersonId person, String name, Door linked) {
        return rollCall.of(activity.id(), person).orElseGet(() -> RollRow.fresh(person.value(), person, name, Capacity.RESIDENT, linked));
    }

    private Outcome in(Actor by, Activity activity, Tap tap, RollRow row) {
        var person = row.person() == null ? null : new PersonId(row.person());
        if (person != null && activity.pays(appointments.organisationsOf(activity.subdistrict(), person))) {
            return new Outcome.Broken(DoorRule.NOT_OF_THE_CONTRACTOR);
        }
        if (row.attendance() != null) {
            return new Outcome.Broken(DoorRule.NOT_IN);
        }
        if (tap.whom() instanceof Whom.Newcomer && rollCall.knows(activity.id(), row.name())) {
            return new Outcome.Broken(DoorRule.OTHER_NAME);
        }
        var verdict = verdict(by, activity, tap);
        if (verdict.broken() != null) {
            return new Outcome.Broken(verdict.broken());
        }
        return note(by, activity, tap, row, person, verdict.through());
    }

    private DoorCodes.Verdict verdict(Actor by, Activity activity, Tap tap) {
        return switch (tap.whom()) {
            case Whom.Self self -> codes.judge(by, activity, self.code(), tap.at());
            case Whom.Bearer bearer -> new DoorCodes.Verdict(bearer.through(), null);
            case Whom.Listed listed -> new DoorCodes.Verdict(listed.through(), null);
            case Whom.Newcomer newcomer -> new DoorCodes.Verdict(newcomer.through(), null);
        };
    }

    private Outcome note(Actor by, Activity activity, Tap tap, RollRow row, @Nullable PersonId person, @Nullable Through through) {
        var linked = tap.whom() instanceof Whom.Self self ? self.linked() : Door.SELF;
        var door = linked == Door.SELF ? row.door() : linked;
        var noted = attendances.note(by, activity.id(), new Arrival(person, row.name(), row.capacity(), through, door, tap.at(), row.byName() ? row.id() : null));
        return noted == null ? new Outcome.Broken(DoorRule.NOT_IN) : new Outcome.Noted(noted.id(), row.name(), Crossing.IN, tap.at());
    }

    private Outcome out(Actor by, Tap tap, RollRow row) {
        if (row.attendance() == null || row.inAt() == null || tap.at().isBefore(row.inAt())) {
            return new Outcome.Broken(DoorRule.IN_FIRST);
        }
        if (row.outAt() != null || !attendances.leave(by, row.attendance(), leaving(tap.whom()), tap.at())) {
            return new Outcome.Broken(DoorRule.NOT_OUT);
        }
        return new Outcome.Noted(row.attendance(), row.name(), Crossing.OUT, tap.at());
    }

    private static Through leaving(Whom whom) {
        return switch (whom) {
            case Whom.Self self -> Through.SELF;
            case Whom.Bearer bearer -> bearer.through();
            case Whom.Listed listed -> listed.through();
            case Whom.Newcomer newcomer -> newcomer.through();
        };
    }
}
