package org.yicai.journal.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.journal.Ahead;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** Database and files of an older day are put back together; the witness remembers more, and nothing is signed beside it. */
class AheadTest extends TownTest {

    @Autowired
    private OwnLogs logs;

    @Autowired
    private Cosignatures cosignatures;

    @Autowired
    private Ahead ahead;

    @Autowired
    private Journal journal;

    @Autowired
    private PlatformTransactionManager transactions;

    @Value("${yicai.home}")
    private Path home;

    @TempDir
    private Path folder;

    private SubdistrictId dongsi() {
        return new SubdistrictId(id("select id from place.subdistrict where main"));
    }

    private <T> T in(java.util.function.Supplier<T> work) throws Exception {
        return Scope.of(dongsi()).call(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void grow() throws Exception {
        in(() -> journal.append(Fact.first("test", "said", UUID.randomUUID(), Actor.nobody(dongsi())).with("n", 1)));
        sequencer.sequence();
    }

    private long signed() {
        return count("select max(size) from journal.checkpoint where subdistrict = ? and year = 2026", dongsi().value());
    }

    private Map<Path, byte[]> files() throws IOException {
        var all = new java.util.TreeMap<Path, byte[]>();
        try (var found = Files.walk(home.resolve("log/dongsi/2026"))) {
            for (var each : found.filter(Files::isRegularFile).toList()) {
                all.put(each, Files.readAllBytes(each));
            }
        }
        return all;
    }

    /** As a backup of everything that is put back: rows and files of the log, both of the same older moment. */
    private void putBack(Map<String, Object> head, Map<Path, byte[]> files) throws IOException {
        for (var each : files().keySet()) {
            Files.delete(each);
        }
        for (var each : files.entrySet()) {
            Files.createDirectories(each.getKey().getParent());
            Files.write(each.getKey(), each.getValue());
        }
        var size = ((Number) head.get("size")).longValue();
        truth().sql("delete from journal.leaf where subdistrict = ? and year = 2026 and index >= ?").params(dongsi().value(), size).update();
        truth().sql("delete from journal.checkpoint where subdistrict = ? and year = 2026 and size > ?").params(dongsi().value(), size).update();
        truth().sql("delete from journal.cosignature where subdistrict = ? and year = 2026").params(dongsi().value()).update();
        truth().sql("update journal.head set size = ?, root = ?, frontier = ? where subdistrict = ? and year = 2026").params(size, head.get("root"), head.get("frontier"), dongsi().value()).update();
    }

    @Test
    void what_a_witness_saw_stops_the_signing_until_an_operator_has_said_that_he_knows() throws Exception {
        sequencer.catchUp();
        grow();
        WitnessFolder.init(folder, "witness.example/committee");
        try (var open = WitnessFolder.open(folder); var server = new WitnessServer(new Witness(open, clock), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            var log = logs.all().stream().filter(each -> each.path().equals("dongsi/2026")).findFirst().orElseThrow();
            open.watch(log.keys().getFirst().text());
            Files.writeString(home.resolve("log/policy"), "log " + log.keys().getFirst().text() + "\nwitness committee " + open.keys().getFirst().verifier().text() + " http://127.0.0.1:" + server.port() + "/\nquorum committee\n");
            var files = files();
            var head = truth().sql("select size, root, frontier from journal.head where subdistrict = ? and year = 2026").param(dongsi().value()).query().singleRow();
            grow();
            grow();
            new Cosigning(logs, cosignatures, ahead, clock, home, 0).lookBeforeSigning();
            long seen = signed();
            assertThat(in(() -> ahead.open(dongsi(), 2026))).as("a log that only grew is no alarm").isEmpty();

            putBack(head, files);
            // the control: without asking anybody the old database signs beside what is out
            assertThat(signed()).isEqualTo(seen - 2);
            var started = new Cosigning(logs, cosignatures, ahead, clock, home, 0);
            started.lookBeforeSigning();
            assertThat(in(() -> ahead.open(dongsi(), 2026))).extracting(Ahead.Alarm::size).containsExactly(seen);
            assertThatThrownBy(this::grow).hasMessageContaining("witness committee saw " + seen + " entries").hasMessageContaining("nothing is signed");
            started.lookBeforeSigning();
            assertThat(in(() -> ahead.open(dongsi(), 2026))).as("said once").hasSize(1);
            assertThat(signed()).isEqualTo(seen - 2);

            assertThat(in(() -> ahead.acknowledge(dongsi(), 2026, "the disk is lost, the newest backup is of Monday"))).hasSize(1);
            sequencer.sequence();
            assertThat(signed()).as("alarm, answer and what had waited").isGreaterThan(seen - 2);
            assertThat(truth().sql("select type from journal.published_entry where module = 'journal' and index is not null order by index").query(String.class).list()).isEqualTo(List.of("witness-ahead", "witness-ahead-known"));
            started.lookBeforeSigning();
            assertThat(in(() -> ahead.open(dongsi(), 2026))).as("it is known").isEmpty();
        } finally {
            Files.deleteIfExists(home.resolve("log/policy"));
        }
    }

    @Test
    void a_size_that_was_signed_meanwhile_is_no_alarm() throws Exception {
        grow();
        assertThat(ahead.told(dongsi(), 2026, "quick", signed(), false)).isFalse();
        assertThat(in(() -> ahead.open(dongsi(), 2026)).stream().filter(each -> each.witness().equals("quick"))).isEmpty();
    }
}
