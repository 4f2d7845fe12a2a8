package org.yicai.corps.growth;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.training.Gates;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/** Nominations and mandates. */
@Component
class Growth {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final LocalWays ways;
    private final Gates gates;

    // six: what was said and given, when, what the settings ask for, and what was learnt
    Growth(JdbcClient sql, Journal journal, Clock clock, Places places, LocalWays ways, Gates gates) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.ways = ways;
        this.gates = gates;
    }

    /**
     * Somebody's path. In three statements.
     *
     * @throws Missing when there is no such person
     */
    Path path(SubdistrictId subdistrict, PersonId person) {
        var hours = new EnumMap<Step, Integer>(Step.class);
        for (var step : Step.values()) {
            hours.put(step, step.hours() == null ? 0 : ways.number(subdistrict, step.hours()));
        }
        var terms = terms(subdistrict, person);
        return new Path(standing(subdistrict, person), terms.stream().filter(each -> each.noticeUntil == null).map(Term::mandate).toList(), terms.stream().flatMap(Term::notice).toList(), hours, untrained(subdistrict, person), ways.number(subdistrict, Way.GROWTH_NOMINATIONS),
                ways.number(subdistrict, Way.GROWTH_MENTOR) == 1, places.today());
    }

    private Standing standing(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                with said as (select n.step from corps.nomination n where n.subdistrict = :subdistrict and n.person = :person
                                 and n.round = (select count(*) from corps.mandate m where m.subdistrict = n.subdistrict and m.person = n.person and m.step = n.step))
                select p.id as person, p.name,
                       exists (select 1 from party.published_appointment a where a.subdistrict = :subdistrict and a.person = p.id and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                                and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)) as volunteer,
                       (select coalesce(sum(r.minutes), 0) from corps.service_record r where r.subdistrict = :subdistrict and r.person = p.id and r.confirmed_at is not null and r.voided_at is null) as minutes,
                       (select count(*) from said where step = 'CORE') as core,
                       (select count(*) from said where step = 'LEADER') as leader,
                       (select count(*) from said where step = 'FOUNDER') as founder,
                       (select m.name from corps.mentoring x join party.published_person m on m.id = x.mentor
                         where x.subdistrict = :subdistrict and x.mentee = p.id and x.began_at is not null and x.ended_at is null) as mentor,
                       exists (select 1 from corps.mentoring x where x.subdistrict = :subdistrict and x.mentee = p.id and x.began_at is not null) as accompanied,
                       (select c.host from corps.charter c where c.subdistrict = :subdistrict order by c.id limit 1) as host
                  from party.published_person p where p.id = :person
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).param("today", places.today()).query(Standing.class).optional().orElseThrow(Missing::new);
    }

    /** A mandate, or with a day of notice one that the committee sees first. */
    private record Term(UUID id, Step step, @Nullable UUID team, @Nullable String teamName, LocalDate fromDay, LocalDate untilDay, String reason, @Nullable Instant endedAt, @Nullable String endReason,
            @Nullable LocalDate noticeUntil, @Nullable String objection) {

        Mandate mandate() {
            return new Mandate(id, step, team, teamName, fromDay, untilDay, reason, endedAt, endReason);
        }

        Stream<Notice> notice() {
            return noticeUntil == null ? Stream.of() : Stream.of(new Notice(id, step, team, teamName, untilDay, reason, noticeUntil, objection));
        }
    }

    private List<Term> terms(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select m.id, m.step, m.team, o.name as team_name, m.from_day, m.until_day, m.reason, m.ended_at, m.end_reason, m.notice_until, m.objection
                  from (select id, step, team, from_day, until_day, reason, ended_at, end_reason, null::date as notice_until, null as objection from corps.mandate
                         where subdistrict = :subdistrict and person = :person
                        union all
                        select id, step, team, notice_until, until_day, reason, null, null, notice_until, objection from corps.mandate_notice
                         where subdistrict = :subdistrict and person = :person and settled_at is null) m
                  left join party.published_organisation o on o.id = m.team order by m.id desc limit 50
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(Term.class).list();
    }

    private static final String GATE = "STEP:";

    private EnumMap<Step, List<String>> untrained(SubdistrictId subdistrict, PersonId person) {
        var all = new EnumMap<Step, List<String>>(Step.class);
        gates.closed(subdistrict, person, Arrays.stream(Step.values()).map(step -> GATE + step).toArray(String[]::new))
                .forEach(each -> all.computeIfAbsent(Step.valueOf(each.gate().substring(GATE.length())), step -> new ArrayList<>()).add(each.title()));
        return all;
    }

    /** Those of the looker's teams, and for the host everybody who was nominated or holds a mandate; by name, at most 200. */
    List<GrowthPage.Peer> peers(SubdistrictId subdistrict, PersonId looker, boolean host) {
        return sql.sql("""
                select distinct p.id, p.name from party.published_person p
                 where p.id <> :looker and (exists (
                       select 1 from party.published_appointment a join party.published_appointment b on b.subdistrict = a.subdistrict and b.organisation = a.organisation
                        where a.subdistrict = :subdistrict and a.person = :looker and b.person = p.id and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and b.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                          and (a.until_day is null or a.until_day >= :today) and (b.until_day is null or b.until_day >= :today))
                    or :host and p.id in (select n.person from corps.nomination n where n.subdistrict = :subdistrict union select m.person from corps.mandate m where m.subdistrict = :subdistrict))
                 order by p.name limit 200
                """).param("subdistrict", subdistrict.value()).param("looker", looker.value()).param("host", host).param("today", places.today()).query(GrowthPage.Peer.class).list();
    }

    /** For the term to come: each renewal takes new ones. @return false when this peer did so already */
    boolean nominate(Actor actor, PersonId person, Step step, String reason) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.nomination (id, subdistrict, person, step, by, reason, nominated_at, round)
                select :id, :subdistrict, :person, :step, :by, :reason, :at, count(*) from corps.mandate m where m.subdistrict = :subdistrict and m.person = :person and m.step = :step on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", person.value())
                .param("step", step.name())
                .param("by", actor.requirePerson().value())
                .param("reason", reason)
                .param("at", now())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "nominated", id, actor).with("person", person).with("step", step).with("reason", reason));
        }
        return rows == 1;
    }

    /** Gives a mandate in the place of one for the same step, which ends as renewed. */
    void give(Actor actor, PersonId person, Step step, @Nullable UUID team, LocalDate until, String reason) {
        end(actor, person, step, "renewed");
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into corps.mandate (id, subdistrict, person, step, team, from_day, until_day, reason, given_by, given_at)
                values (:id, :subdistrict, :person, :step, :team, :from, :until, :reason, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", person.value())
                .param("step", step.name())
                .param("team", team)
                .param("from", places.today())
                .param("until", until)
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        journal.append(Fact.first("corps", "mandate-given", id, actor).with("person", person).with("step", step).with("team", team).with("until", until).with("reason", reason));
    }

    /** Ends the open mandate of a step. @return false when there is none */
    boolean end(Actor actor, PersonId person, Step step, String reason) {
        var ended = sql.sql("""
                update corps.mandate set ended_at = :at, ended_by = :by, end_reason = :reason
                 where subdistrict = :subdistrict and person = :person and step = :step and ended_at is null returning id
                """)
                .param("at", now())
                .param("by", actor.requirePerson().value())
                .param("reason", reason)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", person.value())
                .param("step", step.name())
                .query(UUID.class)
                .list();
        ended.forEach(each -> journal.append(Fact.of("corps", "mandate-ended", each, actor).with("reason", reason)));
        return !ended.isEmpty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
