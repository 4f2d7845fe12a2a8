package org.yicai.council.answer;

import java.time.Clock;
import java.time.Instant;
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

/** What people say against a conclusion, and what the committee answers. */
@Component
public class Objections {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Objections(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param contact where the answer is to go; for the committee's eyes only */
    public record Objection(UUID id, UUID item, String words, String contact, Instant raisedAt, @Nullable String answer, @Nullable Instant answeredAt) {}

    private static final String SELECT = "select id, item, words, contact, raised_at, answer, answered_at from council.objection";

    public List<Objection> of(UUID item) {
        return sql.sql(SELECT + " where item = :item order by raised_at").param("item", item).query(Objection.class).list();
    }

    /** @throws Missing when there is none in this scope */
    Objection get(UUID id) {
        return sql.sql(SELECT + " where id = :id").param("id", id).query(Objection.class).optional().orElseThrow(Missing::new);
    }

    /** Keeps an objection of anybody; the way to be answered does not enter the journal. */
    void raise(Actor actor, UUID item, String words, String contact) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into council.objection (id, subdistrict, item, words, contact, raised_by, raised_at)
                values (:id, :subdistrict, :item, :words, :contact, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("item", item)
                .param("words", words)
                .param("contact", contact)
                .param("by", actor.person() == null ? null : actor.person().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("council", "objection-raised", id, actor).with("item", item).with("words", words));
    }

    /** @throws Refusal (409) when it is answered already */
    void answer(Actor actor, UUID id, String words) {
        var rows = sql.sql("update council.objection set answer = :words, answered_by = :by, answered_at = :at where id = :id and answered_at is null")
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("council", "objection-answered", id, actor).with("answer", words));
    }
}
