package org.yicai.supervision.spotcheck;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Drawn records, who takes them, and what was found. */
@Component
class SpotChecks {

    /** So many one person has at once: nobody sits on what was drawn. */
    private static final int MOST = 3;

    /** A tie: of the contractor or a subcontractor now or once, planned it, was there, goes or went on the visit. */
    private static final String ROWS = """
            select w.id, w.draw, w.stratum, w.number, l.kind, w.record, l.project, p.title as project_title, c.id as claim, c.person as claimant,
                   a.title, a.venue, coalesce(a.community, v.community) as community, coalesce(a.starts_at, v.in_at) as starts_at, (a.served + a.volunteers)::int as came, a.result as told, f.result,
                   exists (select 1 from party.published_appointment m where m.subdistrict = w.subdistrict and m.person = :person
                              and (m.organisation = p.contractor or m.organisation in (select s.organisation from project.published_subcontract s where s.project = l.project)))
                   or exists (select 1 from activity.published_attendance t where t.activity = w.record and t.person = :person)
                   or exists (select 1 from activity.published_date e where e.id = w.record and e.planned_by = :person)
                   or exists (select 1 from activity.published_visit_tie t where t.visit = w.record and t.person = :person and t.kind in ('GOES', 'LEFT', 'VISITED')) as tied
              from supervision.drawn w
              join supervision.draw_line l on l.draw = w.draw and l.record = w.record
              join project.published_project p on p.id = l.project
              left join activity.published_activity a on l.kind = 'ACTIVITY' and a.id = w.record
              left join activity.published_visit v on l.kind = 'VISIT' and v.id = w.record
              left join supervision.check_claim c on c.drawn = w.id and c.returned_at is null
              left join supervision.check_finding f on f.drawn = w.id
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    SpotChecks(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What is free and what the looker has taken, without what was found already; at most 200. */
    List<SpotCheck> waiting(Actor actor) {
        return sql.sql(ROWS + " where w.subdistrict = :subdistrict and f.id is null and (c.id is null or c.person = :person) order by c.id nulls last, w.draw, w.k limit 200")
                .param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).query(SpotCheck.class).list();
    }

    /** @throws Missing when there is none here */
    SpotCheck get(Actor actor, UUID id) {
        return sql.sql(ROWS + " where w.subdistrict = :subdistrict and w.id = :id")
                .param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).param("id", id).query(SpotCheck.class).optional().orElseThrow(Missing::new);
    }

    /** DR6: takes it. @throws Refusal (403) for somebody with a tie, (409) when somebody has it or has looked */
    void claim(Actor actor, SpotCheck check) {
        if (check.tied()) {
            throw Refusal.forbidden("draw.refused.tied");
        }
        if (open(actor) >= MOST) {
            throw Refusal.tooLate("draw.refused.enough", MOST);
        }
        var id = Ids.next(clock.instant());
        Refusal.unlessChanged(sql.sql("""
                insert into supervision.check_claim (id, subdistrict, drawn, person, claimed_at)
                select :id, :subdistrict, :drawn, :person, :at where not exists (select 1 from supervision.check_finding f where f.drawn = :drawn)
                on conflict (drawn) where returned_at is null do nothing
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("drawn", check.id()).param("person", actor.requirePerson().value()).param("at", now()).update());
        journal.append(Fact.first("supervision", "check-claimed", id, actor).with("drawn", check.id()));
    }

    /** Records the actor has taken and not looked at yet. */
    private int open(Actor actor) {
        return sql.sql("""
                select count(*) from supervision.check_claim c where c.subdistrict = :subdistrict and c.person = :person and c.returned_at is null
                   and not exists (select 1 from supervision.check_finding f where f.drawn = c.drawn)
                """).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).query(Integer.class).single();
    }

    /** Gives it back without a reason. @throws Refusal (409) when the actor does not have it, or has said what was found */
    void giveBack(Actor actor, SpotCheck check) {
        Refusal.unlessChanged(sql.sql("""
                update supervision.check_claim set returned_at = :at where id = :id and person = :person and returned_at is null
                   and not exists (select 1 from supervision.check_finding f where f.drawn = :drawn)
                """)
                .param("at", now()).param("id", check.claim()).param("person", actor.requirePerson().value()).param("drawn", check.id()).update());
        journal.append(Fact.of("supervision", "check-returned", Objects.requireNonNull(check.claim()), actor));
    }

    /** Somebody has a record and has not looked at it yet. */
    record Taken(UUID id, UUID person, Instant at) {}

    List<Taken> taken(SubdistrictId subdistrict) {
        return sql.sql("""
                select c.id, c.person, c.claimed_at as at from supervision.check_claim c where c.subdistrict = :subdistrict and c.returned_at is null
                   and not exists (select 1 from supervision.check_finding f where f.drawn = c.drawn) order by c.id
                """).param("subdistrict", subdistrict.value()).query(Taken.class).list();
    }

    /** DR6: the time is over, the record goes back to the list. @return false when it went back or was looked at meanwhile */
    boolean end(SubdistrictId subdistrict, Taken taken) {
        int rows = sql.sql("""
                update supervision.check_claim c set returned_at = :at where id = :id and returned_at is null
                   and not exists (select 1 from supervision.check_finding f where f.drawn = c.drawn)
                """).param("at", now()).param("id", taken.id).update();
        if (rows > 0) {
            journal.append(Fact.of("supervision", "check-ended", taken.id, Actor.nobody(subdistrict)));
        }
        return rows > 0;
    }

    /** DR6: says what was found, once. @throws Refusal (409) when it was said already, or the actor does not have it */
    void find(Actor actor, SpotCheck check, Look look, String words) {
        var id = Ids.next(clock.instant());
        var result = look.result(check.came());
        Refusal.unlessChanged(sql.sql("""
                insert into supervision.check_finding (id, subdistrict, claim, drawn, way, took_place, by_whom, as_described, people, words, result, found_at)
                select :id, c.subdistrict, c.id, c.drawn, :way, :tookPlace, :byWhom, :asDescribed, :people, :words, :result, :at
                  from supervision.check_claim c where c.drawn = :drawn and c.person = :person and c.returned_at is null
                on conflict (drawn) do nothing
                """)
                .param("id", id).param("way", look.way().name()).param("tookPlace", look.tookPlace().name()).param("byWhom", look.byWhom().name()).param("asDescribed", look.asDescribed().name())
                .param("people", look.people()).param("words", words).param("result", result.name()).param("at", now()).param("drawn", check.id()).param("person", actor.requirePerson().value())
                .update());
        journal.append(Fact.first("supervision", "check-found", id, actor).with("drawn", check.id()).with("way", look.way()).with("tookPlace", look.tookPlace()).with("byWhom", look.byWhom())
                .with("asDescribed", look.asDescribed()).with("people", look.people()).with("words", words).with("result", result));
    }
}
