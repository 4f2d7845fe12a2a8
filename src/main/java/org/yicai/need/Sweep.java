package org.yicai.need;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.WorkingDays;

/**
 * What the passing of days does to the needs of one subdistrict, in the transaction of whoever calls: open limits follow
 * the calendar, and a limit that has passed is told once, as an ordinary step of the history. Several nodes may sweep at
 * once; each need is moved by one of them.
 */
@Component
class Sweep {

    /** A step and a journal entry for each: so many in one transaction, the others in the next. */
    private static final int BATCH = 200;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Clocks clocks;
    private final WorkingDays days;
    private final History history;
    private final Unanswered callbacks;

    // seven: the calendar and the limits, and what is told of them
    Sweep(JdbcClient sql, Journal journal, Clock clock, Clocks clocks, WorkingDays days, History history, Unanswered callbacks) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.clocks = clocks;
        this.days = days;
        this.history = history;
        this.callbacks = callbacks;
    }

    /** @return how many needs were told onwards; at most a batch */
    int sweep(SubdistrictId subdistrict) {
        recount(subdistrict);
        return tell(subdistrict, 0, clocks.today().minusDays(1)) + tell(subdistrict, 1, clocks.toOfficials(subdistrict));
    }

    /** Counts the open limits anew when the calendar is another one; whoever comes second waits for the row and finds it done. */
    private void recount(SubdistrictId subdistrict) {
        var edition = days.edition();
        var stale = sql.sql("""
                insert into need.recount (subdistrict, calendar) values (:subdistrict, :edition)
                on conflict (subdistrict) do update set calendar = excluded.calendar where need.recount.calendar <> excluded.calendar
                """).param("subdistrict", subdistrict.value()).param("edition", edition).update();
        if (stale > 0) {
            recountUnpaused(subdistrict);
            recountPaused(subdistrict);
        }
    }

    private record Alike(LocalDate began, int limit) {}

    /** Needs that came to their stage on one day and have the same limit end on one day. */
    private void recountUnpaused(SubdistrictId subdistrict) {
        var alike = sql.sql("""
                select distinct (n.since at time zone :zone)::date as began, n.limit_days as limit from need.need n
                 where n.subdistrict = :subdistrict and n.due_on is not null and n.limit_days is not null
                """).param("zone", clocks.zone()).param("subdistrict", subdistrict.value()).query(Alike.class).list();
        for (var each : alike) {
            sql.sql("""
                    update need.need n set due_on = :due, promised_by = case when n.stage = 'NEW' then :due else n.promised_by end
                     where n.subdistrict = :subdistrict and n.due_on is not null and n.due_on <> :due
                       and n.limit_days = :limit and (n.since at time zone :zone)::date = :began
                    """)
                    .param("due", days.after(each.began, each.limit))
                    .param("subdistrict", subdistrict.value())
                    .param("limit", each.limit)
                    .param("zone", clocks.zone())
                    .param("began", each.began)
                    .update();
        }
    }

    private record Paused(UUID id, Instant since, int limit, Instant askedAt, Instant answeredAt) {}

    /** The few whose clock has stood still are counted one by one. */
    private void recountPaused(SubdistrictId subdistrict) {
        var rows = sql.sql("""
                select n.id, n.since, n.limit_days as limit, q.asked_at, q.answered_at
                  from need.need n join need.question q on q.need = n.id and q.asked_at >= n.since and q.answered_at is not null
                 where n.subdistrict = :subdistrict and n.due_on is not null and n.limit_days is not null
                """).param("subdistrict", subdistrict.value()).query(Paused.class).list();
        for (var need : rows.stream().map(Paused::id).distinct().toList()) {
            var own = rows.stream().filter(each -> each.id.equals(need)).toList();
            var pauses = own.stream().map(each -> new Clocks.Pause(clocks.day(each.askedAt), clocks.day(each.answeredAt))).toList();
            sql.sql("update need.need n set due_on = :due, promised_by = case when n.stage = 'NEW' then :due else n.promised_by end where n.id = :id")
                    .param("due", clocks.due(own.getFirst().since, own.getFirst().limit, pauses))
                    .param("id", need)
                    .update();
        }
    }

    private record Told(UUID id, Stage stage, boolean special) {}

    /** Raises those behind their limit by one; rows another node holds are left to it, and a raised one is not found again. */
    private int tell(SubdistrictId subdistrict, int from, LocalDate latest) {
        var told = sql.sql("""
                with late as materialized (
                    select n.id from need.need n
                     where n.subdistrict = :subdistrict and n.due_on <= :latest and n.escalated < 2 and n.escalated = :from
                       and n.stage = any (:stages)
                     order by n.due_on, n.id limit :most for update skip locked
                )
                update need.need n set escalated = case when n.stage in ('SERVED', 'HANDED_OVER', 'ANSWERED') then 2 else :from + 1 end, held_since = :at from late where n.id = late.id returning n.id, n.stage, n.bypass is not null as special
                """)
                .param("subdistrict", subdistrict.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("latest", latest)
                .param("from", from)
                .param("stages", names(each -> each.work() || from == 0 && each.word()))
                .param("most", BATCH)
                .query(Told.class)
                .list();
        told.forEach(each -> enter(Actor.nobody(subdistrict), each, from));
        return told.size();
    }

    private static String[] names(Predicate<Stage> which) {
        return Stream.of(Stage.values()).filter(which).map(Enum::name).toArray(String[]::new);
    }

    private void enter(Actor nobody, Told need, int from) {
        var waiting = need.stage.word();
        var kind = waiting ? "UNANSWERED" : from > 0 ? "ESCALATED_AGAIN" : need.special ? "ESCALATED_STAFF" : "ESCALATED";
        history.note(nobody, new NeedId(need.id), kind, "");
        if (waiting) {
            callbacks.unanswered(nobody, new NeedId(need.id));
        }
        journal.append(Fact.of("need", waiting ? "need-unanswered" : "need-escalated", need.id, nobody).with("stage", need.stage).with("to", waiting ? "LEADER" : from > 0 ? "OFFICIALS" : need.special ? "STAFF" : "HOST"));
    }
}
