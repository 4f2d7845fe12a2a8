package org.yicai.journal.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.journal.PublishedLogs;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.note.VerifierKey;
import org.yicai.journal.verify.LogFiles;
import org.yicai.journal.verify.Trust;
import org.yicai.journal.verify.WholeLog;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** The town asks its witnesses; one answers, one is off, one never says anything. */
class CosigningTest extends TownTest {

    @Autowired
    private Cosigning cosigning;

    @Autowired
    private OwnLogs logs;

    @Autowired
    private Cosignatures cosignatures;

    @Autowired
    private Journal journal;

    @Autowired
    private PlatformTransactionManager transactions;

    @Value("${yicai.home}")
    private Path home;

    @TempDir
    private Path folder;

    private PublishedLogs.Published log;
    private WitnessFolder open;
    private WitnessServer server;
    private ServerSocket silent;
    private Policy policy;

    @BeforeEach
    void witnesses() throws IOException {
        append();
        sequencer.sequence();
        log = logs.all().stream().filter(each -> each.path().equals("dongsi/2026")).findFirst().orElseThrow();
        WitnessFolder.init(folder, "witness.example/committee");
        open = WitnessFolder.open(folder);
        open.watch(log.keys().getFirst().text());
        server = new WitnessServer(new Witness(open, clock), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var text = log.keys().stream().map(each -> "log " + each.text() + "\n").collect(Collectors.joining())
                + "witness committee " + open.keys().getFirst().verifier().text() + " http://127.0.0.1:" + server.port() + "/\n"
                + witness("off", 9) + witness("silent", silent.getLocalPort()) + "quorum committee\n";
        Files.writeString(home.resolve("log/policy"), text);
        policy = Policy.parse(text.getBytes(UTF_8));
    }

    private void append() {
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        Scope.of(dongsi).run(() -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> journal.append(Fact.first("test", "said", UUID.randomUUID(), Actor.nobody(dongsi)).with("n", 1))));
    }

    private static String witness(String name, int port) {
        return "witness " + name + " " + SignerKey.generate("witness.example/" + name, KeyKind.ED25519_COSIGNATURE).verifier().text() + " http://127.0.0.1:" + port + "/\n";
    }

    @AfterEach
    void end() throws IOException {
        Files.delete(home.resolve("log/policy"));
        server.close();
        open.close();
        silent.close();
    }

    @Test
    void a_dead_and_a_silent_witness_hold_up_nobody_and_the_third_one_cosigns() throws Exception {
        var threads = cosigning.ask();
        assertThat(threads).hasSizeGreaterThanOrEqualTo(3);
        append();
        sequencer.sequence();
        for (var thread : threads) {
            if (thread.getName().equals("witness committee")) {
                thread.join();
            }
        }
        assertThat(threads).as("the silent one is still being waited for while all this happened").anyMatch(each -> each.getName().equals("witness silent") && each.isAlive());
        var taken = count("select count(*) from journal.cosignature where witness = 'witness.example/committee'");
        assertThat(taken).isPositive();

        cosigning.ask().stream().filter(each -> each.getName().equals("witness committee")).forEach(CosigningTest::join);
        var newest = logs.newest(log);
        assertThat(newest.trust(List.of(open.keys().getFirst().verifier()))).as("the published checkpoint bears it").hasSize(1);
        var found = WholeLog.verify(LogFiles.at(home.resolve("log/dongsi/2026").toString()), new Trust(policy, List.of()), null);
        assertThat(found.exit()).as(found.toString()).isZero();
        assertThat(visitor().open("/trust")).contains("witness.example/committee");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void what_a_witness_did_not_sign_is_not_taken() {
        var key = SignerKey.generate("witness.example/x", KeyKind.ED25519_COSIGNATURE);
        var newest = logs.newest(log);
        var keys = List.<VerifierKey>of(key.verifier());
        var other = key.sign(newest.text().replaceFirst("\n[0-9]+\n", "\n1\n"), clock.instant());
        assertThatThrownBy(() -> cosignatures.take(log, newest, List.of(other), keys, clock.instant())).isInstanceOf(NotTrusted.class);
        var tomorrow = key.sign(newest.text(), clock.instant().plusSeconds(86_400));
        assertThatThrownBy(() -> cosignatures.take(log, newest, List.of(tomorrow), keys, clock.instant())).isInstanceOf(NotTrusted.class).hasMessageContaining("time");
        var stranger = SignerKey.generate("witness.example/y", KeyKind.ED25519_COSIGNATURE).sign(newest.text(), clock.instant());
        assertThat(cosignatures.take(log, newest, List.of(stranger), keys, clock.instant())).isZero();
        assertThat(cosignatures.take(log, newest, List.of(key.sign(newest.text(), clock.instant())), keys, clock.instant())).isEqualTo(1);
    }
}
