package org.yicai.corps.record;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.AttendanceConfirmed;
import org.yicai.activity.Through;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;

/** The minutes that volunteers gave; written when their presence is confirmed, never by hand. */
@Component
class ServiceRecords {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Appointments appointments;

    ServiceRecords(JdbcClient sql, Journal journal, Clock clock, Appointments appointments) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.appointments = appointments;
    }

    /** Writes the record in the transaction of the confirmation. Paid staff give no volunteer minutes (民政部令第67号 art. 19). */
    @EventListener
    void on(AttendanceConfirmed confirmed) {
        var here = confirmed.by().subdistrict();
        var minutes = minutes(confirmed);
        if (minutes < 1 || appointments.organisationsOf(here, confirmed.person()).contains(confirmed.contractor())) {
            return;
        }
        var id = Ids.next(clock.instant());
        var source = confirmed.through() == Through.CODE ? Source.AUTO : Source.LEADER;
        var rows = sql.sql("""
                insert into corps.service_record (id, subdistrict, person, activity, attendance, minutes, source, recorded_at)
                values (:id, :subdistrict, :person, :activity, :attendance, :minutes, :source, :at) on conflict (attendance) do nothing
                """)
                .param("id", id)
                .param("subdistrict", here.value())
                .param("person", confirmed.person().value())
                .param("activity", confirmed.activity().value())
                .param("attendance", confirmed.attendance())
                .param("minutes", minutes)
                .param("source", source.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "service-recorded", id, confirmed.by())
                    .with("person", confirmed.person())
                    .with("activity", confirmed.activity())
                    .with("minutes", minutes)
                    .with("source", source));
        }
    }

    /** From the check-in to the end, in whole minutes; coming early adds nothing. */
    static int minutes(AttendanceConfirmed confirmed) {
        var from = confirmed.checkedInAt().isBefore(confirmed.startsAt()) ? confirmed.startsAt() : confirmed.checkedInAt();
        return (int) Duration.between(from, confirmed.endsAt()).toMinutes();
    }

    /** A person's records in a subdistrict, at most 500, latest first. */
    List<RecordsPage.Row> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select r.activity, a.title, a.venue, a.starts_at, p.title as project_title, r.minutes, r.source, sum(r.minutes) over () as total
                  from corps.service_record r
                  join activity.published_activity a on a.id = r.activity
                  join project.published_project p on p.id = a.project
                 where r.subdistrict = :subdistrict and r.person = :person
                 order by r.id desc limit 500
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(RecordsPage.Row.class).list();
    }
}
