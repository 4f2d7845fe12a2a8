package org.yicai.activity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.DeliverableId;
import org.yicai.project.ProjectId;

/**
 * What counts although nobody could confirm it, because a drawn sample of it was looked at (trust.md 2.4, "where confirmation is hard").
 * Counted are whole records: those looked at that fit, and of the others as many as the lower bound allows, the smallest first. A record that
 * is confirmed later counts by itself and takes one from what the bound allows; one that is denied or asked about never counts by an estimate.
 */
@Component
public class Estimates {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Estimates(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * What a finished draw says about the unconfirmed records of one deliverable.
     *
     * @param population all of them when the list was fixed
     * @param checked of them, {@code fitted} of those
     * @param millionths of them that fit at least
     * @param fitting the records looked at that fit
     * @param others the records that were not drawn
     */
    public record Sample(UUID draw, ProjectId project, DeliverableId deliverable, int population, int checked, int fitted, int millionths, List<UUID> fitting, List<UUID> others) {}

    /**
     * Lets the records count from now on.
     *
     * @return false when the draw has counted for this deliverable before, or one of the records counts by another draw
     */
    public boolean make(Actor by, Sample sample) {
        var records = Stream.concat(sample.fitting.stream(), sample.others.stream()).toArray(UUID[]::new);
        var id = Ids.next(clock.instant());
        int rows = sql.sql("""
                insert into activity.estimate (id, subdistrict, draw, project, deliverable, population, checked, fitted, millionths, made_at)
                select :id, :subdistrict, :draw, :project, :deliverable, :population, :checked, :fitted, :millionths, :at
                 where not exists (select 1 from activity.estimated m where m.live and m.record = any (cast(:records as uuid[]))) on conflict (draw, deliverable) do nothing
                """)
                .param("id", id).param("subdistrict", by.subdistrict().value()).param("draw", sample.draw).param("project", sample.project.value()).param("deliverable", sample.deliverable.value())
                .param("population", sample.population).param("checked", sample.checked).param("fitted", sample.fitted).param("millionths", sample.millionths).param("at", now()).param("records", records)
                .update();
        if (rows == 0) {
            return false;
        }
        sql.sql("""
                insert into activity.estimated (estimate, subdistrict, record, looked)
                select :id, :subdistrict, r.record, r.record = any (cast(:fitting as uuid[])) from unnest(cast(:records as uuid[])) as r (record)
                """)
                .param("id", id).param("subdistrict", by.subdistrict().value()).param("records", records).param("fitting", sample.fitting.toArray(UUID[]::new)).update();
        journal.append(Fact.first("activity", "estimate-made", id, by).with("draw", sample.draw).with("project", sample.project).with("deliverable", sample.deliverable).with("population", sample.population)
                .with("checked", sample.checked).with("fitted", sample.fitted).with("millionths", sample.millionths));
        return true;
    }

    /**
     * The draw was not right: nothing counts by it any more. What an acceptance has claimed before stays claimed.
     *
     * @param because not empty, at most 300 characters
     * @return how many deliverables it counted for
     */
    public int withdraw(Actor by, UUID draw, String because) {
        var gone = sql.sql("update activity.estimate set withdrawn_at = :at, because = :because where draw = :draw and subdistrict = :subdistrict and withdrawn_at is null returning id")
                .param("at", now()).param("because", because).param("draw", draw).param("subdistrict", by.subdistrict().value()).query(UUID.class).list();
        gone.forEach(each -> {
            sql.sql("update activity.estimated set live = false where estimate = :id").param("id", each).update();
            journal.append(Fact.of("activity", "estimate-withdrawn", each, by).with("draw", draw).with("because", because));
        });
        return gone.size();
    }

    /** Somebody denied a record, whoever it was: it never counts by an estimate again. */
    public void leaveOut(SubdistrictId subdistrict, UUID record) {
        sql.sql("update activity.estimated set left_out_at = :at where record = :record and live and left_out_at is null returning estimate").param("at", now()).param("record", record).query(UUID.class).list()
                .forEach(each -> journal.append(Fact.of("activity", "estimate-left-out", each, Actor.nobody(subdistrict)).with("record", record)));
    }
}
