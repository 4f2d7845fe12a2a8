package org.yicai.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.evidence.photo.Darkroom;
import org.yicai.evidence.photo.Header;
import org.yicai.evidence.photo.PhotoFiles;
import org.yicai.evidence.photo.PhotoFiles.Address;
import org.yicai.evidence.photo.Unreadable;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.web.Fields;
import org.yicai.web.Upload;

/** Takes photographs in: the original sealed as it came, and two prints that can be shown. Who may see which is for the module that asked. */
@Component
public class Photos {

    /** The largest file taken, in megabytes. */
    public static final int MOST_MEGABYTES = 12;

    /** What a form says that it takes. */
    public static final String ACCEPT = "image/jpeg,image/png";

    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final long MOST = MOST_MEGABYTES * 1_000_000L;
    private static final int WAITING = 8;
    private static final long PATIENCE_SECONDS = 15;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final PhotoFiles files;
    private final Fingerprints fingerprints;
    private final WeakSignals signals;
    /** One picture at a time: each takes a good part of the heap. */
    private final Semaphore bench = new Semaphore(1, true);

    // seven: what is kept where, when and how, what it is found again by, and what its file says besides
    Photos(JdbcClient sql, Journal journal, Clock clock, Places places, PhotoFiles files, Fingerprints fingerprints, WeakSignals signals) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.files = files;
        this.fingerprints = fingerprints;
        this.signals = signals;
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
                in.refuse(told(field, no, each));
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        return sent;
    }

    private static Finding told(String field, Unreadable no, Upload upload) {
        return switch (no.why()) {
            case KIND -> Finding.at(field, "evidence.finding.kind", upload.name());
            case LARGE -> Finding.at(field, "evidence.finding.pixels", upload.name(), Header.MOST_PIXELS / 10_000);
            case BROKEN -> Finding.at(field, "evidence.finding.broken", upload.name());
            case CMYK -> Finding.at(field, "evidence.finding.cmyk", upload.name());
            case HEIC -> Finding.at(field, "evidence.finding.heic", upload.name());
            case MOVING -> Finding.at(field, "evidence.finding.moving", upload.name());
            case PAPER -> Finding.at(field, "evidence.finding.paper", upload.name());
        };
    }

    /**
     * Keeps a picture that {@link #sent} had nothing against.
     *
     * @return null beside a finding: it was none after all, or too many are waiting
     */
    public @Nullable PhotoId take(Actor actor, Fields in, String field, Upload upload) {
        return atTheBench(in, field, upload, () -> taken(actor, upload));
    }

    /**
     * A small print of a picture that {@link #sent} had nothing against, for whoever keeps it where it can be erased. Nothing
     * stays here: neither the original nor what the camera wrote into it.
     *
     * @return null beside a finding, as for {@link #take}
     */
    public byte @Nullable [] drawn(Fields in, String field, Upload upload) {
        return atTheBench(in, field, upload, () -> {
            var draft = files.draft();
            try {
                copied(upload, draft);
                return Darkroom.develop(draft, Header.read(Files.newInputStream(draft))).small();
            } finally {
                Files.deleteIfExists(draft);
            }
        });
    }

    private interface Work<T> {
        T done() throws IOException, Unreadable;
    }

    private <T> @Nullable T atTheBench(Fields in, String field, Upload upload, Work<T> work) {
        try {
            if (!files.hasRoom() || bench.getQueueLength() >= WAITING || !bench.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                in.refuse(field, "evidence.finding.busy");
                return null;
            }
            try {
                return work.done();
            } finally {
                bench.release();
            }
        } catch (Unreadable no) {
            in.refuse(told(field, no, upload));
            return null;
        } catch (IOException | OutOfMemoryError noRoom) {
            LOG.warn("a photograph could not be kept: {}", noRoom.toString());
            in.refuse(field, "evidence.finding.busy");
            return null;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private PhotoId taken(Actor actor, Upload upload) throws IOException, Unreadable {
        var drafts = new ArrayList<Path>();
        try {
            var original = draft(drafts);
            var sealed = copied(upload, original);
            var header = Header.read(Files.newInputStream(original));
            var prints = Darkroom.develop(original, header);
            var year = places.today().getYear();
            files.keep(new Address(actor.subdistrict().value(), year, sealed), original);
            var large = kept(actor, year, prints.large(), draft(drafts));
            var small = kept(actor, year, prints.small(), draft(drafts));
            var photo = noted(actor, year, header, upload.size(), sealed, large, small, prints);
            signals.note(actor, photo, original, header);
            return photo;
        } finally {
            for (var each : drafts) {
                Files.deleteIfExists(each);
            }
        }
    }

    private Path draft(List<Path> drafts) throws IOException {
        drafts.add(files.draft());
        return drafts.getLast();
    }

    private String kept(Actor actor, int year, byte[] print, Path draft) throws IOException {
        Files.write(draft, print);
        var hash = hex(sha256().digest(print));
        files.keep(new Address(actor.subdistrict().value(), year, hash), draft);
        return hash;
    }

    private static String copied(Upload upload, Path to) throws IOException {
        var hash = sha256();
        try (var in = upload.open(); var out = new DigestOutputStream(Files.newOutputStream(to), hash)) {
            in.transferTo(out);
        }
        return hex(hash.digest());
    }

    private PhotoId noted(Actor actor, int year, Header header, long bytes, String sealed, String large, String small, Darkroom.Prints prints) {
        var id = PhotoId.next(clock.instant());
        sql.sql("""
                insert into evidence.photo (id, subdistrict, year, kind, bytes, width, height, sha256, large_sha256, small_sha256, large_width, large_height, taken_in_at, taken_in_by)
                values (:id, :subdistrict, :year, :kind, :bytes, :width, :height, :sha256, :large, :small, :largeWidth, :largeHeight, :at, :by)
                """)
                .param("id", id.value())
                .param("subdistrict", actor.subdistrict().value())
                .param("year", year)
                .param("kind", header.kind().name())
                .param("bytes", bytes)
                .param("width", header.width())
                .param("height", header.height())
                .param("sha256", sealed)
                .param("large", large)
                .param("small", small)
                .param("largeWidth", prints.width())
                .param("largeHeight", prints.height())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.person() == null ? null : actor.person().value())
                .update();
        journal.append(Fact.first("evidence", "photo-taken-in", id.value(), actor).with("sha256", sealed).with("large", large).with("small", small));
        fingerprints.keep(actor.subdistrict().value(), id, Fingerprint.of(prints.grey()));
        return id;
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
