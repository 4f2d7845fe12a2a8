package org.yicai.council.vote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Choice;
import org.yicai.council.Conclusion;
import org.yicai.council.ItemConcluded;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.place.LocalWays;
import org.yicai.place.LocalWays.Way;

/** Matters, votes and conclusions. */
@Component
class Items {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final LocalWays ways;
    private final ApplicationEventPublisher events;

    Items(JdbcClient sql, Journal journal, Clock clock, LocalWays ways, ApplicationEventPublisher events) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.ways = ways;
        this.events = events;
    }

    /** @throws Missing when there is none in this scope */
    Item get(UUID id) {
        return sql.sql("""
                select i.id, i.subject, i.round, i.branch, i.title, i.paper, i.link, i.submitted_at, i.reopened_because, i.session,
                       s.number as session_number, s.held_on, i.conclusion, i.concluded_at, i.reason
                  from council.item i left join council.session s on s.id = i.session
                 where i.id = :id
                """).param("id", id).query(Item.class).optional().orElseThrow(Missing::new);
    }

    /** @param today the day whose seats are meant while no meeting is called */
    Ballot ballot(Actor actor, Item item, LocalDate today) {
        var rows = sql.sql("""
                select s.id as seat, s.person, p.name, s.constituency, s.convener, a.id is not null as present, v.choice, v.reason, r.reason as recusal
                  from council.seat s
                  join party.published_person p on p.id = s.person
                  left join council.presence a on a.seat = s.id and a.session = cast(:session as uuid)
                  left join council.vote v on v.seat = s.id and v.item = :item
                  left join council.recusal r on r.seat = s.id and r.item = :item
                 where s.subdistrict = :subdistrict and s.from_day <= :day and s.until_day >= :day
                 order by s.constituency, p.name
                """)
                .param("session", item.session())
                .param("item", item.id())
                .param("subdistrict", actor.subdistrict().value())
                .param("day", item.heldOn() == null ? today : item.heldOn())
                .query(Ballot.Row.class)
                .list();
        return new Ballot(item, rows, ways.number(actor.subdistrict(), Way.COUNCIL_QUORUM_PERCENT));
    }

    /** Holds the matter still while a conclusion is drawn; votes wait. Refuses (409) when it is concluded. */
    void hold(UUID id) {
        lock(id, "for update");
    }

    private void lock(UUID id, String how) {
        sql.sql("select id from council.item where id = :id and conclusion is null " + how)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("council.refused.concluded"));
    }

    /** One vote of one seat; a second one is refused (409). */
    void vote(Actor actor, UUID item, UUID seat, Choice choice, String reason) {
        lock(item, "for share");
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.vote (id, subdistrict, item, seat, choice, reason, cast_at)
                values (:id, :subdistrict, :item, :seat, :choice, :reason, :at) on conflict (item, seat) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("item", item)
                .param("seat", seat)
                .param("choice", choice.name())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("council.refused.voted");
        }
        journal.append(Fact.first("council", "vote-cast", id, actor).with("item", item).with("seat", seat).with("choice", choice).with("reason", reason));
    }

    /** Concludes, closes the meeting when nothing else is open on it, and tells whoever handed the matter in. */
    void conclude(Actor actor, Item item, Conclusion conclusion, String reason) {
        var rows = sql.sql("""
                update council.item set conclusion = :conclusion, concluded_at = :at, concluded_by = :by, reason = :reason
                 where id = :id and conclusion is null
                """)
                .param("conclusion", conclusion.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("reason", reason)
                .param("id", item.id())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("council.refused.concluded");
        }
        journal.append(Fact.of("council", "item-concluded", item.id(), actor).with("conclusion", conclusion).with("reason", reason));
        closeWhenDone(actor, item);
        events.publishEvent(new ItemConcluded(item.id(), item.subject(), conclusion == Conclusion.PASSED, reason, actor));
    }

    private void closeWhenDone(Actor actor, Item item) {
        var rows = sql.sql("""
                update council.session s set closed_at = :at
                 where s.id = :session and s.closed_at is null
                   and not exists (select 1 from council.item i where i.session = s.id and i.conclusion is null)
                """).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("session", item.session()).update();
        if (rows == 1 && item.session() != null) {
            journal.append(Fact.of("council", "session-closed", item.session(), actor));
        }
    }
}
