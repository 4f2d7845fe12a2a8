package org.yicai.activity.signup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Nearness;
import org.yicai.activity.Readiness;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;

/** Looks for somebody who takes an empty seat. Nobody sees whom the search asks, and nobody is asked twice for the same activity. */
@Component
class Covers {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Appointments appointments;
    private final SeatNews news;
    private final ObjectProvider<Readiness> readiness;
    private final ObjectProvider<Nearness> nearness;

    // seven: who there is, who is near and ready, and how they hear of it
    Covers(JdbcClient sql, Journal journal, Clock clock, Appointments appointments, SeatNews news, ObjectProvider<Readiness> readiness, ObjectProvider<Nearness> nearness) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.appointments = appointments;
        this.news = news;
        this.readiness = readiness;
        this.nearness = nearness;
    }

    /**
     * A position and how the search for it stands.
     *
     * @param asked how many volunteers were asked
     * @param came how many of them have a seat now
     */
    record Row(UUID id, String name, int left, int asked, int came, @Nullable String skill, @Nullable String language, int minAge) {}

    List<Row> rows(ActivityId activity) {
        return sql.sql("""
                select n.id, n.name, n.seats - n.taken as left, n.skill, n.language, coalesce(n.min_age, 0) as min_age,
                       (select count(*) from activity.cover_ask c where c.position = n.id) as asked,
                       (select count(*) from activity.cover_ask c join activity.sign_up s on s.activity = c.activity and s.person = c.person and s.withdrawn_at is null and s.position = n.id
                         where c.position = n.id) as came
                  from activity.position n where n.activity = :activity order by n.id
                """).param("activity", activity.value()).query(Row.class).list();
    }

    /**
     * Asks so many volunteers who could come and have what the position asks for: near before far, within that the least recently asked first, among equals in an order that differs by
     * activity.
     *
     * @param restMinutes that lie at least between two seats
     * @return how many were asked; less than wished for when there are no more
     */
    int ask(Actor by, Activity activity, Row position, int number, int restMinutes) {
        var volunteers = appointments.holders(by.subdistrict(), Role.VOLUNTEER, Role.VOLUNTEER_LEADER).stream().map(each -> each.id().value()).toArray(UUID[]::new);
        var staff = appointments.holders(by.subdistrict(), Role.CONTRACTOR).stream().map(each -> each.id().value()).toArray(UUID[]::new);
        var free = sql.sql("""
                select v.person from unnest(cast(:volunteers as uuid[])) as v(person) join activity.activity a on a.id = :activity
                 where v.person <> all (cast(:staff as uuid[]))
                   and not exists (select 1 from activity.cover_ask c where c.activity = a.id and c.person = v.person)
                   and not exists (select 1 from activity.waiting w where w.activity = a.id and w.person = v.person and w.ended_at is null)
                   and not exists (select 1 from activity.sign_up s join activity.activity o on o.id = s.activity
                                    where s.person = v.person and s.withdrawn_at is null and o.cancelled_at is null
                                      and (o.id = a.id or o.starts_at < a.ends_at + make_interval(mins => :rest) and o.ends_at > a.starts_at - make_interval(mins => :rest)))
                   and (a.risk_level <> 'HIGH' or activity.covered(a.id, v.person))
                   and not exists (select 1 from activity.visit_ahead t
                                    where t.person = v.person and t.starts_at < a.ends_at + make_interval(mins => :rest) and t.ends_at > a.starts_at - make_interval(mins => :rest))
                 order by (select max(c.asked_at) from activity.cover_ask c where c.subdistrict = a.subdistrict and c.person = v.person) nulls first, md5(cast(v.person as text) || cast(a.id as text))
                """)
                .param("volunteers", volunteers)
                .param("staff", staff)
                .param("activity", activity.id().value())
                .param("rest", restMinutes)
                .query(UUID.class)
                .list();
        var steps = nearness.stream().map(each -> each.steps(by.subdistrict(), activity.community())).findFirst().orElse(Map.of());
        var duty = new Readiness.Duty(position.skill, position.language, position.minAge, activity.startsAt(), activity.endsAt());
        // the sort keeps the order among equals; nobody is looked at behind the last who is needed
        return (int) free.stream().sorted(Comparator.comparing(each -> steps.getOrDefault(each, Nearness.UNSAID))).filter(each -> ready(by, each, duty)).limit(number).filter(each -> ask(by, activity, position, each)).count();
    }

    private boolean ready(Actor by, UUID person, Readiness.Duty duty) {
        return readiness.stream().allMatch(each -> each.missing(by.subdistrict(), new PersonId(person), duty).isEmpty());
    }

    private boolean ask(Actor by, Activity activity, Row position, UUID person) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.cover_ask (id, subdistrict, activity, position, person, asked_by, asked_at)
                values (:id, :subdistrict, :activity, :position, :person, :by, :at) on conflict (activity, person) do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("activity", activity.id().value())
                .param("position", position.id)
                .param("person", person)
                .param("by", by.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("activity", "cover-asked", id, by).with("activity", activity.id()).with("position", position.id).with("person", person));
            news.cover(activity, position.name, person);
        }
        return rows == 1;
    }
}
