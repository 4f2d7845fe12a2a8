package org.yicai.corps.table;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** The meetings, what they decided, who voted, and what became of it. */
@Component
class RoundTables {

    static final String SELECT = """
            select t.id, t.number, t.held_on, t.venue, t.there, coalesce(t.summary, '') as summary, t.published_at is not null as published from corps.round_table t where t.subdistrict = :subdistrict
            """;

    static final String ITEMS = """
            select i.id, i.meeting, i.kind, i.subject, i.words, i.decision, i.owner as owner_id, p.name as owner, p.masked_name as masked_owner, i.due_on,
                   cast((select count(*) from corps.table_vote v where v.item = i.id and v.agrees) as int) as yes,
                   cast((select count(*) from corps.table_vote v where v.item = i.id and not v.agrees) as int) as no,
                   i.done_words, exists (select 1 from corps.table_item n where n.again_of = i.id) as taken_up
              from corps.table_item i join party.published_person p on p.id = i.owner where i.subdistrict = :subdistrict
            """;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    RoundTables(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** All published ones, the newest first; at most 24. */
    List<Table> published(SubdistrictId subdistrict) {
        return sql.sql(SELECT + " and t.published_at is not null order by t.number desc limit 24").param("subdistrict", subdistrict.value()).query(Table.class).list();
    }

    /** @throws Missing when there is none here */
    Table get(SubdistrictId subdistrict, UUID id) {
        return sql.sql(SELECT + " and t.id = :id").param("subdistrict", subdistrict.value()).param("id", id).query(Table.class).optional().orElseThrow(Missing::new);
    }

    List<Item> items(SubdistrictId subdistrict, UUID table) {
        return sql.sql(ITEMS + " and i.meeting = :table order by i.minuted_at, i.id").param("subdistrict", subdistrict.value()).param("table", table).query(Item.class).list();
    }

    /** @throws Missing when there is none here */
    Item item(SubdistrictId subdistrict, UUID id) {
        return sql.sql(ITEMS + " and i.id = :id").param("subdistrict", subdistrict.value()).param("id", id).query(Item.class).optional().orElseThrow(Missing::new);
    }

    /** Calls the next one. @return false while the one before has no published minutes */
    boolean call(Actor actor, LocalDate heldOn, String venue) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.round_table (id, subdistrict, number, held_on, venue, called_by, called_at)
                select :id, :subdistrict, coalesce(max(t.number), 0) + 1, :on, :venue, :by, :at from corps.round_table t where t.subdistrict = :subdistrict on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("on", heldOn)
                .param("venue", venue)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "round-table-called", id, actor).with("on", heldOn).with("venue", venue));
        }
        return rows == 1;
    }

    record Decision(Topic.Kind kind, String subject, String words, String decision, UUID owner, LocalDate due, @Nullable UUID again) {}

    /** @throws Refusal (409) when it was minuted already, or the minutes are out */
    void minute(Actor actor, UUID table, Decision it) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.table_item (id, subdistrict, meeting, kind, subject, words, decision, owner, due_on, again_of, minuted_by, minuted_at)
                select :id, :subdistrict, t.id, :kind, :subject, :words, :decision, :owner, :due, cast(:again as uuid), :by, :at
                  from corps.round_table t where t.id = :table and t.published_at is null on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("table", table)
                .param("kind", it.kind.name())
                .param("subject", it.subject)
                .param("words", it.words)
                .param("decision", it.decision)
                .param("owner", it.owner)
                .param("due", it.due)
                .param("again", it.again)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("corps", "table-item-minuted", id, actor).with("table", table).with("kind", it.kind).with("decision", it.decision).with("owner", it.owner).with("due", it.due));
    }

    /** @throws Refusal (409) when this seat has voted, or the minutes are out */
    void vote(Actor actor, Item item, UUID seat, boolean agrees) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.table_vote (id, subdistrict, item, seat, person, agrees, cast_at)
                select :id, :subdistrict, :item, :seat, :person, :agrees, :at from corps.round_table t where t.id = :table and t.published_at is null on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("item", item.id())
                .param("seat", seat)
                .param("person", actor.requirePerson().value())
                .param("agrees", agrees)
                .param("table", item.meeting())
                .param("at", now())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.table-voted");
        }
        journal.append(Fact.first("corps", "table-vote-cast", id, actor).with("item", item.id()).with("seat", seat).with("agrees", agrees));
    }

    /** @throws Refusal (409) when it was done before */
    void done(Actor actor, UUID item, String words) {
        var rows = sql.sql("update corps.table_item set done_at = :at, done_words = :words where id = :id and done_at is null").param("at", now()).param("words", words).param("id", item).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "table-item-done", item, actor).with("words", words));
    }

    /** Publishes the one page; nothing of it changes afterwards but what is done. @throws Refusal (409) when it was published before */
    void publish(Actor actor, UUID table, String there, String summary) {
        var rows = sql.sql("update corps.round_table set there = :there, summary = :summary, published_by = :by, published_at = :at where id = :id and published_at is null")
                .param("there", there)
                .param("summary", summary)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .param("id", table)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "round-table-published", table, actor).with("there", there).with("summary", summary));
    }
}
