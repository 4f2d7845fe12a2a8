package org.yicai.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.evidence.photo.Darkroom;
import org.yicai.evidence.photo.Header;
import org.yicai.evidence.photo.PhotoFiles;
import org.yicai.evidence.photo.PhotoFiles.Address;
import org.yicai.evidence.photo.Signals;
import org.yicai.evidence.photo.Unreadable;
import org.yicai.kernel.Finding;
import org.yicai.web.Upload;

/** Where pictures are drawn anew and compared, one at a time: each takes a good part of the heap. Nothing here asks the database. */
@Component
class Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);
    private static final int WAITING = 8;
    private static final long PATIENCE_SECONDS = 15;
    private final Semaphore bench = new Semaphore(1, true);
    private final PhotoFiles files;

    Bench(PhotoFiles files) {
        this.files = files;
    }

    /** All that is known of a picture whose files are kept; its row is still to be written. */
    record Developed(UUID subdistrict, int year, Header header, long bytes, String sealed, String large, String small, int width, int height, Fingerprint fingerprint, Signals signals) {}

    /** What came of it: one of the two is null. @param finding what is wrong with the picture, or that too many wait */
    record Outcome<T>(@Nullable T made, @Nullable Finding finding) {}

    private interface Work<T> {
        T done() throws IOException, Unreadable;
    }

    /** Draws a picture anew and keeps its files: the original as it came, and two prints. */
    Outcome<Developed> developed(UUID subdistrict, int year, String field, Upload upload) {
        return atTheBench(field, upload, () -> {
            var drafts = new ArrayList<Path>();
            try {
                return developed(subdistrict, year, upload, drafts);
            } finally {
                for (var each : drafts) {
                    Files.deleteIfExists(each);
                }
            }
        });
    }

    private Developed developed(UUID subdistrict, int year, Upload upload, List<Path> drafts) throws IOException, Unreadable {
        var original = draft(drafts);
        var sealed = copied(upload, original);
        var header = Header.read(Files.newInputStream(original));
        var prints = Darkroom.develop(original, header);
        files.keep(new Address(subdistrict, year, sealed), original);
        var large = kept(subdistrict, year, prints.large(), draft(drafts));
        var small = kept(subdistrict, year, prints.small(), draft(drafts));
        return new Developed(subdistrict, year, header, upload.size(), sealed, large, small, prints.width(), prints.height(), Fingerprint.of(prints.grey()), Signals.of(original, header));
    }

    /** A small print alone; nothing stays here. */
    Outcome<byte[]> drawn(String field, Upload upload) {
        return atTheBench(field, upload, () -> {
            var draft = files.draft();
            try {
                copied(upload, draft);
                return Darkroom.develop(draft, Header.read(Files.newInputStream(draft))).small();
            } finally {
                Files.deleteIfExists(draft);
            }
        });
    }

    private <T> Outcome<T> atTheBench(String field, Upload upload, Work<T> work) {
        try {
            if (!files.hasRoom() || bench.getQueueLength() >= WAITING || !bench.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new Outcome<>(null, Finding.at(field, "evidence.finding.busy"));
            }
            try {
                return new Outcome<>(work.done(), null);
            } finally {
                bench.release();
            }
        } catch (Unreadable no) {
            return new Outcome<>(null, told(field, no, upload));
        } catch (IOException | OutOfMemoryError noRoom) {
            LOG.warn("a photograph could not be kept: {}", noRoom.toString());
            return new Outcome<>(null, Finding.at(field, "evidence.finding.busy"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Compares when it is its turn. Whoever calls holds no connection. */
    <T> T inTurn(Supplier<T> comparison) {
        bench.acquireUninterruptibly();
        try {
            return comparison.get();
        } finally {
            bench.release();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return bench.getQueueLength();
    }

    static Finding told(String field, Unreadable no, Upload upload) {
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

    private Path draft(List<Path> drafts) throws IOException {
        drafts.add(files.draft());
        return drafts.getLast();
    }

    private String kept(UUID subdistrict, int year, byte[] print, Path draft) throws IOException {
        Files.write(draft, print);
        var hash = hex(sha256().digest(print));
        files.keep(new Address(subdistrict, year, hash), draft);
        return hash;
    }

    private static String copied(Upload upload, Path to) throws IOException {
        var hash = sha256();
        try (var in = upload.open(); var out = new DigestOutputStream(Files.newOutputStream(to), hash)) {
            in.transferTo(out);
        }
        return hex(hash.digest());
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
