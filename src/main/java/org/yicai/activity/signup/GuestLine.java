package org.yicai.activity.signup;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.RiskLevel;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Those of a chat-group list who wait, one by one; whoever keeps the list rings up and says yes or no in their name. */
@Component
class GuestLine {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Seats seats;
    private final Next next;

    GuestLine(JdbcClient sql, Journal journal, Clock clock, Seats seats, Next next) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.seats = seats;
        this.next = next;
    }

    /** Stands at the end of the line, which the caller holds. */
    void join(Actor actor, Activity activity, Door door, Guest guest) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into activity.waiting (id, subdistrict, activity, name, note, phone, entered_by, number, door, joined_at)
                select :id, :subdistrict, :activity, :name, :note, :phone, :by, coalesce(max(w.number), 0) + 1, :door, :at from activity.waiting w where w.activity = :activity and w.position is null
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.id().value())
                .param("name", guest.name())
                .param("note", guest.note())
                .param("phone", guest.phone())
                .param("by", actor.requirePerson().value())
                .param("door", door.name())
                .param("at", now())
                .update();
        journal.append(Fact.first("activity", "waiting-begun", id, actor).with("activity", activity.id()).with("name", guest.name()).with("door", door));
    }

    private record Ended(String name, String note, @Nullable String phone, Door door, UUID enteredBy, boolean held) {}

    private Ended end(Activity activity, UUID waiting, boolean comes) {
        return sql.sql("""
                update activity.waiting set ended_at = :at, ending = case when :comes then 'CONFIRMED' when offered_at is null then 'LEFT' else 'DECLINED' end
                 where id = :id and activity = :activity and person is null and ended_at is null and (not :comes or offered_until > :at and :at < :starts)
                returning name, note, phone, door, entered_by, offered_at is not null as held
                """)
                .param("at", now())
                .param("comes", comes)
                .param("id", waiting)
                .param("activity", activity.id().value())
                .param("starts", activity.startsAt().atOffset(ZoneOffset.UTC))
                .query(Ended.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("activity.refused.offer-gone"));
    }

    /** The number was for the line alone. */
    private void forget(UUID waiting) {
        sql.sql("update activity.waiting set phone = null where id = :id").param("id", waiting).update();
    }

    private record Seated(UUID id, boolean fresh) {}

    /** @throws Refusal (409) when nothing is held for the name any more */
    void yes(Actor actor, Activity activity, UUID waiting) {
        if (activity.riskLevel() == RiskLevel.HIGH) {
            throw Refusal.tooLate("activity.finding.list-dangerous");
        }
        seats.hold(activity.id(), null);
        var guest = end(activity, waiting, true);
        forget(waiting);
        journal.append(Fact.of("activity", "seat-confirmed", waiting, actor));
        var seated = sql.sql("""
                insert into activity.sign_up as s (id, subdistrict, activity, name, people, note, phone, door, entered_by, signed_at)
                values (:id, :subdistrict, :activity, :name, 1, :note, :phone, :door, :by, :at)
                on conflict (activity, lower(name)) where person is null and withdrawn_at is null do update set people = s.people + 1
                returning s.id, s.people = 1 as fresh
                """)
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.id().value())
                .param("name", guest.name)
                .param("note", guest.note)
                .param("phone", guest.phone)
                .param("door", guest.door.name())
                .param("by", guest.enteredBy)
                .param("at", now())
                .query(Seated.class)
                .single();
        journal.append(seated.fresh ? Fact.first("activity", "signed-up-by-name", seated.id, actor).with("activity", activity.id()).with("name", guest.name).with("people", 1) : Fact.of("activity", "one-more-by-name", seated.id, actor));
    }

    /** Does not come after all: what was held goes to the next. */
    void no(Actor actor, Activity activity, UUID waiting) {
        var line = seats.hold(activity.id(), null);
        var left = end(activity, waiting, false);
        forget(waiting);
        journal.append(Fact.of("activity", left.held ? "seat-declined" : "waiting-ended", waiting, actor));
        if (left.held) {
            next.freed(actor, line, 1);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
