package org.yicai.corps.mentor;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Keys;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** Pairs of mentor and mentee, and that they met. What they write is sealed and never reaches the journal. */
@Component
class Pairs {

    private static final String KEY = "mentor";
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;

    Pairs(JdbcClient sql, Journal journal, Clock clock, Keys keys) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
    }

    /** @throws Missing for everybody but the two */
    Pair get(Actor actor, UUID id) {
        return sql.sql("""
                select x.*, m.name as mentor_name, e.name as mentee_name, v.born from corps.mentoring x
                  join party.published_person m on m.id = x.mentor join party.published_person e on e.id = x.mentee
                  left join corps.volunteer v on v.subdistrict = x.subdistrict and v.person = x.mentee
                 where x.subdistrict = :subdistrict and x.id = :id and :person in (x.mentor, x.mentee)
                """)
                .param("subdistrict", actor.subdistrict().value()).param("id", id).param("person", actor.requirePerson().value()).query((row, i) -> pair(row)).optional().orElseThrow(Missing::new);
    }

    private Pair pair(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Pair(id, new PersonId(row.getObject("mentor", UUID.class)), row.getString("mentor_name"), new PersonId(row.getObject("mentee", UUID.class)), row.getString("mentee_name"),
                Stretch.valueOf(row.getString("stretch")), open(row, "aim", id), row.getObject("asked_at", OffsetDateTime.class).toInstant(), moment(row, "mentor_yes_at"), moment(row, "mentee_yes_at"), moment(row, "began_at"),
                moment(row, "ended_at"), open(row, "mentor_word", id), open(row, "mentee_word", id), row.getObject("born", LocalDate.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private byte[] seal(String words, UUID id) {
        return keys.seal(KEY, words.getBytes(StandardCharsets.UTF_8), id.toString());
    }

    private @Nullable String open(ResultSet row, String column, UUID id) throws SQLException {
        var sealed = row.getBytes(column);
        var opened = sealed == null ? null : keys.open(KEY, sealed, id.toString());
        return opened == null ? null : new String(opened.content(), StandardCharsets.UTF_8);
    }

    /** One's own pairs, and for leaders of volunteers all that run, with the days on which they met and no word of theirs; at most 200. In one statement. */
    List<MentorsPage.Row> rows(Actor actor, boolean leads) {
        return sql.sql("""
                select x.id, m.name as mentor_name, e.name as mentee_name, x.stretch, x.began_at, x.ended_at, :person in (x.mentor, x.mentee) as mine, x.mentor = :person as mentor,
                       t.meetings, t.last_met from corps.mentoring x
                  join party.published_person m on m.id = x.mentor join party.published_person e on e.id = x.mentee
                  left join lateral (select count(*) as meetings, max(g.met_on) as last_met from corps.mentor_meeting g where g.mentoring = x.id) t on true
                 where x.subdistrict = :subdistrict and (:person in (x.mentor, x.mentee) or :leads and x.began_at is not null and x.ended_at is null)
                 order by x.ended_at desc nulls first, x.id desc limit 200
                """).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).param("leads", leads).query(MentorsPage.Row.class).list();
    }

    /**
     * The mentee asks, with an aim; or a leader proposes two to each other, and a leader who proposes himself has said yes by it.
     *
     * @param aim null for a proposal
     * @return empty when the mentee has a mentor or an ask that waits
     */
    Optional<UUID> ask(Actor actor, PersonId mentor, PersonId mentee, Stretch stretch, @Nullable String aim) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.mentoring (id, subdistrict, mentor, mentee, stretch, aim, asked_by, asked_at, mentor_yes_at, mentee_yes_at)
                values (:id, :subdistrict, :mentor, :mentee, :stretch, :aim, :by, :at, :mentorYes, :menteeYes) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("mentor", mentor.value())
                .param("mentee", mentee.value())
                .param("stretch", stretch.name())
                .param("aim", aim == null ? null : seal(aim, id), java.sql.Types.BINARY)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .param("mentorYes", actor.isPerson(mentor) ? now() : null)
                .param("menteeYes", actor.isPerson(mentee) ? now() : null)
                .update();
        if (rows == 0) {
            return Optional.empty();
        }
        journal.append(Fact.first("corps", "mentoring-asked", id, actor).with("mentor", mentor).with("mentee", mentee).with("stretch", stretch));
        return Optional.of(id);
    }

    /**
     * One of the two says yes; with the second yes it begins. The mentor's row is held, so that of two last yeses one is too many.
     *
     * @param aim of a mentee; null for a mentor
     * @param most how many one mentor accompanies
     * @return false when the mentor accompanies as many already
     * @throws Refusal (409) when this one said yes before, or it was ended
     */
    boolean agree(Actor actor, Pair pair, @Nullable String aim, int most) {
        sql.sql("select 1 from corps.mentor where subdistrict = :subdistrict and person = :mentor order by id for update")
                .param("subdistrict", actor.subdistrict().value()).param("mentor", pair.mentor().value()).query(Integer.class).list();
        var running = sql.sql("select count(*) from corps.mentoring where subdistrict = :subdistrict and mentor = :mentor and began_at is not null and ended_at is null")
                .param("subdistrict", actor.subdistrict().value()).param("mentor", pair.mentor().value()).query(Integer.class).single();
        if (running >= most) {
            return false;
        }
        var mentor = pair.isMentor(actor);
        var rows = sql.sql("update corps.mentoring set " + (mentor ? "mentor_yes_at = :at, began_at = case when mentee_yes_at is null then null else :at end"
                                : "mentee_yes_at = :at, aim = :aim, began_at = case when mentor_yes_at is null then null else :at end")
                        + " where id = :id and ended_at is null and " + (mentor ? "mentor_yes_at" : "mentee_yes_at") + " is null")
                .param("at", now())
                .param("aim", aim == null ? null : seal(aim, pair.id()), java.sql.Types.BINARY)
                .param("id", pair.id())
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "mentoring-agreed", pair.id(), actor).with("mentor", mentor));
        return true;
    }

    /** Either ends it, without a reason; before it began that is a no. @throws Refusal (409) when it was ended before */
    void end(Actor actor, Pair pair) {
        Refusal.unlessChanged(sql.sql("update corps.mentoring set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("at", now()).param("by", actor.requirePerson().value()).param("id", pair.id()).update());
        journal.append(Fact.of("corps", "mentoring-ended", pair.id(), actor));
    }

    /** A last word to the other, once. @throws Refusal (409) when it is not over, or was said before */
    void leaveWord(Actor actor, Pair pair, String words) {
        var column = pair.isMentor(actor) ? "mentor_word" : "mentee_word";
        Refusal.unlessChanged(sql.sql("update corps.mentoring set " + column + " = :words where id = :id and ended_at is not null and began_at is not null and " + column + " is null")
                .param("words", seal(words, pair.id())).param("id", pair.id()).update());
        journal.append(Fact.of("corps", "mentoring-word", pair.id(), actor).with("mentor", pair.isMentor(actor)));
    }

    void met(Actor actor, Pair pair, LocalDate day, String words) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.mentor_meeting (id, subdistrict, mentoring, met_on, words, noted_by, noted_at) values (:id, :subdistrict, :mentoring, :day, :words, :by, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("mentoring", pair.id())
                .param("day", day)
                .param("words", seal(words, id))
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        journal.append(Fact.first("corps", "mentor-met", id, actor).with("mentoring", pair.id()).with("day", day));
    }

    /** The latest first; at most 100. */
    List<PairPage.Meeting> meetings(Pair pair) {
        return sql.sql("select g.id, g.met_on, g.words, p.name from corps.mentor_meeting g join party.published_person p on p.id = g.noted_by where g.mentoring = :id order by g.met_on desc, g.id desc limit 100")
                .param("id", pair.id())
                .query((row, i) -> new PairPage.Meeting(row.getObject("met_on", LocalDate.class), String.valueOf(open(row, "words", row.getObject("id", UUID.class))), row.getString("name"))).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
