package org.yicai.corps.programme;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.need.Topic;
import org.yicai.place.Places;
import org.yicai.project.Quarter;

/** What volunteers would like to try, and what contractors give the corps in a season. */
@Component
class Ideas {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Ideas(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    record Idea(UUID id, String title, String words, Topic topic, PersonId person) {}

    void say(Actor actor, String title, String words, Topic topic) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.programme_idea (id, subdistrict, title, words, topic, person, said_at) values (:id, :subdistrict, :title, :words, :topic, :person, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("title", title)
                .param("words", words)
                .param("topic", topic.name())
                .param("person", actor.requirePerson().value())
                .param("at", now())
                .update();
        journal.append(Fact.first("corps", "programme-idea-said", id, actor).with("title", title).with("words", words).with("topic", topic));
    }

    /** @throws Missing when there is none here that waits */
    Idea get(Actor actor, UUID id) {
        return sql.sql("select i.id, i.title, i.words, i.topic, i.person from corps.programme_idea i where i.subdistrict = :subdistrict and i.id = :id")
                .param("subdistrict", actor.subdistrict().value())
                .param("id", id)
                .query(Idea.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** @throws Refusal (409) when it was answered before */
    void answer(Actor actor, UUID id, boolean yes, String reason) {
        var rows = sql.sql("update corps.programme_idea set answered_by = :by, answered_at = :at, reason = :reason where id = :id and answered_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("reason", reason).param("id", id).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "programme-idea-answered", id, actor).with("yes", yes).with("reason", reason));
    }

    /** @return false when the contractor has promised something for this season already */
    boolean promise(Actor actor, UUID contractor, Menu.Kind kind, String words) {
        var id = Ids.next(clock.instant());
        var season = Quarter.of(places.today()).toString();
        var rows = sql.sql("""
                insert into corps.season_gift (id, subdistrict, contractor, season, kind, words, promised_by, promised_at)
                values (:id, :subdistrict, :contractor, :season, :kind, :words, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contractor", contractor)
                .param("season", season)
                .param("kind", kind.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "season-gift-promised", id, actor).with("contractor", contractor).with("season", season).with("kind", kind).with("words", words));
        }
        return rows == 1;
    }

    /** @throws Refusal (409) when it was noted before, or there is none here */
    void given(Actor actor, UUID id) {
        var rows = sql.sql("update corps.season_gift set given_on = :on, noted_by = :by where subdistrict = :subdistrict and id = :id and given_on is null and promised_by <> :by")
                .param("on", places.today()).param("by", actor.requirePerson().value()).param("subdistrict", actor.subdistrict().value()).param("id", id).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "season-gift-given", id, actor).with("on", places.today()));
    }
}
