package org.yicai.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.Note;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * The logs as files below {@code <home>/log/<slug>/<year>}. Files follow the rows: only what is committed is written, the
 * checkpoint last, and whatever a crash left out is made from the rows again.
 */
@Component
class Publication {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final String CHECKPOINT = "checkpoint";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final LogNames names;
    private final Checkpoints checkpoints;
    private final Path root;
    private final boolean demo;

    // six: the two settings say where files lie, and whether another history may be swept away
    Publication(JdbcClient sql, PlatformTransactionManager transactions, LogNames names, Checkpoints checkpoints, @Value("${yicai.home}") Path home, @Value("${yicai.demo:false}") boolean demo) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.names = names;
        this.checkpoints = checkpoints;
        this.root = home.resolve("log");
        this.demo = demo;
    }

    TileFiles files(LogName log) {
        return new TileFiles(root.resolve(log.slug()).resolve(String.valueOf(log.year())));
    }

    /** All logs, also those that a crash left behind. */
    List<LogName> all() {
        return transaction.execute(status -> names.all());
    }

    /** The checkpoint that stands in the folder, empty when none does. */
    Optional<Note> published(LogName log) {
        return files(log).read(CHECKPOINT).map(Note::parse);
    }

    /**
     * Refuses to sign beside what is already out: files that know more than the rows, or other things, mean that the
     * database is not the one that wrote them, such as an old backup. In the demo and in tests, whose databases begin
     * afresh, the files give way.
     *
     * @param size leaves in the rows
     * @throws IllegalStateException when the published log is another one
     */
    void requireSameHistory(LogName log, long size) {
        var out = published(log).map(Note::checkpoint);
        if (out.isEmpty() || isOurs(log, out.get(), size)) {
            return;
        }
        if (!demo) {
            throw new IllegalStateException("the published log " + log.origin() + " has " + out.get().size() + " entries that are not those of the database, which has " + size
                    + "; nothing is signed. docs/operations.md, \"The log\", says what to do");
        }
        files(log).removeAll();
    }

    private boolean isOurs(LogName log, Checkpoint out, long size) {
        return out.origin().equals(log.origin()) && out.size() <= size && checkpoints.at(log, out.size()).filter(each -> out.hasRoot(each.root())).isPresent();
    }

    /** Whether more is out than the rows have: somebody cut the log's end off. In the demo the files may be of another database. */
    boolean isAhead(LogName log, long size) {
        return !demo && published(log).filter(each -> each.checkpoint().size() > size).isPresent();
    }

    /** Writes what the files lack of the newest checkpoint. One process at a time for each log. */
    void publish(LogName log) {
        Scope.of(new SubdistrictId(log.subdistrict())).run(() -> transaction.executeWithoutResult(status -> {
            names.hold(log);
            checkpoints.newest(log).ifPresent(newest -> publish(log, newest));
        }));
    }

    private void publish(LogName log, Checkpoints.Signed newest) {
        requireSameHistory(log, newest.size());
        var files = files(log);
        var text = newest.note().whole();
        var out = published(log);
        if (out.isPresent() && out.get().whole().equals(text)) {
            return;
        }
        long from = out.map(each -> each.checkpoint().size()).orElse(0L);
        if (from < newest.size()) {
            files.grow(from, newest.size(), (first, end) -> rows(log, first, end));
            if (!matches(files, newest)) {
                LOG.warn("the files of {} are made anew", log.origin());
                files.grow(0, newest.size(), (first, end) -> rows(log, first, end));
                if (!matches(files, newest)) {
                    throw new IllegalStateException("the rows of " + log.origin() + " do not have the root that was signed");
                }
            }
        }
        files.conclude(CHECKPOINT, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean matches(TileFiles files, Checkpoints.Signed newest) {
        try {
            return Arrays.equals(files.tree(newest.size()).root(0, newest.size()), newest.root());
        } catch (IllegalStateException lacking) {
            return false;
        }
    }

    /** Looks whether all files are there, as after a power cut, and makes a log anew from the rows when not. */
    void mend(LogName log) {
        var out = published(log).map(Note::checkpoint);
        if (out.isPresent() && !files(log).isWhole(out.get().size())) {
            Scope.of(new SubdistrictId(log.subdistrict())).run(() -> transaction.executeWithoutResult(status -> requireSameHistory(log, checkpoints.newest(log).map(Checkpoints.Signed::size).orElse(0L))));
            LOG.warn("the files of {} lack some; they are made anew", log.origin());
            files(log).removeAll();
        }
        publish(log);
    }

    private List<TileFiles.Row> rows(LogName log, long from, long to) {
        var rows = sql.sql("""
                select e.bytes, l.hash from journal.leaf l join journal.entry e on e.id = l.entry
                 where l.subdistrict = :subdistrict and l.year = :year and l.index >= :from and l.index < :to order by l.index
                """)
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("from", from)
                .param("to", to)
                .query(TileFiles.Row.class)
                .list();
        if (rows.size() != to - from) {
            throw new IllegalStateException("of the entries " + from + " to " + to + " of " + log.origin() + " only " + rows.size() + " are there");
        }
        return rows;
    }
}
