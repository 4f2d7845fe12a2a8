package org.yicai.council.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Conclusion;
import org.yicai.council.Constituency;
import org.yicai.council.CouncilDays;
import org.yicai.council.ItemKind;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** The meetings of the committee and what stands on their agendas. */
@Component
class Meetings {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final CouncilDays days;

    Meetings(JdbcClient sql, Journal journal, Clock clock, CouncilDays days) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.days = days;
    }

    /**
     * @param link where it is held online; "" for a room only
     * @param withNotice whether it was called in time for absence to be a choice
     */
    record Session(UUID id, int number, LocalDate heldOn, String venue, String link, boolean withNotice, @Nullable Instant closedAt) {}

    /** A matter, with the meeting it stands on and how it was decided; counts leave out recused seats. */
    record Item(
            UUID id,
            ItemKind kind,
            int round,
            String title,
            String branch,
            Instant submittedAt,
            @Nullable UUID session,
            @Nullable Integer sessionNumber,
            @Nullable LocalDate heldOn,
            boolean minuted,
            @Nullable LocalDate writtenUntil,
            @Nullable LocalDate objectionsUntil,
            @Nullable Conclusion conclusion,
            @Nullable Instant concludedAt,
            @Nullable String reason,
            int agree,
            int returned,
            int abstain,
            int recused) {}

    /**
     * A seat at a meeting.
     *
     * @param person who was there for it, else its member
     * @param substitute who may stand in for the member; null when nobody is named
     * @param standsFor the member's name when the substitute was there; null else
     * @param notedAt null for a seat for which nobody was there
     */
    record Chair(
            UUID seat, UUID person, String name, Constituency constituency, @Nullable UUID substitute, @Nullable String standsFor, @Nullable Instant notedAt) {

        boolean isOf(Actor actor) {
            var who = actor.requirePerson().value();
            return who.equals(person) || notedAt == null && who.equals(substitute);
        }
    }

    private static final String ITEMS = """
            select id, kind, round, title, branch, submitted_at, session, session_number, held_on, minuted, written_until, objections_until, conclusion, concluded_at, reason,
                   agree, return as returned, abstain, recused
              from council.published_item
            """;

    /** Open matters and the latest conclusions, at most 60. */
    List<Item> latest(SubdistrictId subdistrict) {
        return sql.sql(ITEMS + " where subdistrict = :subdistrict order by conclusion is null desc, submitted_at desc limit 60")
                .param("subdistrict", subdistrict.value())
                .query(Item.class)
                .list();
    }

    List<Item> agenda(UUID session) {
        return sql.sql(ITEMS + " where session = :session order by submitted_at").param("session", session).query(Item.class).list();
    }

    /** @throws Missing when there is none in this scope */
    Session get(UUID id) {
        return sql.sql("select id, number, held_on, venue, link, with_notice, closed_at from council.session where id = :id")
                .param("id", id)
                .query(Session.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Every seat in its term on the day of the meeting, and whether it was there. */
    List<Chair> chairs(SubdistrictId subdistrict, Session session) {
        return sql.sql("""
                select s.id as seat, p.id as person, p.name, s.constituency, u.person as substitute, case when p.id <> s.person then m.name end as stands_for, a.noted_at
                  from council.seat s
                  join party.published_person m on m.id = s.person
                  left join council.substitute u on u.seat = s.id and u.ended_at is null
                  left join council.presence a on a.seat = s.id and a.session = :session
                  join party.published_person p on p.id = coalesce(a.person, s.person)
                 where s.subdistrict = :subdistrict and s.from_day <= :day and s.until_day >= :day
                 order by s.constituency, p.name
                """)
                .param("subdistrict", subdistrict.value())
                .param("session", session.id)
                .param("day", session.heldOn)
                .query(Chair.class)
                .list();
    }

    /** Whether a matter waits that stands on no agenda, or on that of a meeting whose day is over. */
    boolean somethingWaits(SubdistrictId subdistrict) {
        return sql.sql("""
                select exists (select 1 from council.item i left join council.session s on s.id = i.session
                 where i.subdistrict = :subdistrict and i.conclusion is null and i.written_until is null and (s.id is null or s.closed_at is not null or s.held_on < :today))
                """).param("subdistrict", subdistrict.value()).param("today", days.today()).query(Boolean.class).single();
    }

    /** Calls a meeting: earlier ones whose day is over are closed, and every open matter of theirs, or of none, comes onto the agenda. */
    UUID call(Actor actor, LocalDate heldOn, String venue, String link) {
        closePast(actor);
        var notice = days.isWithNotice(actor.subdistrict(), heldOn);
        var id = Ids.next(clock.instant());
        try {
            sql.sql("""
                    insert into council.session (id, subdistrict, number, held_on, venue, link, with_notice, called_by, called_at)
                    select :id, :subdistrict, coalesce(max(number), 0) + 1, :heldOn, :venue, :link, :notice, :by, :at from council.session where subdistrict = :subdistrict
                    """)
                    .param("id", id)
                    .param("subdistrict", actor.subdistrict().value())
                    .param("heldOn", heldOn)
                    .param("venue", venue)
                    .param("link", link)
                    .param("notice", notice)
                    .param("by", actor.requirePerson().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var items = sql.sql("""
                update council.item i set session = :id
                 where i.subdistrict = :subdistrict and i.conclusion is null and i.written_until is null
                   and (i.session is null or exists (select 1 from council.session s where s.id = i.session and s.closed_at is not null))
                """).param("id", id).param("subdistrict", actor.subdistrict().value()).update();
        journal.append(Fact.first("council", "session-called", id, actor).with("heldOn", heldOn).with("venue", venue).with("link", link).with("withNotice", notice).with("items", items));
        return id;
    }

    private void closePast(Actor actor) {
        var closed = sql.sql("""
                update council.session set closed_at = :at
                 where subdistrict = :subdistrict and closed_at is null and held_on < :today returning id
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", actor.subdistrict().value())
                .param("today", days.today())
                .query(UUID.class)
                .list();
        closed.forEach(each -> journal.append(Fact.of("council", "session-closed", each, actor)));
    }

    /**
     * Notes that the actor is there for a seat; a second time changes nothing.
     *
     * @throws Refusal (409) when somebody else is there for it: either the member or the substitute acts, never both (G17)
     */
    void attend(Actor actor, Session session, UUID seat) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.presence (id, subdistrict, session, seat, person, noted_at)
                values (:id, :subdistrict, :session, :seat, :person, :at) on conflict (session, seat) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("session", session.id)
                .param("seat", seat)
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("council", "presence-noted", id, actor).with("session", session.id).with("seat", seat));
        } else if (!isThere(actor, session, seat)) {
            throw Refusal.tooLate("council.refused.seat-taken");
        }
    }

    private boolean isThere(Actor actor, Session session, UUID seat) {
        return sql.sql("select person from council.presence where session = :session and seat = :seat")
                .param("session", session.id)
                .param("seat", seat)
                .query(UUID.class)
                .single()
                .equals(actor.requirePerson().value());
    }
}
