package org.yicai.need;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.evidence.PhotoId;
import org.yicai.evidence.Photos;
import org.yicai.evidence.Photos.Print;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Refusal;
import org.yicai.web.Fields;
import org.yicai.web.Upload;

/**
 * The photographs that came with needs, at most three each. Others see a print without what the camera wrote into it; the
 * original is shown to nobody. A leader can keep one from the public, for the faces and number plates on it.
 */
@Component
public class NeedPhotos {

    /** The most photographs of one need. */
    public static final int MOST = 3;

    /** The field of forms that take them. */
    public static final String FIELD = "photo";

    static final String LISTED = "(select string_agg(p.number || case when p.hidden_at is null then '' else 'h' end, ' ' order by p.number) from need.photo p where p.need = n.id)";

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final History history;
    private final Photos photos;

    NeedPhotos(JdbcClient sql, Journal journal, Clock clock, History history, Photos photos) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.history = history;
        this.photos = photos;
    }

    /** Whether a photograph can still help whoever works on the need. */
    public static boolean welcome(Need need) {
        return need.stage() != Stage.MERGED && need.stage() != Stage.DECLINED && need.stage() != Stage.SOLVED;
    }

    /** The photographs in a form, looked at and not yet kept; what is wrong with one is a finding at the field. */
    public List<Upload> sent(Fields in) {
        return photos.sent(in, FIELD, MOST);
    }

    /**
     * Keeps photographs with a need. Look at {@code in.ok()} afterwards: one may have turned out to be none, or is one too many.
     *
     * @param actor in the need's subdistrict
     */
    public void add(Actor actor, Need need, Fields in, List<Upload> sent) {
        for (var each : sent) {
            var photo = in.ok() ? photos.take(actor, in, FIELD, each) : null;
            if (photo != null && !added(actor, need.id(), photo)) {
                in.refuse(FIELD, "need.finding.photos", MOST);
            }
        }
    }

    private boolean added(Actor actor, NeedId need, PhotoId photo) {
        var number = sql.sql("""
                insert into need.photo (need, number, subdistrict, photo, added_at, added_by)
                select :need, coalesce(max(p.number), 0) + 1, :subdistrict, :photo, :at, :by from need.photo p where p.need = :need having coalesce(max(p.number), 0) < :most
                on conflict do nothing returning number
                """)
                .param("need", need.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("photo", photo.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.person() == null ? null : actor.person().value())
                .param("most", MOST)
                .query(Integer.class)
                .optional();
        if (number.isEmpty()) {
            return false;
        }
        history.note(actor, need, "PHOTO", "");
        journal.append(Fact.of("need", "need-photo-added", need.value(), actor).with("number", number.get()).with("photo", photo));
        return true;
    }

    /** A photograph and the need it belongs to. @param hidden whether a leader keeps it from the public */
    public record Found(Need need, boolean hidden, UUID subdistrict, int year, String largeSha256, String smallSha256) {}

    /** @param number as it stands in the address */
    public Optional<Found> find(Receipt receipt, int number) {
        var needs = new SimplePropertyRowMapper<>(Need.class);
        return sql.sql("select " + Needs.COLUMNS + """
                , p.hidden_at is not null as hidden, e.subdistrict as photo_subdistrict, e.year, e.large_sha256, e.small_sha256
                  from need.need n join need.photo p on p.need = n.id join evidence.published_photo e on e.id = p.photo
                 where n.receipt = :receipt and p.number = :number
                """)
                .param("receipt", receipt.code())
                .param("number", number)
                .query((row, i) -> new Found(needs.mapRow(row, i), row.getBoolean("hidden"), row.getObject("photo_subdistrict", UUID.class), row.getInt("year"),
                        row.getString("large_sha256"), row.getString("small_sha256")))
                .optional();
    }

    /** What is shown of it. */
    public Print print(Found photo, boolean small) {
        return photos.print(photo.subdistrict(), photo.year(), small ? photo.smallSha256() : photo.largeSha256());
    }

    /** The photographs of a need, by number. */
    public List<NeedPhoto> of(NeedId need) {
        return sql.sql("select number, hidden_at is not null as hidden from need.photo where need = :need order by number").param("need", need.value()).query(NeedPhoto.class).list();
    }

    /** Keeps a photograph from the public. @param reason read by the leaders and by whom the need belongs to */
    public void hide(Actor actor, NeedId need, int number, String reason) {
        var rows = sql.sql("update need.photo set hidden_at = :at, hidden_by = :by, hidden_reason = :reason where need = :need and number = :number and hidden_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("reason", reason)
                .param("need", need.value())
                .param("number", number)
                .update();
        noted(actor, need, number, rows, "PHOTO_HIDDEN", "need-photo-hidden", reason);
    }

    /** Shows it to everybody again who may read the need. */
    public void show(Actor actor, NeedId need, int number) {
        var rows = sql.sql("update need.photo set hidden_at = null, hidden_by = null, hidden_reason = null where need = :need and number = :number and hidden_at is not null")
                .param("need", need.value())
                .param("number", number)
                .update();
        noted(actor, need, number, rows, "PHOTO_SHOWN", "need-photo-shown", "");
    }

    private void noted(Actor actor, NeedId need, int number, int rows, String step, String fact, String words) {
        if (rows == 0) {
            throw of(need).stream().anyMatch(each -> each.number() == number) ? Refusal.tooLate("web.refused.faster") : new Missing();
        }
        history.note(actor, need, step, words);
        journal.append(Fact.of("need", fact, need.value(), actor).with("number", number).with("reason", words.isEmpty() ? null : words));
    }
}
