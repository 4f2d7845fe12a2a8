package org.yicai.activity.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Who waits for a seat. Nobody is promoted without having said yes. */
@Component
class WaitingList {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Seats seats;
    private final Next next;
    private final SignUps signUps;

    // six: the line and its lock, who is next, and the sign-up that a yes becomes
    WaitingList(JdbcClient sql, Journal journal, Clock clock, Seats seats, Next next, SignUps signUps) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.seats = seats;
        this.next = next;
        this.signUps = signUps;
    }

    /**
     * Stands in line; takes the seat at once when one came free a moment ago.
     *
     * @return false when there was no need to wait
     * @throws Refusal (409) when the person waits already or signed up a moment ago
     */
    boolean join(Actor actor, Activity activity, @Nullable UUID position, Door door, boolean riskAccepted) {
        var line = seats.hold(activity.id(), position);
        int free = next.lapse(line) > 0 ? seats.hold(activity.id(), position).free() : line.free();
        if (free > 0) {
            signUps.signUp(actor, activity.id(), position, door, riskAccepted);
            return false;
        }
        if (!clock.instant().isBefore(line.startsAt()) || line.cancelledAt() != null) {
            throw Refusal.tooLate("activity.refused.begun");
        }
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.waiting (id, subdistrict, activity, position, person, number, door, joined_at)
                select :id, :subdistrict, :activity, cast(:position as uuid), :person, coalesce(max(w.number), 0) + 1, :door, :at
                  from activity.waiting w where w.activity = :activity and w.position is not distinct from cast(:position as uuid)
                having not exists (select 1 from activity.sign_up s where s.activity = :activity and s.person = :person and s.withdrawn_at is null)
                on conflict (activity, person) where ended_at is null do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.id().value())
                .param("position", position)
                .param("person", actor.requirePerson().value())
                .param("door", door.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("activity.finding.waits");
        }
        journal.append(Fact.first("activity", "waiting-begun", id, actor).with("activity", activity.id()).with("position", position).with("door", door));
        return true;
    }

    /**
     * One's own place in line.
     *
     * @param offered whether a seat is held for the person
     */
    record Mine(UUID id, @Nullable UUID position, Door door, boolean offered) {}

    /** @throws Refusal (409) when the person does not wait here */
    Mine of(Actor actor, ActivityId activity) {
        return sql.sql("select id, position, door, offered_at is not null as offered from activity.waiting where activity = :activity and person = :person and ended_at is null")
                .param("activity", activity.value())
                .param("person", actor.requirePerson().value())
                .query(Mine.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("activity.refused.not-waiting"));
    }

    /**
     * "Yes, I come": the seat that was held becomes a sign-up.
     *
     * @throws Refusal (409) when nothing is held for the person any more
     */
    void confirm(Actor actor, Activity activity, Mine mine, boolean riskAccepted) {
        seats.hold(activity.id(), mine.position);
        var rows = sql.sql("update activity.waiting set ended_at = :at, ending = 'CONFIRMED' where id = :id and ended_at is null and offered_until > :at and :at < :starts")
                .param("id", mine.id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("starts", activity.startsAt().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0 || activity.cancelledAt() != null) {
            throw Refusal.tooLate("activity.refused.offer-gone");
        }
        journal.append(Fact.of("activity", "seat-confirmed", mine.id, actor));
        signUps.enrol(actor, activity.id(), mine.position, mine.door, riskAccepted);
    }

    private record Left(boolean held) {}

    /**
     * "I do not wait any more": what was held for the person goes to the next.
     *
     * @throws Refusal (409) when the person does not wait any more
     */
    void leave(Actor actor, Activity activity, Mine mine) {
        var line = seats.hold(activity.id(), mine.position);
        var left = sql.sql("""
                update activity.waiting set ended_at = :at, ending = case when offered_at is null then 'LEFT' else 'DECLINED' end
                 where id = :id and ended_at is null returning offered_at is not null as held
                """)
                .param("id", mine.id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Left.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("activity.refused.not-waiting"));
        journal.append(Fact.of("activity", left.held ? "seat-declined" : "waiting-ended", mine.id, actor));
        if (left.held) {
            next.freed(actor, line, 1);
        }
    }

    /**
     * One who waits, for those who keep the list.
     *
     * @param position the name of the position; null for a place
     * @param byName whether the person has no account and somebody says yes or no in the person's name
     * @param phone to ring up; null when none was left
     */
    record Row(UUID id, boolean byName, @Nullable String phone, String name, @Nullable String position, int number, Instant joinedAt, @Nullable Instant offeredUntil) {}

    /** Line by line, in order; at most 300. */
    List<Row> rows(ActivityId activity) {
        return sql.sql("""
                select w.id, w.person is null as by_name, w.phone, coalesce(p.name, w.name) as name, n.name as position, w.number, w.joined_at, w.offered_until
                  from activity.waiting w left join party.published_person p on p.id = w.person left join activity.position n on n.id = w.position
                 where w.activity = :activity and w.ended_at is null
                 order by n.id nulls first, w.number limit 300
                """).param("activity", activity.value()).query(Row.class).list();
    }
}
