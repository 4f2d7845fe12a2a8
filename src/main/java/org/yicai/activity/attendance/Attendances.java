package org.yicai.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Through;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;

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
     */
    record Known(boolean there, boolean volunteer) {}

    Known known(ActivityId activity, PersonId person) {
        return sql.sql("""
                select exists (select 1 from activity.attendance t where t.activity = :activity and t.person = :person) as there,
                       exists (select 1 from activity.attendance t where t.activity = :activity and t.person = :person and t.capacity = 'VOLUNTEER') as volunteer
                """).param("activity", activity.value()).param("person", person.value()).query(Known.class).single();
    }

    /** @param code with which the person answers afterwards, without an account */
    record Noted(UUID id, Receipt code) {}

    /**
     * Notes that somebody is there.
     *
     * @return null when the person was noted a moment ago
     */
    @Nullable Noted note(Actor by, ActivityId activity, Arrival arrival) {
        var id = Ids.next(clock.instant());
        var code = Receipt.next();
        var rows = sql.sql("""
                insert into activity.attendance (id, subdistrict, activity, person, name, capacity, through, door, code, checked_in_at, checked_in_by, sign_up)
                values (:id, :subdistrict, :activity, :person, :name, :capacity, :through, :door, :code, :at, :by, :signUp)
                on conflict do nothing
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
                .param("at", arrival.at().atOffset(ZoneOffset.UTC))
                .param("by", by.requirePerson().value())
                .param("signUp", arrival.signUp(), java.sql.Types.OTHER)
                .update();
        if (rows == 0) {
            return null;
        }
        enter(by, id, activity, arrival);
        return new Noted(id, code);
    }

    /**
     * Notes that somebody left.
     *
     * @return false when that was noted before
     */
    boolean leave(Actor by, UUID attendance, Through through, Instant at) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.leaving (id, subdistrict, attendance, left_at, through, noted_by)
                values (:id, :subdistrict, :attendance, :at, :through, :by) on conflict (attendance) do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("attendance", attendance)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("through", through.name())
                .param("by", by.requirePerson().value())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("activity", "left", id, by).with("attendance", attendance).with("through", through).with("at", at));
        }
        return rows == 1;
    }

    private void enter(Actor by, UUID id, ActivityId activity, Arrival arrival) {
        journal.append(Fact.first("activity", arrival.person() != null && by.isPerson(arrival.person()) ? "checked-in" : "walked-in", id, by)
                .with("activity", activity)
                .with("person", arrival.person())
                .with("name", arrival.name())
                .with("capacity", arrival.capacity())
                .with("through", arrival.through())
                .with("door", arrival.door())
                .with("at", arrival.at()));
    }
}
