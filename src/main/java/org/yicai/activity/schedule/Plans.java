package org.yicai.activity.schedule;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Comers;
import org.yicai.activity.DoorCode;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.Serves;
import org.yicai.activity.insurance.Insurance;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Writes what is planned, and what will not take place. */
@Component
public class Plans {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Comers comers;
    private final Insurance insurance;

    Plans(JdbcClient sql, Journal journal, Clock clock, Comers comers, Insurance insurance) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.comers = comers;
        this.insurance = insurance;
    }

    /** Plans an activity; public at once. A dangerous one is open for signing up when a policy covers it, or as soon as one does. */
    ActivityId plan(Actor actor, Plan plan) {
        var id = ActivityId.next(clock.instant());
        var serves = plan.cause().serves();
        sql.sql("""
                insert into activity.activity (id, subdistrict, project, deliverable, programme, programme_title, need_group, holder, title, words, risk_notice, community, venue,
                                               starts_at, ends_at, places, sign_up_from, sign_up_until, risk_level, code, planned_by, planned_at)
                values (:id, :subdistrict, :project, :deliverable, :programme, :programmeTitle, :group, :holder, :title, :words, :risk, :community, :venue,
                        :starts, :ends, :places, :from, :until, :level, :code, :by, :at)
                """)
                .param("id", id.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("project", serves instanceof Serves.Deliverable it ? it.project() : null, Types.OTHER)
                .param("deliverable", serves instanceof Serves.Deliverable it ? it.id() : null, Types.OTHER)
                .param("programme", serves instanceof Serves.Programme it ? it.id() : null, Types.OTHER)
                .param("programmeTitle", serves instanceof Serves.Programme it ? it.title() : null, Types.VARCHAR)
                .param("group", serves instanceof Serves.NeedGroup it ? it.id() : null, Types.OTHER)
                .param("holder", plan.cause().holder().value())
                .param("title", plan.title())
                .param("words", plan.words())
                .param("risk", plan.riskNotice())
                .param("community", plan.community())
                .param("venue", plan.venue())
                .param("starts", plan.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", plan.endsAt().atOffset(ZoneOffset.UTC))
                .param("places", plan.places())
                .param("from", utc(plan.signUpFrom()))
                .param("until", utc(plan.signUpUntil()))
                .param("level", plan.riskLevel().name())
                .param("code", DoorCode.next())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        enter(actor, id, plan);
        plan.positions().forEach(each -> open(actor, id, each));
        if (plan.riskLevel() == RiskLevel.HIGH) {
            insurance.insure(actor, plan.cause().holder().value());
        }
        return id;
    }

    private void enter(Actor actor, ActivityId id, Plan plan) {
        var fact = Fact.first("activity", "activity-planned", id.value(), actor);
        var served = switch (plan.cause().serves()) {
            case Serves.Deliverable it -> fact.with("deliverable", it.id());
            case Serves.Programme it -> fact.with("programme", it.id());
            case Serves.NeedGroup it -> fact.with("need_group", it.id());
        };
        journal.append(served
                .with("title", plan.title())
                .with("risk", plan.riskNotice())
                .with("risk_level", plan.riskLevel())
                .with("venue", plan.venue())
                .with("starts", plan.startsAt())
                .with("ends", plan.endsAt())
                .with("places", plan.places())
                .with("sign_up_from", plan.signUpFrom())
                .with("sign_up_until", plan.signUpUntil()));
    }

    /** Opens a position of an activity. */
    public void open(Actor actor, ActivityId activity, Plan.Place position) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into activity.position (id, subdistrict, activity, name, duty, seats, skill, language, min_age, sex, sex_because)
                values (:id, :subdistrict, :activity, :name, :duty, :seats, :skill, :language, :age, :sex, :because)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.value())
                .param("name", position.name())
                .param("duty", position.duty())
                .param("seats", position.seats())
                .param("skill", position.asks().skill())
                .param("language", position.asks().language())
                .param("age", position.asks().leastAge())
                .param("sex", position.asks().sex() == null ? null : position.asks().sex().name())
                .param("because", position.asks().because())
                .update();
        journal.append(Fact.first("activity", "position-opened", id, actor)
                .with("activity", activity)
                .with("name", position.name())
                .with("duty", position.duty())
                .with("seats", position.seats())
                .with("skill", position.asks().skill())
                .with("language", position.asks().language())
                .with("min_age", position.asks().leastAge())
                .with("sex", position.asks().sex())
                .with("sex_because", position.asks().because()));
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
        comers.tell(id, "activity.news.called-off", reason);
    }

    /** The same for it and all later ones of its series that nobody attended. */
    void cancelFollowing(Actor actor, Activity activity, String reason) {
        sql.sql("""
                select a.id from activity.activity a
                 where a.series = :series and a.starts_at >= :from and a.cancelled_at is null and not exists (select 1 from activity.attendance t where t.activity = a.id) order by a.starts_at, a.id
                """)
                .param("series", activity.series())
                .param("from", activity.startsAt().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(each -> cancel(actor, new ActivityId(each), reason));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
