package org.yicai.activity.signup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Who wants to come and has no account: written down by the name of the chat group. Whoever finds no place stands in line like everybody else. */
@Component
class GuestList {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Seats seats;
    private final Next next;
    private final GuestLine waiters;

    // six: the list and those of it who wait
    GuestList(JdbcClient sql, Journal journal, Clock clock, Seats seats, Next next, GuestLine waiters) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.seats = seats;
        this.next = next;
        this.waiters = waiters;
    }

    /** The names of all who signed up or wait, with an account or without, in small letters. */
    Set<String> names(ActivityId activity) {
        return new HashSet<>(sql.sql("""
                select lower(coalesce(s.name, p.name)) from activity.sign_up s left join party.published_person p on p.id = s.person
                 where s.activity = :activity and s.withdrawn_at is null
                union all
                select lower(coalesce(w.name, p.name)) from activity.waiting w left join party.published_person p on p.id = w.person
                 where w.activity = :activity and w.ended_at is null
                """).param("activity", activity.value()).query(String.class).list());
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Seats as many people as there is room for, in the order of the list; the others stand in line, one by one.
     *
     * @return how many people wait
     * @throws Refusal (409) when it has begun meanwhile, or somebody wrote down one of the names a moment ago
     */
    int write(Actor actor, Activity activity, Door door, List<Guest> guests) {
        var line = seats.hold(activity.id(), null);
        int free = Math.max(0, next.lapse(line) > 0 ? seats.hold(activity.id(), null).free() : line.free());
        int waits = 0;
        for (var guest : guests) {
            int sits = Math.min(free, guest.people());
            free -= sits;
            if (sits > 0) {
                sit(actor, activity, door, new Guest(guest.name(), sits, guest.note(), guest.phone()));
            }
            for (int i = sits; i < guest.people(); i++) {
                wait(actor, activity, line, door, guest);
                waits++;
            }
        }
        return waits;
    }

    private void sit(Actor actor, Activity activity, Door door, Guest guest) {
        if (!seats.take(activity.id(), null, guest.people())) {
            throw Refusal.tooLate("activity.refused.full");
        }
        write(actor, activity, door, guest);
    }

    private void wait(Actor actor, Activity activity, Seats.Line line, Door door, Guest guest) {
        if (line.cancelledAt() != null || !clock.instant().isBefore(line.startsAt())) {
            throw Refusal.tooLate("activity.refused.begun");
        }
        waiters.join(actor, activity, door, guest);
    }

    private void write(Actor actor, Activity activity, Door door, Guest guest) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.sign_up (id, subdistrict, activity, name, people, note, phone, door, entered_by, signed_at)
                values (:id, :subdistrict, :activity, :name, :people, :note, :phone, :door, :by, :at)
                on conflict (activity, lower(name)) where person is null and withdrawn_at is null do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.id().value())
                .param("name", guest.name())
                .param("people", guest.people())
                .param("note", guest.note())
                .param("phone", guest.phone())
                .param("door", door.name())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("activity", "signed-up-by-name", id, actor)
                .with("activity", activity.id()).with("name", guest.name()).with("people", guest.people()).with("note", guest.note()).with("door", door));
    }

    private record Left(int people) {}

    /**
     * Takes a name off the list and gives the places back, to those who wait; the number is deleted.
     *
     * @throws Refusal (409) when it is not on the list, or the activity is over
     */
    void strike(Actor actor, Activity activity, UUID signUp) {
        var line = seats.hold(activity.id(), null);
        var left = sql.sql("""
                update activity.sign_up set withdrawn_at = :at, phone = null
                 where id = :id and activity = :activity and person is null and withdrawn_at is null and :at < :ends returning people
                """)
                .param("id", signUp)
                .param("activity", activity.id().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ends", activity.endsAt().atOffset(ZoneOffset.UTC))
                .query(Left.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("activity.refused.withdraw"));
        journal.append(Fact.of("activity", "sign-up-withdrawn", signUp, actor));
        next.freed(actor, line, left.people());
    }
}
