package org.yicai.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.journal.verify.LogFiles;
import org.yicai.journal.verify.Trust;
import org.yicai.journal.verify.WholeLog;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** What `bench log` does, at a small size. */
class LogRunsTest extends TownTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Journal journal;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void every_rewrite_of_every_kind_is_named(@TempDir Path kept) throws IOException, SQLException {
        var subdistrict = new SubdistrictId(UUID.randomUUID());
        Scope.of(subdistrict).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int i = 0; i < 600; i++) {
                journal.append(Fact.first("test", "said", UUID.randomUUID(), Actor.nobody(subdistrict)).with("n", i));
            }
        }));
        sequencer.sequence();
        try (var connection = TestServer.get().owner(database).getConnection()) {
            var found = new RewriteRun(beans, new SingleConnectionDataSource(connection, true), subdistrict, kept, 3).rewrite(36);
            assertThat(found).isEqualTo(new LogBench.Found(36, 36, 36));
        }
    }

    @Test
    void every_flipped_bit_is_named(@TempDir Path folder) throws IOException {
        var bench = new LogBench(journal, clock, folder, 700, 5);
        bench.make(made -> {});
        assertThat(bench.flip()).isEqualTo(new LogBench.Found(700, 700, 700));
        assertThat(bench.verifyAll()).isPositive();
        var bundle = folder.resolve("tile/entries/001");
        var bytes = Files.readAllBytes(bundle);
        bytes[100] ^= 1;
        Files.write(bundle, bytes);
        assertThatThrownBy(bench::verifyAll).hasMessageContaining("entry 256 was changed");
        // the control: whoever rewrites the hashes too and looks at no signature finds nothing wrong
        var files = new TileFiles(folder);
        var entries = new java.util.ArrayList<byte[]>();
        for (int i = 0; i < 3; i++) {
            entries.addAll(org.yicai.journal.tree.Bundle.entries(files.read(i < 2 ? "tile/entries/00" + i : "tile/entries/002.p/188").orElseThrow()));
        }
        files.grow(0, 700, (from, to) -> entries.subList((int) from, (int) to).stream().map(each -> new TileFiles.Row(each, Merkle.leaf(each))).toList());
        assertThatThrownBy(bench::verifyAll).hasMessageContaining("another root");
        var forged = new org.yicai.journal.note.Checkpoint("yicai.bench/log/bench/2026", 700, files.tree(700).root(0, 700)).text();
        files.write("checkpoint", new org.yicai.journal.note.Note(forged, org.yicai.journal.note.Note.parse(Files.readAllBytes(folder.resolve("checkpoint"))).signatures()).bytes());
        assertThatThrownBy(bench::verifyAll).hasMessageContaining("signature");
        assertThat(WholeLog.verify(LogFiles.at(folder.toString()), Trust.UNSAID, null).exit()).isZero();
    }
}
