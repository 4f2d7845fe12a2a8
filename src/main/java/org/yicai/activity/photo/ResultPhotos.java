package org.yicai.activity.photo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.evidence.PhotoId;
import org.yicai.evidence.Photos;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.web.Fields;
import org.yicai.web.Upload;

/** The photographs that an organiser puts beside what was done. Each belongs to one activity; none raises a score. */
@Component
public class ResultPhotos {

    /** The most photographs of one activity (PH1). */
    public static final int MOST = 3;

    /** With those that were taken away again: copies of copies would hide from the look for reuse what lies behind them. */
    private static final int EVER = 12;

    /** The field of forms that take them. */
    public static final String FIELD = "result_photo";

    /** The box in which the organiser says that those who can be recognised agreed. */
    public static final String AGREED = "photo_agreed";

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Photos photos;
    private final Matches matches;

    ResultPhotos(JdbcClient sql, Journal journal, Clock clock, Photos photos, Matches matches) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.photos = photos;
        this.matches = matches;
    }

    /** The photographs in a form, looked at and not yet kept; what is wrong with one is a finding at the field. */
    public List<Upload> sent(Fields in) {
        return photos.sent(in, FIELD, MOST);
    }

    /**
     * Keeps photographs with an activity, and looks whether another activity had them. Look at {@code in.ok()} afterwards:
     * one may have turned out to be none, to be one too many (PH1), or to lie there already (PH2).
     *
     * @param actor in the activity's subdistrict
     * @return whether one of them waits for an explanation (PH4)
     */
    public boolean add(Actor actor, Activity activity, Fields in, List<Upload> sent) {
        if (sent.isEmpty() || matches.preparing(actor, in)) {
            return false;
        }
        photos.ready(actor, FIELD, sent);
        matches.oneAtATime(actor);
        var held = false;
        for (var each : sent) {
            var photo = in.ok() ? photos.take(actor, in, FIELD, each) : null;
            if (photo != null) {
                held |= added(actor, activity, in, photo, each);
            }
        }
        return held;
    }

    private boolean added(Actor actor, Activity activity, Fields in, PhotoId photo, Upload upload) {
        var id = Ids.next(clock.instant());
        var open = in.ticked("photo_agreed");
        var rows = sql.sql("""
                insert into activity.result_photo (id, subdistrict, activity, number, photo, open_to_all, added_by, added_at)
                select :id, :subdistrict, :activity, n.number, :photo, :open, :by, :at from generate_series(1, :most) n(number)
                 where not exists (select 1 from activity.result_photo p where p.activity = :activity and p.number = n.number and p.removed_at is null)
                   and (select count(*) from activity.result_photo p where p.activity = :activity) < :ever
                 order by n.number limit 1 on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.id().value())
                .param("photo", photo.value())
                .param("open", open)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .param("ever", EVER)
                .update();
        if (rows == 0) {
            in.refuse(FIELD, "photo.finding.most", MOST);
            return false;
        }
        journal.append(Fact.first("activity", "result-photo-added", id, actor).with("activity", activity.id()).with("photo", photo).with("open", open));
        return matches.look(actor, activity, new Matches.Fresh(id, photo, upload.name()), in);
    }

    /**
     * Takes one away again: it no longer belongs to the activity, its seal and its entry stay.
     *
     * @param heldOnly whether only one that waits may go, since others have confirmed what lies there
     * @throws Refusal (409) when it is gone, or stays because of that (PH3)
     */
    void takeAway(Actor actor, ActivityId activity, int number, boolean heldOnly) {
        var gone = sql.sql("""
                update activity.result_photo set removed_at = :at, removed_by = :by
                 where id = (select f.id from activity.published_photo f where f.activity = :activity and f.number = :number and (f.held or not :heldOnly)) and removed_at is null
                 returning id, photo
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("activity", activity.value())
                .param("number", number)
                .param("heldOnly", heldOnly)
                .query(Gone.class)
                .optional().orElseThrow(() -> Refusal.tooLate("photo.refused.stays"));
        photos.withdraw(actor, new PhotoId(gone.photo));
        journal.append(Fact.of("activity", "result-photo-taken-away", gone.id, actor).with("activity", activity).with("number", number));
    }

    private record Gone(UUID id, UUID photo) {}

    /** One photograph with the files of its prints. */
    record Found(boolean openToAll, boolean held, UUID subdistrict, int year, String largeSha256, String smallSha256) {}

    /** @throws Missing when there is none */
    Found find(ActivityId activity, int number) {
        return sql.sql("""
                select f.open_to_all, f.held, e.subdistrict, e.year, e.large_sha256, e.small_sha256
                  from activity.published_photo f join evidence.published_photo e on e.id = f.photo where f.activity = :activity and f.number = :number
                """).param("activity", activity.value()).param("number", number).query(Found.class).optional().orElseThrow(Missing::new);
    }

    /** How an activity stands for its photographs. @param confirmed whether it counts: somebody who was there said that it was so */
    record Standing(boolean recorded, boolean confirmed, List<ResultPhoto> photos) {}

    Standing of(ActivityId activity) {
        return sql.sql("select v.quantity is not null as recorded, v.counts, " + ResultPhoto.LISTED + " as photos from activity.published_activity v where v.id = :id").param("id", activity.value())
                .query((row, i) -> new Standing(row.getBoolean("recorded"), row.getBoolean("counts"), ResultPhoto.listed(row.getString("photos")))).single();
    }

    Photos.Print print(Found photo, boolean small) {
        return photos.print(photo.subdistrict(), photo.year(), small ? photo.smallSha256() : photo.largeSha256());
    }
}
