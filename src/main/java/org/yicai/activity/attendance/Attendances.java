package org.yicai.activity.attendance;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Capacity;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;

/** Who was there. Written once, never changed. */
@Component
class Attendances {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Attendances(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is known of a person at an activity.
     *
     * @param there whether the person was checked in already; {@code volunteer} when as a volunteer
     * @param positioned whether the person signed up for a position
     * @param door through whom the person signed up; null when not signed up
     */
    record Known(boolean there, boolean volunteer, boolean positioned, @Nullable Door door) {}

    Known known(ActivityId activity, PersonId person) {
        return sql.sql("""
                select exists (select 1 from activity.attendance t where t.activity = :activity and t.person = :person) as there,
                       exists (select 1 from activity.attendance t where t.activity = :activity and t.person = :person and t.capacity = 'VOLUNTEER') as volunteer,
                       exists (select 1 from activity.sign_up s where s.activity = :activity and s.person = :person and s.withdrawn_at is null
                                and s.position is not null) as positioned,
                       (select s.door from activity.sign_up s where s.activity = :activity and s.person = :person and s.withdrawn_at is null) as door
                """).param("activity", activity.value()).param("person", person.value()).query(Known.class).single();
    }

    /**
     * Notes that somebody is there.
     *
     * @return the code with which the person answers afterwards, without an account
     * @throws Refusal (409) when the person was noted a moment ago
     */
    Receipt note(Actor by, ActivityId activity, Arrival arrival) {
        var id = Ids.next(clock.instant());
        var code = Receipt.next();
        var rows = sql.sql("""
                insert into activity.attendance (id, subdistrict, activity, person, name, capacity, through, door, code, checked_in_at, checked_in_by)
                values (:id, :subdistrict, :activity, :person, :name, :capacity, :through, :door, :code, :at, :by)
                on conflict (activity, person) where person is not null do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("activity", activity.value())
                .param("person", arrival.person() == null ? null : arrival.person().value())
                .param("name", arrival.name())
                .param("capacity", arrival.capacity().name())
                .param("through", arrival.through().name())
                .param("door", arrival.door().name())
                .param("code", code.code())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.requirePerson().value())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("activity.finding.there-already");
        }
        enter(by, id, activity, arrival);
        return code;
    }

    private void enter(Actor by, UUID id, ActivityId activity, Arrival arrival) {
        journal.append(Fact.first("activity", arrival.person() != null && by.isPerson(arrival.person()) ? "checked-in" : "walked-in", id, by)
                .with("activity", activity)
                .with("person", arrival.person())
                .with("name", arrival.name())
                .with("capacity", arrival.capacity())
                .with("through", arrival.through())
                .with("door", arrival.door()));
    }

    /** As what a person who checks in is there: a volunteer when signed up for a position. */
    static Capacity capacity(Known known) {
        return known.positioned() ? Capacity.VOLUNTEER : Capacity.RESIDENT;
    }
}
