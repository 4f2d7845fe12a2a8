package org.yicai.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.note.Succession;
import org.yicai.journal.note.VerifierKey;
import org.yicai.journal.tree.Tile;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** The logs as anybody may read them: checkpoints, tiles and entries, and the keys that verify them. */
@Component
public class PublishedLogs {

    private final LogNames names;
    private final LogKeys keys;
    private final Checkpoints checkpoints;
    private final Publication publication;
    private final TransactionTemplate alone;

    PublishedLogs(LogNames names, LogKeys keys, Checkpoints checkpoints, Publication publication, PlatformTransactionManager transactions) {
        this.names = names;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.publication = publication;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * One log.
     *
     * @param path where its files are below {@code /log/}, such as "dongsi/2026"
     * @param keys with which it signs, the Ed25519 one first
     */
    public record Published(SubdistrictId subdistrict, int year, String path, String origin, List<VerifierKey> keys) {}

    /** All of them. Within the caller's transaction. */
    public List<Published> all() {
        return names.all().stream().map(this::published).toList();
    }

    /** The origin of a log, as its checkpoints say it; empty before its first checkpoint. Within the caller's transaction. */
    public Optional<String> origin(SubdistrictId subdistrict, int year) {
        return names.known(subdistrict.value(), year).map(LogName::origin);
    }

    private Published published(LogName log) {
        return new Published(new SubdistrictId(log.subdistrict()), log.year(), log.slug() + "/" + log.year(), log.origin(), keys.of(log).stream().map(each -> each.verifier()).toList());
    }

    /** The log at such a path. Within the caller's transaction. */
    public Optional<Published> at(String path) {
        return name(path).map(this::published);
    }

    private Optional<LogName> name(String path) {
        return names.all().stream().filter(each -> (each.slug() + "/" + each.year()).equals(path)).findFirst();
    }

    /** The keys of a log, one vkey a line. */
    public static byte[] lines(Published log) {
        return log.keys.stream().map(each -> each.text() + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the log of the year before says about this one, for witnesses that follow; empty when there was none under the
     * same name. Within the caller's transaction.
     */
    public Optional<Note> succession(Published log, Instant at) {
        return names.known(log.subdistrict.value(), log.year - 1)
                .filter(before -> log.origin.equals(before.origin().replaceFirst("\\d{4}$", String.valueOf(log.year))))
                .map(before -> new Succession(before.origin(), log.keys).signed(keys.of(before), at));
    }

    /** The checkpoint that was published last, a signed note; empty before the first. Within the caller's transaction. */
    public Optional<byte[]> checkpoint(String path) {
        return name(path).flatMap(log -> publication.files(log).read("checkpoint"));
    }

    /** The same of a log that was found already: no further statement. */
    public Optional<byte[]> checkpoint(Published log) {
        return publication.files(new LogName(log.subdistrict.value(), log.year, log.path.substring(0, log.path.indexOf('/')), log.origin)).read("checkpoint");
    }

    /** A tile or a bundle of entries; empty when there is none, or only the full one in place of a partial one. */
    public Optional<byte[]> file(String path, Tile tile) {
        return name(path).flatMap(log -> publication.files(log).read(tile.path()));
    }

    /**
     * Puts cosignatures below a checkpoint that this log signed, and publishes it with them. Whoever calls has verified
     * them; one for each key, a second one changes nothing.
     *
     * @param size of the checkpoint
     * @return whether anything was added
     */
    public boolean cosign(SubdistrictId subdistrict, int year, long size, List<SignatureLine> lines) {
        var added = new boolean[1];
        Scope.of(subdistrict).run(() -> alone.executeWithoutResult(status -> added[0] = names.known(subdistrict.value(), year).map(log -> checkpoints.cosign(log, size, lines)).orElse(false)));
        if (added[0]) {
            publication.publish(alone.execute(status -> names.known(subdistrict.value(), year).orElseThrow()));
        }
        return added[0];
    }
}
