package org.yicai.journal.witness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.journal.PublishedLogs;
import org.yicai.journal.PublishedLogs.Published;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.tree.Tile;
import org.yicai.journal.tree.TiledTree;

/** What this installation's logs have to show to a witness, read from what is published. */
@Component
public class OwnLogs {

    private final PublishedLogs logs;
    private final TransactionTemplate reading;

    OwnLogs(PublishedLogs logs, PlatformTransactionManager transactions) {
        this.logs = logs;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    List<Published> all() {
        return reading.execute(status -> logs.all());
    }

    /** The newest published checkpoint, null before the first. */
    public @Nullable Note newest(Published log) {
        return logs.checkpoint(log).map(Note::parse).orElse(null);
    }

    /**
     * The hashes that lead from an earlier size to this one.
     *
     * @param old leaves; 0 needs none
     * @throws Unreadable when the log was never that large, or its tiles are being written just now
     */
    public List<byte[]> consistency(Published log, long old, long size) {
        if (old == 0 || old == size) {
            return List.of();
        }
        if (old < 0 || old > size) {
            throw new Unreadable("it has seen " + old + " entries, and there are only " + size);
        }
        try {
            return reading.execute(status -> Proofs.consistency(new TiledTree(size, tile -> bytes(log, tile)), old, size));
        } catch (IllegalStateException lacking) {
            throw new Unreadable(String.valueOf(lacking.getMessage()));
        }
    }

    private byte[] bytes(Published log, Tile tile) {
        return exact(log, tile)
                .or(() -> tile.isFull() ? Optional.empty() : exact(log, new Tile(tile.level(), tile.index(), Tile.FULL)))
                .orElseThrow(() -> new Unreadable(tile.path() + " is not published yet"));
    }

    private Optional<byte[]> exact(Published log, Tile tile) {
        return logs.file(log.path(), tile);
    }

    /** What the log of the year before says about this one; null when there was none. */
    @Nullable Note succession(Published log, Instant at) {
        return reading.execute(status -> logs.succession(log, at).orElse(null));
    }

    Submission submission(Published log, long old, Note newest) {
        return new Submission(old, consistency(log, old, newest.checkpoint().size()), newest);
    }
}
