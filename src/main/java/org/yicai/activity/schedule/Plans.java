package org.yicai.activity.schedule;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Writes what is planned, and what will not take place. */
@Component
class Plans {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final CallOff callOff;

    Plans(JdbcClient sql, Journal journal, Clock clock, CallOff callOff) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.callOff = callOff;
    }

    /** Plans an activity; public at once. */
    ActivityId plan(Actor actor, Plan plan) {
        var id = ActivityId.next(clock.instant());
        sql.sql("""
                insert into activity.activity (id, subdistrict, project, deliverable, contractor, title, words, risk_notice, community, venue,
                                               starts_at, ends_at, places, code, planned_by, planned_at)
                values (:id, :subdistrict, :project, :deliverable, :contractor, :title, :words, :risk, :community, :venue,
                        :starts, :ends, :places, :code, :by, :at)
                """)
                .param("id", id.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("project", plan.deliverable().project().value())
                .param("deliverable", plan.deliverable().id().value())
                .param("contractor", plan.deliverable().contractor().value())
                .param("title", plan.title())
                .param("words", plan.words())
                .param("risk", plan.riskNotice())
                .param("community", plan.community())
                .param("venue", plan.venue())
                .param("starts", plan.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", plan.endsAt().atOffset(ZoneOffset.UTC))
                .param("places", plan.places())
                .param("code", code())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        enter(actor, id, plan);
        if (plan.position() != null) {
            open(actor, id, plan.position());
        }
        return id;
    }

    private void enter(Actor actor, ActivityId id, Plan plan) {
        journal.append(Fact.first("activity", "activity-planned", id.value(), actor)
                .with("deliverable", plan.deliverable().id())
                .with("title", plan.title())
                .with("risk", plan.riskNotice())
                .with("venue", plan.venue())
                .with("starts", plan.startsAt())
                .with("ends", plan.endsAt())
                .with("places", plan.places()));
    }

    private void open(Actor actor, ActivityId activity, Plan.Place position) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into activity.position (id, subdistrict, activity, name, duty, seats) values (:id, :subdistrict, :activity, :name, :duty, :seats)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.value())
                .param("name", position.name())
                .param("duty", position.duty())
                .param("seats", position.seats())
                .update();
        journal.append(Fact.first("activity", "position-opened", id, actor)
                .with("activity", activity)
                .with("name", position.name())
                .with("duty", position.duty())
                .with("seats", position.seats()));
    }

    /**
     * Says that it will not take place; what somebody attended has taken place.
     *
     * @throws Refusal (409) when it was cancelled before or somebody was there
     */
    void cancel(Actor actor, ActivityId id, String reason) {
        var rows = sql.sql("""
                update activity.activity a set cancelled_at = :at, cancelled_because = :reason
                 where a.id = :id and a.cancelled_at is null and not exists (select 1 from activity.attendance t where t.activity = a.id)
                """)
                .param("id", id.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("activity.refused.cancel");
        }
        journal.append(Fact.of("activity", "activity-cancelled", id.value(), actor).with("reason", reason));
        callOff.tell(id, reason);
    }

    private static String code() {
        return RANDOM.ints(6, 0, ALPHABET.length()).mapToObj(each -> "" + ALPHABET.charAt(each)).reduce("", String::concat);
    }
}
