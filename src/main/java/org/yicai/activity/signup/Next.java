package org.yicai.activity.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Readiness;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;

/** Who is next: a seat that comes free is held for the first who waits, or free for everybody when nobody does. The caller holds the line. */
@Component
public class Next {

    private static final int LOOKED_AT = 50;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Seats seats;
    private final SeatNews news;
    private final ObjectProvider<Readiness> readiness;

    // six: the line and its lock, who is ready, and who hears of it
    Next(JdbcClient sql, Journal journal, Clock clock, Seats seats, SeatNews news, ObjectProvider<Readiness> readiness) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.seats = seats;
        this.news = news;
        this.readiness = readiness;
    }

    /** @param person null for somebody out of a chat-group list, whom {@code enteredBy} wrote down */
    record Waiter(UUID id, @Nullable UUID person, @Nullable String name, @Nullable String phone, @Nullable UUID enteredBy) {}

    private record Turn(UUID id, @Nullable UUID person, boolean passed, @Nullable String skill, @Nullable String language, int minAge, Instant startsAt, Instant endsAt) {}

    /**
     * So many seats came free.
     *
     * @return for how many of them nobody waits
     */
    int freed(Actor by, Seats.Line line, int people) {
        int empty = 0;
        for (int i = 0; i < people; i++) {
            if (!offer(by, line)) {
                seats.release(line);
                empty++;
            }
        }
        return empty;
    }

    /** There are so many more seats than before, already counted: they are held for those who wait, as far as somebody does. */
    public void grown(Actor by, ActivityId activity, @Nullable UUID position, int more) {
        if (more <= 0) {
            return;
        }
        var line = seats.hold(activity, position);
        int waiting = sql.sql("select count(*) from activity.waiting w where w.activity = :activity and w.position is not distinct from cast(:position as uuid) and w.ended_at is null and w.offered_at is null")
                .param("activity", line.activity()).param("position", line.position()).query(Integer.class).single();
        int held = Math.min(more, waiting);
        if (held > 0 && seats.take(activity, position, held)) {
            freed(by, line, held);
        }
    }

    /**
     * Somebody's seat is given up, in whatever way {@code giveUp} does it, under the lock of its line, and goes to the next.
     *
     * @param giveUp false when it was given up already
     */
    public void passOn(Actor by, ActivityId activity, @Nullable UUID position, java.util.function.BooleanSupplier giveUp) {
        var line = seats.hold(activity, position);
        if (giveUp.getAsBoolean()) {
            freed(by, line, 1);
        }
    }

    private boolean offer(Actor by, Seats.Line line) {
        var now = clock.instant();
        if (line.cancelledAt() != null || !now.isBefore(line.startsAt())) {
            return false;
        }
        var turn = turn(line);
        if (turn == null) {
            return false;
        }
        var until = news.deadline(line, now);
        var waiter = sql.sql("update activity.waiting set offered_at = :at, offered_until = :until where id = :id returning id, person, name, phone, entered_by")
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", turn.id)
                .query(Waiter.class)
                .single();
        journal.append(Fact.of("activity", "seat-offered", waiter.id, by).with("until", until));
        news.offered(line, waiter, until);
        return true;
    }

    /** Whose turn it is: the first of a line for places; the first who is ready of a line for a position. Whoever is passed over keeps the place in the line, and hears once what is missing. */
    private @Nullable Turn turn(Seats.Line line) {
        var queue = sql.sql("""
                select w.id, w.person, w.passed_at is not null as passed, n.skill, n.language, coalesce(n.min_age, 0) as min_age, a.starts_at, a.ends_at
                  from activity.waiting w join activity.activity a on a.id = w.activity left join activity.position n on n.id = w.position
                 where w.activity = :activity and w.position is not distinct from cast(:position as uuid) and w.ended_at is null and w.offered_at is null
                 order by w.number limit :most
                """).param("activity", line.activity()).param("position", line.position()).param("most", line.position() == null ? 1 : LOOKED_AT).query(Turn.class).list();
        for (var each : queue) {
            var gap = line.position() == null || each.person == null ? null : gap(line, each);
            if (gap == null) {
                return each;
            }
            if (!each.passed) {
                sql.sql("update activity.waiting set passed_at = :at where id = :id").param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("id", each.id).update();
                news.passed(line, each.person, gap);
            }
        }
        return null;
    }

    private Readiness.@Nullable Gap gap(Seats.Line line, Turn turn) {
        var duty = new Readiness.Duty(turn.skill, turn.language, turn.minAge, turn.startsAt, turn.endsAt);
        return readiness.stream().flatMap(each -> each.missing(line.subdistrict(), new PersonId(turn.person), duty).stream()).findFirst().orElse(null);
    }

    /**
     * Takes back what was offered and not answered in time, and passes it on.
     *
     * @return how many offers lapsed
     */
    int lapse(Seats.Line line) {
        var by = Actor.nobody(line.subdistrict());
        var late = sql.sql("""
                update activity.waiting set ended_at = :at, ending = 'LAPSED'
                 where activity = :activity and position is not distinct from cast(:position as uuid) and ended_at is null and offered_until <= :at
                returning id, person, name, phone, entered_by
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("activity", line.activity())
                .param("position", line.position())
                .query(Waiter.class)
                .list();
        late.forEach(each -> {
            journal.append(Fact.of("activity", "seat-lapsed", each.id, by));
            news.lapsed(line, each);
            sql.sql("update activity.waiting set phone = null where id = :id and phone is not null").param("id", each.id).update();
        });
        freed(by, line, late.size());
        return late.size();
    }
}
