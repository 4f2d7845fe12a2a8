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

/** Who wants to come and has no account: written down by the name of the chat group. Places are taken for all of them, or for none. */
@Component
class GuestList {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    GuestList(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The names of all who signed up, with an account or without, in small letters. */
    Set<String> names(ActivityId activity) {
        return new HashSet<>(sql.sql("""
                select lower(coalesce(s.name, p.name)) from activity.sign_up s left join party.published_person p on p.id = s.person
                 where s.activity = :activity and s.withdrawn_at is null
                """).param("activity", activity.value()).query(String.class).list());
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal (409) when the places were just taken, or somebody wrote down one of the names a moment ago */
    void write(Actor actor, Activity activity, Door door, List<Guest> guests) {
        int people = guests.stream().mapToInt(Guest::people).sum();
        var seats = sql.sql("update activity.activity set taken = taken + :people where id = :id and taken + :people <= places and cancelled_at is null")
                .param("id", activity.id().value()).param("people", people).update();
        if (seats == 0) {
            throw Refusal.tooLate("activity.finding.full");
        }
        guests.forEach(each -> write(actor, activity, door, each));
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
        if (rows == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(Fact.first("activity", "signed-up-by-name", id, actor)
                .with("activity", activity.id()).with("name", guest.name()).with("people", guest.people()).with("note", guest.note()).with("door", door));
    }

    private record Left(int people) {}

    /**
     * Takes a name off the list and gives the places back; the number is deleted.
     *
     * @throws Refusal (409) when it is not on the list, or the activity is over
     */
    void strike(Actor actor, Activity activity, UUID signUp) {
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
        sql.sql("update activity.activity set taken = taken - :people where id = :id").param("id", activity.id().value()).param("people", left.people()).update();
        journal.append(Fact.of("activity", "sign-up-withdrawn", signUp, actor));
    }
}
