package org.yicai.activity.photo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;

/** Asks that a photograph be closed to the public, and what was answered (个人信息保护法 art. 15, 28, 31). */
@Component
class PhotoAsks {

    private static final int PAGE = 50;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    PhotoAsks(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** What somebody says is on it. A child or a matter of health hides it until somebody has looked. */
    enum About {
        ME,
        CHILD,
        HEALTH
    }

    /** Why one that was open is closed. */
    enum Because {
        /** Somebody on it does not agree, or no longer. */
        CONSENT,
        CHILD,
        HEALTH,
        /** A door plate, a telephone number, a paper. */
        PRIVATE,
        OTHER
    }

    private record Shown(UUID id, UUID subdistrict) {}

    /**
     * Asks; the same ask twice is one. Of whoever asks nothing is kept.
     *
     * @return whether it is hidden now
     * @throws Missing when everybody does not see such a photograph
     */
    boolean ask(Actor actor, ActivityId activity, int number, About about) {
        var photo = sql.sql("select p.id, p.subdistrict from activity.published_photo v join activity.result_photo p on p.id = v.id where v.activity = :activity and v.number = :number and p.open_to_all and not v.held")
                .param("activity", activity.value()).param("number", number).query(Shown.class).optional().orElseThrow(Missing::new);
        var id = Ids.next(clock.instant());
        var hides = sql.sql("""
                insert into activity.photo_ask (id, subdistrict, photo, about, hides, asked_at)
                values (:id, :subdistrict, :photo, :about, :about <> 'ME' and not exists (select 1 from activity.photo_ask q where q.photo = :photo and q.about = :about and not q.closed), :at)
                on conflict do nothing returning hides
                """)
                .param("id", id).param("subdistrict", photo.subdistrict).param("photo", photo.id).param("about", about.name()).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class).optional();
        // no word about who asked, not even that it was somebody signed in
        hides.ifPresent(hidden -> journal.append(Fact.first("activity", "photo-closing-asked", id, Actor.nobody(actor.subdistrict())).with("activity", activity).with("number", number).with("about", about).with("hidden", hidden)));
        return about != About.ME;
    }

    /**
     * Closes one to the public for good, whatever was confirmed; asks about it are answered with it.
     *
     * @throws Refusal (409) when it is closed already
     */
    void close(Actor actor, ActivityId activity, int number, Because because) {
        var id = sql.sql("update activity.result_photo set open_to_all = false, closed_because = :because where activity = :activity and number = :number and open_to_all and removed_at is null returning id")
                .param("because", because.name()).param("activity", activity.value()).param("number", number).query(UUID.class).optional().orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        answered(actor, id, true);
        journal.append(Fact.of("activity", "result-photo-closed", id, actor).with("activity", activity).with("number", number).with("because", because));
    }

    /** Somebody has looked, and it may stay open. @throws Refusal (409) when nobody asks any more */
    void keep(Actor actor, ActivityId activity, int number) {
        var id = sql.sql("select id from activity.published_photo where activity = :activity and number = :number").param("activity", activity.value()).param("number", number).query(UUID.class).optional().orElseThrow(Missing::new);
        if (answered(actor, id, false) == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(Fact.of("activity", "result-photo-kept-open", id, actor).with("activity", activity).with("number", number));
    }

    private int answered(Actor actor, UUID photo, boolean closed) {
        return sql.sql("update activity.photo_ask set closed = :closed, answered_by = :by, answered_at = :at where photo = :photo and answered_at is null")
                .param("closed", closed).param("by", actor.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("photo", photo).update();
    }

    /** An ask that waits. */
    record Waiting(UUID activity, String title, int number, About about, boolean hides, Instant askedAt) {}

    /** The oldest first, at most fifty. */
    List<Waiting> waiting(Actor actor) {
        return waiting("q.subdistrict = :key", actor.subdistrict().value());
    }

    /** About photographs of one activity. */
    List<Waiting> of(Activity activity) {
        return waiting("p.activity = :key", activity.id().value());
    }

    private List<Waiting> waiting(String whose, UUID key) {
        return sql.sql("select p.activity, a.title, p.number, q.about, q.hides, q.asked_at from activity.photo_ask q join activity.result_photo p on p.id = q.photo join activity.activity a on a.id = p.activity"
                        + " where q.answered_at is null and p.removed_at is null and p.open_to_all and " + whose + " order by q.asked_at, q.id limit :most")
                .param("key", key).param("most", PAGE)
                .query((row, i) -> new Waiting(row.getObject("activity", UUID.class), row.getString("title"), row.getInt("number"), About.valueOf(row.getString("about")), row.getBoolean("hides"),
                        row.getObject("asked_at", java.time.OffsetDateTime.class).toInstant())).list();
    }
}
