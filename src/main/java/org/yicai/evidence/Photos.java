package org.yicai.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.evidence.Bench.Developed;
import org.yicai.evidence.Bench.Outcome;
import org.yicai.evidence.photo.Darkroom;
import org.yicai.evidence.photo.Header;
import org.yicai.evidence.photo.PhotoFiles;
import org.yicai.evidence.photo.PhotoFiles.Address;
import org.yicai.evidence.photo.Unreadable;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.web.Beforehand;
import org.yicai.web.Fields;
import org.yicai.web.Upload;

/** Takes photographs in: the original sealed as it came, and two prints that can be shown. Who may see which is for the module that asked. */
@Component
public class Photos {

    /** The largest file taken, in megabytes. */
    public static final int MOST_MEGABYTES = 12;

    /** What a form says that it takes. */
    public static final String ACCEPT = "image/jpeg,image/png";

    private static final long MOST = MOST_MEGABYTES * 1_000_000L;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final PhotoFiles files;
    private final Fingerprints fingerprints;
    private final WeakSignals signals;
    private final Bench bench;

    // eight: what is kept where, when and how, where it is drawn, what it is found again by, and what its file says besides
    Photos(JdbcClient sql, Journal journal, Clock clock, Places places, PhotoFiles files, Fingerprints fingerprints, WeakSignals signals, Bench bench) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.files = files;
        this.fingerprints = fingerprints;
        this.signals = signals;
        this.bench = bench;
    }

    /** A picture as it can be shown. @param tag names these very bytes */
    public record Print(byte[] bytes, String tag) {}

    /** The pictures in a field, at most {@code count}; whatever is none, or too large, is a finding there. Nothing is kept yet. */
    public List<Upload> sent(Fields in, String field, int count) {
        var sent = in.files(field, MOST, count);
        for (var each : sent) {
            try {
                Header.read(each.open());
            } catch (Unreadable no) {
                in.refuse(Bench.told(field, no, each));
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        return sent;
    }

    private record Developing(Upload upload) {}

    private record Drawing(Upload upload) {}

    /** Draws pictures anew that {@link #sent} had nothing against, so that {@link #take} does not wait. Call it before any lock. */
    public void ready(Actor actor, String field, List<Upload> sent) {
        developed(actor, field, sent);
    }

    private List<Outcome<Developed>> developed(Actor actor, String field, List<Upload> sent) {
        var year = places.today().getYear();
        return Beforehand.all(sent.stream().map(Developing::new).toList(), each -> bench.developed(actor.subdistrict().value(), year, field, each.upload));
    }

    /**
     * Keeps a picture that {@link #sent} had nothing against.
     *
     * @return null beside a finding: it was none after all, or too many are waiting
     */
    public @Nullable PhotoId take(Actor actor, Fields in, String field, Upload upload) {
        var picture = made(in, developed(actor, field, List.of(upload)).getFirst());
        return picture == null ? null : noted(actor, picture);
    }

    /**
     * A small print of a picture that {@link #sent} had nothing against, for whoever keeps it where it can be erased. Nothing
     * stays here: neither the original nor what the camera wrote into it.
     *
     * @return null beside a finding, as for {@link #take}
     */
    public byte @Nullable [] drawn(Fields in, String field, Upload upload) {
        return made(in, Beforehand.of(new Drawing(upload), each -> bench.drawn(field, each.upload)));
    }

    private static <T> @Nullable T made(Fields in, Outcome<T> outcome) {
        if (outcome.finding() != null) {
            in.refuse(outcome.finding());
        }
        return outcome.made();
    }

    private PhotoId noted(Actor actor, Developed picture) {
        var id = PhotoId.next(clock.instant());
        sql.sql("""
                insert into evidence.photo (id, subdistrict, year, kind, bytes, width, height, sha256, large_sha256, small_sha256, large_width, large_height, taken_in_at, taken_in_by)
                values (:id, :subdistrict, :year, :kind, :bytes, :width, :height, :sha256, :large, :small, :largeWidth, :largeHeight, :at, :by)
                """)
                .param("id", id.value())
                .param("subdistrict", picture.subdistrict())
                .param("year", picture.year())
                .param("kind", picture.header().kind().name())
                .param("bytes", picture.bytes())
                .param("width", picture.header().width())
                .param("height", picture.header().height())
                .param("sha256", picture.sealed())
                .param("large", picture.large())
                .param("small", picture.small())
                .param("largeWidth", picture.width())
                .param("largeHeight", picture.height())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.person() == null ? null : actor.person().value())
                .update();
        journal.append(Fact.first("evidence", "photo-taken-in", id.value(), actor).with("sha256", picture.sealed()).with("large", picture.large()).with("small", picture.small()));
        fingerprints.keep(picture.subdistrict(), id, picture.fingerprint());
        signals.note(actor, id, picture.signals());
        return id;
    }

    /**
     * Notes that a photograph was taken away again from where it was shown: it takes no place in the look for reuse any more, and
     * its prints are removed after a while. The sealed original, its hash and every entry stay. Nothing happens the second time.
     */
    public void withdraw(Actor actor, PhotoId photo) {
        sql.sql("insert into evidence.withdrawn (photo, subdistrict, withdrawn_at) values (:photo, :subdistrict, :at) on conflict do nothing")
                .param("photo", photo.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What others see of a photograph. @throws Missing when its file is not there */
    public Print print(UUID subdistrict, int year, String sha256) {
        try {
            return new Print(files.read(new Address(subdistrict, year, sha256)), sha256);
        } catch (java.nio.file.NoSuchFileException lost) {
            throw new Missing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same so small that one knows a picture again and nobody on it. @throws Missing when its file is not there */
    public Print veiled(UUID subdistrict, int year, String sha256) {
        var print = print(subdistrict, year, sha256);
        return new Print(Darkroom.veiled(print.bytes()), "veiled-" + sha256);
    }
}
