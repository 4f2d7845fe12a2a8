package org.yicai.activity.signup;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
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
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** Who wants to come. A seat is taken by a guarded update, so none is given twice. */
@Component
class SignUps {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    SignUps(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** What bears on the wish; empty when the activity has no such position. */
    Optional<Wish.Facts> facts(Activity activity, PersonId person, @Nullable UUID position) {
        return sql.sql("""
                select exists (select 1 from activity.sign_up s where s.activity = :activity and s.person = :person and s.withdrawn_at is null) as signed_up,
                       (select o.title from activity.sign_up s join activity.activity o on o.id = s.activity
                         where s.person = :person and s.withdrawn_at is null and o.id <> :activity and o.cancelled_at is null
                           and o.starts_at < a.ends_at and o.ends_at > a.starts_at
                         order by o.starts_at limit 1) as clash,
                       case when n.id is null then a.places - a.taken else n.seats - n.taken end as left
                  from activity.activity a
                  left join activity.position n on n.activity = a.id and n.id = cast(:position as uuid)
                 where a.id = :activity and (cast(:position as uuid) is null or n.id is not null)
                """)
                .param("activity", activity.id().value())
                .param("person", person.value())
                .param("position", position)
                .query(Wish.Facts.class)
                .optional();
    }

    /**
     * Takes a seat of the position, or a place.
     *
     * @param door through whom the person came, as the link said
     * @throws Refusal (409) when the last one was just taken, or the person just signed up elsewhere
     */
    void signUp(Actor actor, ActivityId activity, @Nullable UUID position, Door door) {
        var seat = position == null
                ? sql.sql("update activity.activity set taken = taken + 1 where id = :id and taken < places and cancelled_at is null").param("id", activity.value()).update()
                : sql.sql("update activity.position set taken = taken + 1 where id = :id and taken < seats and exists (select 1 from activity.activity a where a.id = activity and a.cancelled_at is null)").param("id", position).update();
        if (seat == 0) {
            throw Refusal.tooLate(position == null ? "activity.finding.full" : "activity.finding.position-full");
        }
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.sign_up (id, subdistrict, activity, position, person, signed_at, door)
                values (:id, :subdistrict, :activity, :position, :person, :at, :door)
                on conflict (activity, person) where withdrawn_at is null do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.value())
                .param("position", position)
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("door", door.name())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("activity.finding.signed-up");
        }
        journal.append(Fact.first("activity", "signed-up", id, actor).with("activity", activity).with("position", position).with("door", door));
    }

    record Left(UUID id, @Nullable UUID position) {}

    /**
     * Gives the seat back.
     *
     * @throws Refusal (409) when there is nothing to withdraw: not signed up, over, or checked in already
     */
    void withdraw(Actor actor, Activity activity) {
        var left = sql.sql("""
                update activity.sign_up s set withdrawn_at = :at
                 where s.activity = :activity and s.person = :person and s.withdrawn_at is null and :at < :ends
                   and not exists (select 1 from activity.attendance t where t.activity = s.activity and t.person = s.person)
                returning s.id, s.position
                """)
                .param("activity", activity.id().value())
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ends", activity.endsAt().atOffset(ZoneOffset.UTC))
                .query(Left.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("activity.refused.withdraw"));
        if (left.position() == null) {
            sql.sql("update activity.activity set taken = taken - 1 where id = :id").param("id", activity.id().value()).update();
        } else {
            sql.sql("update activity.position set taken = taken - 1 where id = :id").param("id", left.position()).update();
        }
        journal.append(Fact.of("activity", "sign-up-withdrawn", left.id(), actor));
    }
}
