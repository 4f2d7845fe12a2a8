package org.yicai.council.vote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Choice;
import org.yicai.council.CouncilDays;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;

/** Matters and votes. */
@Component
class Items {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final CouncilDays days;

    Items(JdbcClient sql, Journal journal, Clock clock, CouncilDays days) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.days = days;
    }

    LocalDate today() {
        return days.today();
    }

    /** @throws Missing when there is none in this scope */
    Item get(UUID id) {
        return sql.sql("""
                select i.id, i.subject, i.kind, i.light, i.round, i.branch, i.title, i.paper, i.link, i.submitted_at, i.reopened_because, i.session,
                       s.number as session_number, s.held_on, coalesce(s.with_notice, false) as with_notice, i.written_from, i.written_until,
                       i.conclusion, i.concluded_at, i.reason, i.objections_until
                  from council.item i left join council.session s on s.id = i.session
                 where i.id = :id
                """).param("id", id).query(Item.class).optional().orElseThrow(Missing::new);
    }

    /** The seats of the day of the meeting or of the written round, of today while there is neither. */
    Ballot ballot(Actor actor, Item item) {
        var day = item.day();
        var rows = sql.sql("""
                select s.id as seat, p.id as person, p.name, case when p.id <> s.person then m.name end as stands_for, s.constituency,
                       s.convener and p.id = s.person as convener,
                       a.id is not null or :written and (v.id is not null or r.id is not null) as present, v.choice, v.reason, r.reason as recusal
                  from council.seat s
                  join party.published_person m on m.id = s.person
                  left join council.presence a on a.seat = s.id and a.session = cast(:session as uuid)
                  join party.published_person p on p.id = coalesce(a.person, s.person)
                  left join council.vote v on v.seat = s.id and v.item = :item
                  left join council.recusal r on r.seat = s.id and r.item = :item and r.person = p.id
                 where s.subdistrict = :subdistrict and s.from_day <= :day and s.until_day >= :day
                 order by s.constituency, p.name
                """)
                .param("written", item.written())
                .param("session", item.session())
                .param("item", item.id())
                .param("subdistrict", actor.subdistrict().value())
                .param("day", day == null ? days.today() : day)
                .query(Ballot.Row.class)
                .list();
        return new Ballot(item, rows, days.quorumPercent(actor.subdistrict()), days.today(), Set.of());
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
                insert into council.vote (id, subdistrict, item, seat, person, choice, reason, cast_at)
                values (:id, :subdistrict, :item, :seat, :person, :choice, :reason, :at) on conflict (item, seat) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("item", item)
                .param("seat", seat)
                .param("person", actor.requirePerson().value())
                .param("choice", choice.name())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("council.refused.voted");
        }
        journal.append(Fact.first("council", "vote-cast", id, actor).with("item", item).with("seat", seat).with("choice", choice).with("reason", reason));
    }
}
