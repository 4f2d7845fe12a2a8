package org.yicai.activity.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** Writes what becomes of a visit. Each step is one guarded update and one fact. */
@Component
class VisitBook {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    VisitBook(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** A visit as the planner wants it. @param project null for one of the corps itself @param deliverable null for one that counts for nothing */
    record Draft(Homes.Recipient recipient, OrganisationId provider, @Nullable UUID project, @Nullable UUID deliverable, VisitKind kind, String words, boolean confidential, Instant startsAt, Instant endsAt, Team team, String asked) {}

    UUID plan(Actor actor, Draft draft) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into activity.visit (id, subdistrict, home, recipient, provider, project, deliverable, kind, words, confidential, starts_at, ends_at, planned_by, planned_at, asked_words)
                values (:id, :subdistrict, :home, :recipient, :provider, :project, :deliverable, :kind, :words, :confidential, :starts, :ends, :by, :at, :asked)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("home", draft.recipient.home())
                .param("recipient", draft.recipient.id())
                .param("provider", draft.provider.value())
                .param("project", draft.project)
                .param("deliverable", draft.deliverable, java.sql.Types.OTHER)
                .param("kind", draft.kind.name())
                .param("words", draft.words)
                .param("confidential", draft.confidential)
                .param("starts", Visits.utc(draft.startsAt))
                .param("ends", Visits.utc(draft.endsAt))
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .param("asked", draft.asked)
                .update();
        journal.append(Fact.first("activity", "visit-planned", id, actor).with("recipient", draft.recipient.id()).with("provider", draft.provider).with("project", draft.project).with("deliverable", draft.deliverable)
                .with("kind", draft.kind).with("confidential", draft.confidential).with("starts", draft.startsAt).with("ends", draft.endsAt)
                .with("staff", draft.team.staff()).with("neighbours", draft.team.neighbours()));
        join(actor, id, draft.team);
        return id;
    }

    /** Puts people on a visit who are not on it. */
    void join(Actor actor, UUID visit, Team team) {
        team.all().forEach(person -> sql.sql("""
                insert into activity.visitor (id, subdistrict, visit, person, neighbour, asked_at) values (:id, :subdistrict, :visit, :person, :neighbour, :at) on conflict do nothing
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("visit", visit)
                .param("person", person.value())
                .param("neighbour", team.neighbours().contains(person))
                .param("at", now())
                .update());
    }

    /** A volunteer who was asked comes along. */
    void joined(Actor actor, Visit visit, Team joins) {
        join(actor, visit.id(), joins);
        journal.append(Fact.of("activity", "visitor-joined", visit.id(), actor));
    }

    /** The planner changes who goes. @param leaves null when somebody only comes in */
    void replace(Actor actor, Visit visit, @Nullable PersonId leaves, Team joins) {
        if (leaves != null) {
            end(actor, visit, leaves, "REPLACED");
        }
        join(actor, visit.id(), joins);
        journal.append(Fact.of("activity", "visitor-replaced", visit.id(), actor).with("leaves", leaves).with("joins", joins.all()));
    }

    /** Somebody says that he or she cannot go. */
    void decline(Actor actor, Visit visit) {
        if (!end(actor, visit, actor.requirePerson(), "DECLINED")) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(Fact.of("activity", "visitor-declined", visit.id(), actor));
    }

    /** Somebody is taken off all visits to a household that nobody has begun. @return those visits */
    List<UUID> unwanted(Actor by, UUID home, UUID person) {
        var visits = sql.sql("""
                update activity.visitor x set ended_at = :at, ending = 'UNWANTED' from activity.visit v
                 where v.id = x.visit and v.home = :home and x.person = :person and x.ended_at is null and v.in_at is null and v.cancelled_at is null and v.closed_at is null returning v.id
                """).param("at", now()).param("home", home).param("person", person).query(UUID.class).list();
        visits.forEach(each -> journal.append(Fact.of("activity", "visit-lacks-somebody", each, by).with("person", person)));
        return visits;
    }

    private boolean end(Actor by, Visit visit, PersonId person, String ending) {
        return sql.sql("update activity.visitor set ended_at = :at, ending = :ending where subdistrict = :subdistrict and visit = :visit and person = :person and ended_at is null")
                .param("at", now()).param("ending", ending).param("subdistrict", by.subdistrict().value()).param("visit", visit.id()).param("person", person.value()).update() > 0;
    }

    /** @param side HOUSEHOLD or PROVIDER */
    void cancel(Actor by, Visit visit, String side, String words) {
        step(clock.instant(), visit, "cancelled_at = :at, cancelled_side = :word", "in_at is null and cancelled_at is null and closed_at is null", side);
        journal.append(Fact.of("activity", "visit-cancelled", visit.id(), by).with("side", side).with("words", words));
    }

    /** The household moves it; it lasts as long as it did. */
    void move(Actor by, Visit visit, Instant starts, Instant ends) {
        var rows = sql.sql("update activity.visit set starts_at = :starts, ends_at = :ends where id = :id and in_at is null and cancelled_at is null and closed_at is null")
                .param("starts", Visits.utc(starts)).param("ends", Visits.utc(ends)).param("id", visit.id()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("activity", "visit-moved", visit.id(), by).with("starts", starts).with("ends", ends));
    }

    /** @param at when it was tapped */
    void in(Actor actor, Visit visit, Instant at) {
        step(at, visit, "in_at = :at", "in_at is null and cancelled_at is null and closed_at is null", "");
        journal.append(Fact.of("activity", "visit-begun", visit.id(), actor));
    }

    /** @param at when it was tapped, not before they were in */
    void out(Actor actor, Visit visit, Instant at) {
        step(at, visit, "out_at = :at", "in_at is not null and out_at is null and closed_at is null", "");
        journal.append(Fact.of("activity", "visit-ended", visit.id(), actor));
    }

    /** A leader has heard what became of it. */
    void close(Actor actor, Visit visit, String words) {
        var rows = sql.sql("update activity.visit set closed_at = :at, closed_by = :by, closing = :words where id = :id and out_at is null and cancelled_at is null and closed_at is null")
                .param("at", now()).param("by", actor.requirePerson().value()).param("words", words).param("id", visit.id()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("activity", "visit-closed", visit.id(), actor).with("words", words));
    }

    /** @return whether nobody was faster to raise the alarm */
    boolean alarm(Actor nobody, Visit visit) {
        var rows = sql.sql("update activity.visit set alarmed_at = :at where id = :id and alarmed_at is null and out_at is null and cancelled_at is null and closed_at is null")
                .param("at", now()).param("id", visit.id()).update();
        if (rows > 0) {
            journal.append(Fact.of("activity", "visit-unheard", visit.id(), nobody));
        }
        return rows > 0;
    }

    private void step(Instant at, Visit visit, String what, String still, String word) {
        Refusal.unlessChanged(sql.sql("update activity.visit set " + what + " where id = :id and " + still).param("at", Visits.utc(at)).param("id", visit.id()).param("word", word).update());
    }

    private OffsetDateTime now() {
        return Visits.utc(clock.instant());
    }
}
