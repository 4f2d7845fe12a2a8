package org.yicai.corps.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Weeks that were asked for, and what leaders do with them. */
@Component
class Proposals {

    private static final String COLUMNS = """
            select p.id, c.corps, p.monday, p.asked_at, p.begun_at, p.made_at, p.improved_at, p.touched_at, p.people, p.untimed, p.spread, p.sent_at, p.ended_at
              from corps.proposal p cross join lateral (select corps from corps.charter c where c.subdistrict = p.subdistrict order by c.id limit 1) c
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Proposals(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** A week with what is open in it, and its newest proposal. @param visits home visits that lack somebody */
    record Row(LocalDate monday, int positions, int seats, int visits, @Nullable UUID proposal, boolean made, boolean sent) {}

    /** This week and the three after it, those with open positions or visits that lack somebody. */
    List<Row> weeks(SubdistrictId subdistrict) {
        return sql.sql("""
                select w.monday, w.positions, w.seats, w.visits, p.id as proposal, p.made_at is not null as made, p.sent_at is not null as sent
                  from (select cast(date_trunc('week', o.starts_at at time zone :zone) as date) as monday, count(o.seats)::int as positions, coalesce(sum(o.seats), 0)::int as seats, count(o.visit)::int as visits
                          from (select n.starts_at, n.seats - n.taken as seats, cast(null as uuid) as visit from activity.published_position n
                                 where n.subdistrict = :subdistrict and n.cancelled_at is null and n.starts_at > :now and n.starts_at < :until and n.taken < n.seats and n.insured
                                union all
                                select v.starts_at, null, v.id from activity.published_open_visit v where v.subdistrict = :subdistrict and v.lacks > 0 and v.starts_at > :now and v.starts_at < :until) o group by 1) w
                  left join lateral (select id, made_at, sent_at from corps.proposal p where p.subdistrict = :subdistrict and p.monday = w.monday and p.ended_at is null order by p.asked_at desc limit 1) p on true
                 order by w.monday
                """)
                .param("subdistrict", subdistrict.value())
                .param("zone", places.zone().getId())
                .param("now", now())
                .param("until", Week.monday(places.today()).plusWeeks(4).atStartOfDay(places.zone()).toOffsetDateTime())
                .query(Row.class)
                .list();
    }

    /** @throws Missing when there is none in this scope */
    Proposed get(SubdistrictId subdistrict, UUID id) {
        return sql.sql(COLUMNS + " where p.subdistrict = :subdistrict and p.id = :id").param("subdistrict", subdistrict.value()).param("id", id).query(Proposed.class).optional().orElseThrow(Missing::new);
    }

    /** Asks for a week; one that was not sent ends with it. */
    UUID ask(Actor actor, LocalDate monday) {
        sql.sql("update corps.proposal set ended_at = :now where subdistrict = :subdistrict and monday = :monday and sent_at is null and ended_at is null returning id")
                .param("now", now()).param("subdistrict", actor.subdistrict().value()).param("monday", monday).query(UUID.class).list()
                .forEach(each -> journal.append(Fact.of("corps", "proposal-ended", each, actor)));
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into corps.proposal (id, subdistrict, monday, asked_by, asked_at) values (:id, :subdistrict, :monday, :by, :now) on conflict do nothing")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("monday", monday).param("by", actor.requirePerson().value()).param("now", now()).update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.proposal-asked");
        }
        journal.append(Fact.first("corps", "proposal-asked", id, actor).with("monday", monday));
        return id;
    }

    List<Proposed.Choice> choices(Proposed it) {
        return sql.sql("""
                select c.id, coalesce(c.position, c.visit) as duty, c.person, p.name as who, c.possible, c.load, c.familiar, c.known, c.better, c.chosen_by is not null as chosen, c.struck_at, i.answer, i.until,
                       i.id is not null and (exists (select 1 from activity.published_sign_up s where s.activity = i.activity and s.person = c.person and s.position = c.position and s.withdrawn_at is null)
                                             or exists (select 1 from activity.published_visit_duty d where d.visit = c.visit and d.person = c.person)) as sits
                  from corps.proposed_place c join party.published_person p on p.id = c.person
                  left join corps.invitation i on i.proposal = c.proposal and (i.position = c.position or i.visit = c.visit) and i.person = c.person
                 where c.proposal = :id order by 2, c.id
                """).param("id", it.id()).query(Proposed.Choice.class).list();
    }

    List<Proposed.Gap> gaps(Proposed it) {
        return sql.sql("select coalesce(position, visit) as duty, open, removed from corps.proposed_gap where proposal = :id").param("id", it.id()).query(Proposed.Gap.class).list();
    }

    /** What the positions and visits of the week are called, in their order. */
    List<Proposed.Duty> duties(Proposed it) {
        return sql.sql("""
                with named as (select position, visit from corps.proposed_place where proposal = :id union select position, visit from corps.proposed_gap where proposal = :id)
                select n.id, n.activity as page, false as visit, n.title, n.name, n.venue, n.starts_at, n.ends_at, n.skill, n.language from activity.published_position n where n.id in (select position from named)
                union all
                select v.id, v.id, true, v.kind, o.name, v.entrance, v.starts_at, v.ends_at, null, v.language
                  from activity.published_open_visit v join party.published_organisation o on o.id = v.provider where v.id in (select visit from named)
                 order by starts_at, title, id
                """).param("id", it.id()).query(Proposed.Duty.class).list();
    }

    /** Takes somebody out, or in again. @throws Refusal (409) when it was sent, replaced, or has no such choice */
    void strike(Actor actor, Proposed it, UUID place, boolean out) {
        touch(it);
        var rows = sql.sql("update corps.proposed_place set struck_at = :at where id = :id and proposal = :proposal and (struck_at is null) = :out"
                        // back in again only while nobody else was put in instead
                        + " and (:out or (select count(*) from corps.proposed_place o where o.proposal = :proposal and coalesce(o.position, o.visit) = coalesce(proposed_place.position, proposed_place.visit) and o.struck_at is null)"
                        + " < (select count(*) from corps.proposed_place o where o.proposal = :proposal and coalesce(o.position, o.visit) = coalesce(proposed_place.position, proposed_place.visit) and o.chosen_by is null))")
                .param("at", out ? now() : null).param("id", place).param("proposal", it.id()).param("out", out).update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.choice-gone");
        }
        journal.append(Fact.of("corps", out ? "choice-struck" : "choice-restored", it.id(), actor).with("choice", place));
    }

    /** Puts another in somebody's place, whom the rules allow; whom it was first stays on the page, struck out. */
    void swap(Actor actor, Proposed it, Proposed.Choice instead, Others.Other other) {
        strike(actor, it, instead.id(), true);
        sql.sql("""
                insert into corps.proposed_place (id, subdistrict, proposal, position, visit, person, possible, load, familiar, known, better, chosen_by)
                select :id, c.subdistrict, c.proposal, c.position, c.visit, :person, c.possible, :load, :familiar, :known, '', :by from corps.proposed_place c where c.id = :instead
                """)
                .param("id", Ids.next(clock.instant())).param("instead", instead.id()).param("person", other.person().value()).param("load", other.load()).param("familiar", other.familiar())
                .param("known", other.known()).param("by", actor.requirePerson().value()).update();
        journal.append(Fact.of("corps", "choice-swapped", it.id(), actor).with("choice", instead.id()).with("person", other.person()));
    }

    private void touch(Proposed it) {
        if (sql.sql("update corps.proposal set touched_at = :now where id = :id and made_at is not null and sent_at is null and ended_at is null").param("now", now()).param("id", it.id()).update() == 0) {
            throw Refusal.tooLate("corps.refused.proposal-closed");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
