package org.yicai.activity.signup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** Who wants to come. A seat is taken by a guarded update, so none is given twice. */
@Component
class SignUps {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Seats seats;
    private final Next next;
    private final SeatNews news;

    // six: the line and its lock, who is next, and who hears of it
    SignUps(JdbcClient sql, Journal journal, Clock clock, Seats seats, Next next, SeatNews news) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.seats = seats;
        this.next = next;
        this.news = news;
    }

    /** What bears on the wish; empty when the activity has no such position. A volunteer rests {@code restMinutes} between two seats. */
    Optional<Wish.Facts> facts(Activity activity, PersonId person, @Nullable UUID position, int restMinutes) {
        return sql.sql("""
                select exists (select 1 from activity.sign_up s where s.activity = a.id and s.person = :person and s.withdrawn_at is null) as signed_up,
                       exists (select 1 from activity.waiting w where w.activity = a.id and w.person = :person and w.ended_at is null) as waiting,
                       c.title as clash, c.id as clash_id, r.title as rest, r.id as rest_id, h.visit as visit, a.risk_level <> 'HIGH' or a.policy is null or activity.covered(a.id, :person) as covered,
                       case when n.id is null then a.places - a.taken else n.seats - n.taken end as left,
                       n.skill, n.language, coalesce(n.min_age, 0) as min_age, n.sex
                  from activity.activity a
                  left join activity.position n on n.activity = a.id and n.id = cast(:position as uuid)
                  cross join lateral (select case when n.id is null then 0 else :rest end as apart) i
                  left join lateral (
                      select o.id, o.title from activity.sign_up s join activity.activity o on o.id = s.activity
                       where s.person = :person and s.withdrawn_at is null and o.id <> a.id and o.cancelled_at is null
                         and o.starts_at < a.ends_at and o.ends_at > a.starts_at
                       order by o.starts_at limit 1) c on true
                  left join lateral (
                      select o.id, o.title from activity.sign_up s join activity.activity o on o.id = s.activity
                       where n.id is not null and s.position is not null and s.person = :person and s.withdrawn_at is null and o.id <> a.id and o.cancelled_at is null
                         and o.starts_at < a.ends_at + make_interval(mins => :rest) and o.ends_at > a.starts_at - make_interval(mins => :rest)
                       order by o.starts_at limit 1) r on true
                  left join lateral (
                      select v.id as visit from activity.visit_ahead v
                       where v.person = :person
                         and v.starts_at < a.ends_at + make_interval(mins => i.apart) and v.ends_at > a.starts_at - make_interval(mins => i.apart)
                       order by v.starts_at limit 1) h on true
                 where a.id = :activity and (cast(:position as uuid) is null or n.id is not null)
                """)
                .param("activity", activity.id().value())
                .param("person", person.value())
                .param("position", position)
                .param("rest", restMinutes)
                .query(Wish.Facts.class)
                .optional();
    }

    /** From here until the end of the transaction nothing else is taken in this person's name. Comes before the lock of a line, never behind it. */
    void turn(Actor actor) {
        sql.sql("insert into activity.turn (subdistrict, person, taken_at) values (:subdistrict, :person, :at) on conflict (subdistrict, person) do update set taken_at = excluded.taken_at")
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes a seat of the position, or a place.
     *
     * @param door through whom the person came, as the link said
     * @param riskAccepted whether the person said that the notice was read
     * @throws Refusal (409) when the last one was just taken, or the person just signed up elsewhere
     */
    void signUp(Actor actor, ActivityId activity, @Nullable UUID position, Door door, boolean riskAccepted) {
        if (!seats.take(activity, position, 1)) {
            throw Refusal.tooLate(position == null ? "activity.refused.full" : "activity.refused.position-full");
        }
        enrol(actor, activity, position, door, riskAccepted);
    }

    /**
     * Writes down who sits on a seat that is counted already.
     *
     * @throws Refusal (409) when the person signed up for the same activity a moment ago
     */
    void enrol(Actor actor, ActivityId activity, @Nullable UUID position, Door door, boolean riskAccepted) {
        var id = Ids.next(clock.instant());
        int rows = insert(actor, id, activity, position, door, riskAccepted);
        if (rows == 0) {
            throw Refusal.tooLate("activity.finding.signed-up");
        }
        journal.append(Fact.first("activity", "signed-up", id, actor).with("activity", activity).with("position", position).with("door", door).with("risk_accepted", riskAccepted));
    }

    private int insert(Actor actor, UUID id, ActivityId activity, @Nullable UUID position, Door door, boolean riskAccepted) {
        try {
            return sql.sql("""
                    insert into activity.sign_up (id, subdistrict, activity, position, person, signed_at, door, risk_accepted_at)
                    values (:id, :subdistrict, :activity, :position, :person, :at, :door, case when :accepted then cast(:at as timestamptz) end)
                    on conflict (activity, person) where withdrawn_at is null do nothing
                    """)
                    .param("id", id)
                    .param("subdistrict", actor.subdistrict().value())
                    .param("activity", activity.value())
                    .param("position", position)
                    .param("person", actor.requirePerson().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("door", door.name())
                    .param("accepted", riskAccepted)
                    .update();
        } catch (DataIntegrityViolationException shut) {
            // the policy was ended between the question and this; the database asks once more
            if (String.valueOf(shut.getMessage()).contains("without cover")) {
                throw Refusal.tooLate("activity.refused.uninsured");
            }
            throw shut;
        }
    }

    private record Sitting(UUID id, @Nullable UUID position) {}

    private Sitting sitting(Actor actor, Activity activity) {
        return sql.sql("select id, position from activity.sign_up where activity = :activity and person = :person and withdrawn_at is null")
                .param("activity", activity.id().value())
                .param("person", actor.requirePerson().value())
                .query(Sitting.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("activity.refused.withdraw"));
    }

    /**
     * Gives the seat back, to the first who waits for it. Nobody is kept from saying so late; the one who planned it then hears.
     *
     * @return whether it was behind the last sign-out
     * @throws Refusal (409) when there is nothing to withdraw: not signed up, over, or checked in already
     */
    boolean withdraw(Actor actor, Activity activity) {
        var sitting = sitting(actor, activity);
        var line = seats.hold(activity.id(), sitting.position);
        var rows = sql.sql("""
                update activity.sign_up s set withdrawn_at = :at
                 where s.id = :id and s.withdrawn_at is null and :at < :ends
                   and not exists (select 1 from activity.attendance t where t.activity = s.activity and t.person = s.person)
                """)
                .param("id", sitting.id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ends", activity.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("activity.refused.withdraw");
        }
        var late = clock.instant().isAfter(news.lastSignOut(line));
        journal.append(Fact.of("activity", "sign-up-withdrawn", sitting.id, actor).with("late", late));
        int empty = next.freed(actor, line, 1);
        if (late) {
            news.late(line, actor, empty > 0);
        }
        return late;
    }
}
