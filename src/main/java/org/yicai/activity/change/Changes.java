package org.yicai.activity.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Difference;
import org.yicai.activity.schedule.Plans;
import org.yicai.activity.signup.Next;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is changed. More room goes to those who wait first; less than is taken is refused below the page as well. */
@Component
class Changes {

    private static final String PLANNED = """
            select a.id, a.starts_at, a.ends_at, a.sign_up_from, a.sign_up_until, a.title, a.venue, a.words, a.risk_level, a.risk_notice, a.places, a.taken,
                   (select coalesce(sum(s.people), 0) from activity.sign_up s where s.activity = a.id and s.person is null and s.withdrawn_at is null)
                       + (select count(*) from activity.waiting w where w.activity = a.id and w.person is null and w.ended_at is null) as by_name,
                   (select count(*) from activity.change c where c.activity = a.id) as version
              from activity.activity a
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Next next;
    private final Plans plans;
    private final JsonMapper json = JsonMapper.builder().build();

    Changes(JdbcClient sql, Journal journal, Clock clock, Next next, Plans plans) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.next = next;
        this.plans = plans;
    }

    /**
     * The activity and, when {@code following}, all later ones of its series: those that have not begun and are not called off. Positions, then policies, then
     * activities are locked, in the order in which everybody else does.
     */
    List<Planned> meant(Activity activity, boolean following) {
        sql.sql("""
                select n.id from activity.position n join activity.activity a on a.id = n.activity where a.id = :id or :following and a.series = :series order by n.id for no key update of n
                """).param("id", activity.id().value()).param("following", following).param("series", activity.series(), java.sql.Types.OTHER).query(UUID.class).list();
        sql.sql("select id from activity.policy where subdistrict = :subdistrict order by id for share").param("subdistrict", activity.subdistrict().value()).query(UUID.class).list();
        var ids = sql.sql("""
                select a.id from activity.activity a
                 where (a.id = :id or :following and a.series = :series and a.starts_at >= :from) and a.cancelled_at is null and a.starts_at > :now
                 order by a.starts_at, a.id for no key update
                """)
                .param("id", activity.id().value())
                .param("following", following)
                .param("series", activity.series(), java.sql.Types.OTHER)
                .param("from", utc(activity.startsAt()))
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .list();
        // read behind the locks, in a statement of its own: what others just committed is seen
        return sql.sql(PLANNED + " where a.id = any (:ids) order by a.starts_at, a.id").param("ids", ids.toArray(UUID[]::new)).query(Planned.class).list();
    }

    /** The same without locks, whatever its state. */
    Planned now(Activity activity) {
        return sql.sql(PLANNED + " where a.id = :id").param("id", activity.id().value()).query(Planned.class).single();
    }

    List<Planned.Spot> spots(UUID activity) {
        return sql.sql("select id, activity, name, seats, taken from activity.position where activity = :activity order by id").param("activity", activity).query(Planned.Spot.class).list();
    }

    /**
     * Writes one activity as it will be.
     *
     * @return the id of the change
     * @throws Refusal (409) when more is taken meanwhile than there would be
     */
    UUID change(Actor by, Planned planned, Change change, List<Planned.Spot> spots, List<Difference> differences) {
        Refusal.unlessChanged(sql.sql("""
                update activity.activity set venue = :venue, words = :words, starts_at = :starts, ends_at = :ends, sign_up_from = :from, sign_up_until = :until,
                                             places = :places, risk_level = :level, risk_notice = :notice where id = :id and taken <= :places
                """)
                .param("venue", change.venue())
                .param("words", change.words())
                .param("starts", utc(planned.starts(change)))
                .param("ends", utc(planned.ends(change)))
                .param("from", later(planned.signUpFrom(), change.begin()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", later(planned.signUpUntil(), change.begin()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("places", change.places())
                .param("level", change.riskLevel().name())
                .param("notice", change.riskNotice())
                .param("id", planned.id())
                .update());
        spots.stream().filter(each -> change.seats().getOrDefault(each.name(), each.seats()) != each.seats()).forEach(each -> resize(by, each, change.seats().get(each.name())));
        if (change.fresh() != null) {
            plans.open(by, new ActivityId(planned.id()), change.fresh());
        }
        if (change.raises(planned.riskLevel())) {
            sql.sql("update activity.sign_up set risk_accepted_at = null where activity = :id and person is not null and withdrawn_at is null").param("id", planned.id()).update();
        }
        return note(by, planned, change, differences);
    }

    private void resize(Actor by, Planned.Spot spot, int to) {
        Refusal.unlessChanged(sql.sql("update activity.position set seats = :seats where id = :id and taken <= :seats").param("seats", to).param("id", spot.id()).update());
        journal.append(Fact.of("activity", "position-resized", spot.id(), by).with("seats", to));
    }

    private UUID note(Actor by, Planned planned, Change change, List<Difference> differences) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into activity.change (id, subdistrict, activity, differences, changed_by, changed_at) values (:id, :subdistrict, :activity, cast(:differences as jsonb), :by, :at)")
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("activity", planned.id())
                .param("differences", json.writeValueAsString(differences))
                .param("by", by.requirePerson().value())
                .param("at", utc(clock.instant()))
                .update();
        journal.append(Fact.first("activity", "activity-change-noted", id, by).with("activity", planned.id()).with("what", differences.stream().map(each -> each.what().name()).toList().toString()));
        journal.append(Fact.of("activity", "activity-changed", planned.id(), by).with("venue", change.venue()).with("words", change.words()).with("starts", planned.starts(change)).with("ends", planned.ends(change))
                .with("places", change.places()).with("risk_level", change.riskLevel()).with("risk", change.riskNotice()));
        return id;
    }

    /** What is new goes to those who wait, in their order; the rest is free for everybody. */
    void promote(Actor by, Planned planned, Change change, List<Planned.Spot> spots) {
        next.grown(by, new ActivityId(planned.id()), null, change.places() - planned.places());
        spots.forEach(each -> next.grown(by, new ActivityId(planned.id()), each.id(), change.seats().getOrDefault(each.name(), each.seats()) - each.seats()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime later(@Nullable Instant at, Duration by) {
        return at == null ? null : utc(at.plus(by));
    }
}
