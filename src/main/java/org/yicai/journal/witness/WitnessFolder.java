package org.yicai.journal.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.note.VerifierKey;

/**
 * What a witness remembers, as plain files: its secret keys in {@code keys}, the logs it knows in {@code logs.txt}, the
 * last checkpoint it cosigned of each in {@code seen}, and checkpoints that a log signed against its own history in
 * {@code evidence}.
 */
public final class WitnessFolder implements AutoCloseable {

    private static final int MOST_EVIDENCE = 1_000;
    private static final int LONGEST_LIST = 262_144;
    private static final String FOLLOW = "follow ";
    private final Path folder;
    private final FileChannel lock;

    private WitnessFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes a new witness with an Ed25519 and an ML-DSA-44 key.
     *
     * @param name its key name, an address without a scheme
     * @throws IllegalStateException when there is a witness already: its keys are never overwritten
     */
    public static void init(Path folder, String name) {
        try {
            Files.createDirectories(folder.resolve("keys"));
            for (var kind : List.of(KeyKind.ED25519_COSIGNATURE, KeyKind.ML_DSA_44_COSIGNATURE)) {
                var file = folder.resolve("keys").resolve(kind.name().toLowerCase(java.util.Locale.ROOT));
                if (Files.exists(file)) {
                    throw new IllegalStateException("there is a witness in " + folder + " already");
                }
                durable(file, SignerKey.generate(name, kind).text().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Takes the folder for this process. @throws IllegalStateException when another one has it, or no witness is there */
    public static WitnessFolder open(Path folder) {
        try {
            if (!Files.isDirectory(folder.resolve("keys"))) {
                throw new IllegalStateException("no witness is in " + folder + "; make one with --init");
            }
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new IllegalStateException("another witness runs on " + folder);
            }
            return new WitnessFolder(folder, channel);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The witness's own keys. */
    public List<SignerKey> keys() {
        try (var files = Files.list(folder.resolve("keys"))) {
            var keys = new ArrayList<SignerKey>();
            for (var file : files.filter(each -> !each.getFileName().toString().endsWith(".new")).sorted().toList()) {
                keys.add(SignerKey.parse(Files.readString(file)));
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The keys of the logs it watches, one a line; looked up anew each time, so that a log is added without a stop. */
    List<VerifierKey> logs() {
        return lines().stream().map(each -> VerifierKey.parse(each.startsWith(FOLLOW) ? each.substring(FOLLOW.length()).strip() : each)).toList();
    }

    /** Those of them whose log of the next year it takes from them. */
    List<VerifierKey> followed() {
        return lines().stream().filter(each -> each.startsWith(FOLLOW)).map(each -> VerifierKey.parse(each.substring(FOLLOW.length()).strip())).toList();
    }

    private List<String> lines() {
        try {
            var file = folder.resolve("logs.txt");
            if (!Files.exists(file)) {
                return List.of();
            }
            if (Files.size(file) > LONGEST_LIST) {
                throw new Unreadable("logs.txt has more than 262144 bytes");
            }
            return Files.readString(file).lines().map(String::strip).filter(each -> !each.isEmpty() && !each.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds a log, once. @param key as vkey; its name is the log's origin */
    public void watch(String key) {
        var log = VerifierKey.parse(key);
        if (!logs().contains(log)) {
            add(List.of(log.text()));
        }
    }

    /** Adds a log that names its successor itself. @param key as vkey */
    public void follow(String key) {
        follow(List.of(VerifierKey.parse(key)));
    }

    void follow(List<VerifierKey> keys) {
        var known = followed();
        add(keys.stream().filter(each -> !known.contains(each)).map(each -> FOLLOW + each.text()).toList());
    }

    private void add(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            var file = folder.resolve("logs.txt");
            durable(file, ((Files.exists(file) ? Files.readString(file) : "") + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The last checkpoint it cosigned of this log. */
    Optional<Note> seen(String origin) {
        return seenByHash(hash(origin));
    }

    /** @param hash of the origin, 64 lower-case hex digits */
    Optional<Note> seenByHash(String hash) {
        try {
            var file = folder.resolve("seen").resolve(hash);
            return Files.exists(file) ? Optional.of(Note.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns when the checkpoint is on the disk. */
    void remember(String origin, Note cosigned) throws IOException {
        durable(folder.resolve("seen").resolve(hash(origin)), cosigned.bytes());
    }

    /** Keeps what a log signed and must not have; the same note once, a thousand notes at most. */
    void keepEvidence(Note note) throws IOException {
        var evidence = folder.resolve("evidence");
        Files.createDirectories(evidence);
        try (var files = Files.list(evidence)) {
            if (files.limit(MOST_EVIDENCE).count() < MOST_EVIDENCE) {
                durable(evidence.resolve(hash(note.text()) + ".txt"), note.bytes());
            }
        }
    }

    /** A crash leaves the old file or the new one, never half of it; the folder is flushed so that the name is there too. */
    private static void durable(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) {
                out.write(rest);
            }
            out.force(true);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException odd) {
            throw new IOException("the file system of " + file.getParent() + " cannot replace a file at once", odd);
        }
        if (posix) {
            try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
