package org.yicai.activity.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.DoorCode;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.insurance.Insurance;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.place.Places;

/** Writes the activities of a series: copies of one, on other days, with nobody signed up. */
@Component
class Repetitions {

    private static final int WEEKS = 26;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Insurance insurance;
    private final Causes causes;

    // six: where the calendar, the contract and the insurance say something to a copy
    Repetitions(JdbcClient sql, Journal journal, Clock clock, Places places, Insurance insurance, Causes causes) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.insurance = insurance;
        this.causes = causes;
    }

    /** The last day on which the activity may come again: its contract's, or its own when that has ended; without a contract half a year on. */
    LocalDate latest(Activity activity) {
        var own = activity.endsAt().atZone(places.zone()).toLocalDate();
        return causes.of(activity).map(each -> each.until() == null ? own.plusWeeks(WEEKS) : each.until()).orElse(own);
    }

    /** The days on which its series takes place. */
    Set<LocalDate> dates(Activity activity) {
        return sql.sql("select starts_at from activity.activity where series = :series and cancelled_at is null").param("series", activity.series(), java.sql.Types.OTHER).query((row, i) -> row.getObject(1, OffsetDateTime.class)).list().stream()
                .map(each -> each.atZoneSameInstant(places.zone()).toLocalDate()).collect(Collectors.toSet());
    }

    void repeat(Actor by, Activity activity, List<LocalDate> dates) {
        sql.sql("update activity.activity set series = coalesce(series, id) where id = :id").param("id", activity.id().value()).update();
        var positions = sql.sql("select id from activity.position where activity = :activity order by id").param("activity", activity.id().value()).query(UUID.class).list();
        var first = activity.startsAt().atZone(places.zone()).toLocalDate();
        for (var date : dates) {
            int days = (int) ChronoUnit.DAYS.between(first, date);
            var id = copy(by, activity, days);
            positions.forEach(each -> copy(by, id, each));
        }
        if (activity.riskLevel() == RiskLevel.HIGH) {
            insurance.insure(by, activity.holder().value());
        }
    }

    private ActivityId copy(Actor by, Activity activity, int days) {
        var id = ActivityId.next(clock.instant());
        sql.sql("""
                insert into activity.activity (id, subdistrict, project, deliverable, programme, programme_title, need_group, holder, title, words, risk_level, risk_notice, community, venue,
                                               starts_at, ends_at, places, sign_up_from, sign_up_until, code, planned_by, planned_at, series)
                select :id, a.subdistrict, a.project, a.deliverable, a.programme, a.programme_title, a.need_group, a.holder, a.title, a.words, a.risk_level, a.risk_notice, a.community, a.venue,
                       :starts, :ends, a.places, :from, :until, :code, :by, :at, a.series
                  from activity.activity a where a.id = :source
                """)
                .param("id", id.value())
                .param("starts", later(activity.startsAt(), days))
                .param("ends", later(activity.endsAt(), days))
                .param("from", later(activity.signUpFrom(), days), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", later(activity.signUpUntil(), days), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("code", DoorCode.next())
                .param("by", by.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("source", activity.id().value())
                .update();
        journal.append(Fact.first("activity", "activity-planned", id.value(), by).with("repeats", activity.id()).with("starts", later(activity.startsAt(), days).toInstant()).with("ends", later(activity.endsAt(), days).toInstant()));
        return id;
    }

    private void copy(Actor by, ActivityId activity, UUID position) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into activity.position (id, subdistrict, activity, name, duty, seats, skill, language, min_age, sex, sex_because)
                select :id, n.subdistrict, :activity, n.name, n.duty, n.seats, n.skill, n.language, n.min_age, n.sex, n.sex_because from activity.position n where n.id = :source
                """)
                .param("id", id)
                .param("activity", activity.value())
                .param("source", position)
                .update();
        journal.append(Fact.first("activity", "position-opened", id, by).with("activity", activity).with("repeats", position));
    }

    /** The same time of day so many days later, also where clocks are changed in between. */
    private @Nullable OffsetDateTime later(@Nullable Instant at, int days) {
        return at == null ? null : at.atZone(places.zone()).plusDays(days).toInstant().atOffset(ZoneOffset.UTC);
    }
}
