package org.yicai.corps.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;

/** Service that was given and waits for somebody else's word: records without a confirmer, and volunteers who were there and never answered. */
@Component
class Waiting {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Activities activities;
    private final Appointments appointments;
    private final ServiceRecords records;

    // six: the record, whose staff the volunteer is, and when
    Waiting(JdbcClient sql, Journal journal, Clock clock, Activities activities, Appointments appointments, ServiceRecords records) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.activities = activities;
        this.appointments = appointments;
        this.records = records;
    }

    /**
     * One service that waits.
     *
     * @param id of the record, or of the presence while there is no record ({@code recorded} is false)
     */
    record Service(UUID id, boolean recorded, PersonId person, String name, @Nullable UUID activity, String title, Instant endsAt, Instant fromAt, int minutes, Source source) {}

    /** At most 500, the oldest first. */
    List<Service> list(SubdistrictId subdistrict) {
        return sql.sql("""
                select w.id, w.recorded, w.person, p.name, w.activity, coalesce(a.title, w.title) as title, least(w.left_at, coalesce(a.ends_at, w.ends_at)) as ends_at, greatest(w.from_at, a.starts_at) as from_at,
                       coalesce(w.minutes, greatest(0, floor(extract(epoch from least(w.left_at, a.ends_at) - greatest(w.from_at, a.starts_at)) / 60))::int) as minutes, w.source
                  from (select id, true as recorded, person, activity, coalesce(starts_at, recorded_at) as from_at, cast(null as timestamptz) as left_at, minutes, source, title, ends_at from corps.service_record
                         where subdistrict = :subdistrict and confirmed_at is null and voided_at is null
                        union all
                        select t.id, false, t.person, t.activity, t.checked_in_at, t.left_at, null, 'BACKFILL', null, null from activity.published_attendance t
                         where t.subdistrict = :subdistrict and t.capacity = 'VOLUNTEER' and t.person is not null and not t.answered
                           and not exists (select 1 from corps.service_record r where r.attendance = t.id)
                           and not exists (select 1 from corps.unrecorded u where u.attendance = t.id)) w
                  left join activity.published_activity a on a.id = w.activity
                  join party.published_person p on p.id = w.person
                 where w.activity is null or a.cancelled_at is null and a.ends_at <= :now
                 order by 7, p.name, w.id limit 500
                """).param("subdistrict", subdistrict.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(Service.class).list();
    }

    /** Somebody other than the volunteer says that it is so. */
    void confirm(Actor by, Service it) {
        if (!it.recorded && it.activity != null) {
            backfill(by, it, it.activity);
            return;
        }
        var rows = sql.sql("update corps.service_record set confirmed_by = :by, confirmed_at = :at where id = :id and confirmed_at is null and voided_at is null")
                .param("by", by.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", it.id).update();
        if (rows == 1) {
            journal.append(Fact.of("corps", "service-confirmed", it.id, by).with("person", it.person).with("minutes", it.minutes));
        }
    }

    private void backfill(Actor by, Service it, UUID activity) {
        var paid = activities.get(new ActivityId(activity)).pays(appointments.organisationsOf(by.subdistrict(), it.person));
        records.write(by, new ServiceRecords.Presence(new Occasion.Attended(it.id, activity), it.person, it.fromAt, ServiceRecords.until(it.fromAt, it.endsAt), Source.BACKFILL, by.person(), null), paid);
    }
}
