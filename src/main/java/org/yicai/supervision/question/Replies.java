package org.yicai.supervision.question;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.evidence.PhotoId;
import org.yicai.evidence.Photos;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.web.Fields;
import org.yicai.web.Upload;

/** The right of reply: what the contractor says, in versions of which none is lost. */
@Component
class Replies {

    static final int MOST_PHOTOS = 3;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Photos photos;
    private final Questions questions;

    Replies(JdbcClient sql, Journal journal, Clock clock, Photos photos, Questions questions) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.photos = photos;
        this.questions = questions;
    }

    /** The photographs or papers in the form, looked at and not yet kept. */
    List<Upload> sent(Fields in) {
        return photos.sent(in, "photo", MOST_PHOTOS);
    }

    /**
     * Answers, or corrects the answer; look at {@code in.ok()} afterwards: a photograph may have turned out to be none.
     *
     * @param late whether the days are over
     * @throws org.yicai.kernel.Refusal (409) once the committee has decided
     */
    void answer(Actor actor, Fields in, Question it, String words, boolean late, List<Upload> sent) {
        questions.move(it.id(), QuestionStage.ANSWERED);
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into supervision.reply (id, subdistrict, question, version, words, late, replied_by, replied_at)
                select :id, :subdistrict, :question, coalesce(max(r.version), 0) + 1, :words, :late, :by, :at from supervision.reply r where r.question = :question
                """)
                .param("id", id)
                .param("subdistrict", it.subdistrict().value())
                .param("question", it.id())
                .param("words", words)
                .param("late", late)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var kept = new ArrayList<PhotoId>();
        for (var each : sent) {
            var photo = in.ok() ? photos.take(actor, in, "photo", each) : null;
            if (photo != null) {
                kept.add(photo);
                add(actor, id, kept.size(), photo);
            }
        }
        journal.append(Fact.first("supervision", "question-answered", id, actor).with("question", it.id()).with("words", words).with("late", late)
                .with("photos", kept.stream().map(PhotoId::toString).collect(Collectors.joining(" "))));
    }

    private void add(Actor actor, UUID reply, int number, PhotoId photo) {
        sql.sql("insert into supervision.reply_photo (reply, number, subdistrict, photo) values (:reply, :number, :subdistrict, :photo)")
                .param("reply", reply)
                .param("number", number)
                .param("subdistrict", actor.subdistrict().value())
                .param("photo", photo.value())
                .update();
    }

    /** All versions, the latest first. */
    List<Reply> of(UUID question) {
        return sql.sql("""
                select r.id, r.version, r.words, r.late, r.replied_at, (coalesce(sum(n.photos) over (order by r.version), 0) - n.photos)::int as before, n.photos::int
                  from supervision.reply r left join lateral (select count(*) as photos from supervision.reply_photo f where f.reply = r.id) n on true
                 where r.question = :question order by r.version desc
                """).param("question", question).query(Reply.class).list();
    }

    private record Kept(UUID subdistrict, int year, String largeSha256) {}

    /** A photograph of a question. @param number counts over all versions of the answer, from 1 */
    Optional<Photos.Print> photo(UUID question, int number) {
        return sql.sql("""
                select e.subdistrict, e.year, e.large_sha256 from supervision.reply r join supervision.reply_photo f on f.reply = r.id join evidence.published_photo e on e.id = f.photo
                 where r.question = :question order by r.version, f.number offset :before limit 1
                """).param("question", question).param("before", Math.max(0, number - 1)).query(Kept.class).optional().map(each -> photos.print(each.subdistrict, each.year, each.largeSha256));
    }
}
