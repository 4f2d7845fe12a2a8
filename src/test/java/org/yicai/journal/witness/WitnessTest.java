package org.yicai.journal.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.SignerKey;

/** The witness answers as c2sp.org/tlog-witness says, and never signs two histories. */
class WitnessTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final MadeLog log = new MadeLog("yicai.example/log/dongsi/2026");
    private WitnessFolder open;
    private Witness witness;

    @BeforeEach
    void begin() {
        WitnessFolder.init(folder, "witness.example/w1");
        open = WitnessFolder.open(folder);
        open.watch(log.key().verifier().text());
        witness = new Witness(open, CLOCK);
        log.grow(300);
    }

    @AfterEach
    void end() throws IOException {
        open.close();
    }

    private Witness.Answer add(long old, long size) throws IOException {
        return witness.add(log.submission(old, size).bytes());
    }

    @Test
    void a_log_that_grows_is_cosigned_with_both_kinds_of_keys() throws IOException {
        for (long[] step : new long[][] {{0, 5}, {5, 8}, {8, 8}, {8, 300}}) {
            var answer = add(step[0], step[1]);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            var cosigned = Note.parse(log.checkpoint(step[1]).whole() + answer.body());
            assertThat(cosigned.trust(witness.keys().stream().map(SignerKey::verifier).toList())).hasSize(2);
        }
        assertThat(witness.checkpoint(WitnessFolder.hash(log.origin())).body()).startsWith(log.checkpoint(300).text()).contains("witness.example/w1");
        assertThat(witness.checkpoint(WitnessFolder.hash("another")).status()).isEqualTo(404);
    }

    @Test
    void whoever_names_the_wrong_size_is_told_the_right_one() throws IOException {
        assertThat(add(3, 5)).isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "0\n"));
        add(0, 100);
        assertThat(add(0, 200)).isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "100\n"));
        assertThat(add(50, 60)).as("nothing goes back").isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "100\n"));
        assertThat(add(100, 200).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_log_a_missing_and_a_bad_signature_are_refused() throws IOException {
        var stranger = new MadeLog("elsewhere.example/log");
        stranger.grow(3);
        assertThat(witness.add(stranger.submission(0, 3).bytes()).status()).isEqualTo(404);
        var thief = new MadeLog(log.origin());
        thief.grow(3);
        assertThat(witness.add(thief.submission(0, 3).bytes()).status()).isEqualTo(403);
        var good = log.checkpoint(3);
        var bad = new Note(log.checkpoint(4).text(), good.signatures());
        assertThat(witness.add(new Submission(0, List.of(), bad).bytes()).status()).isEqualTo(403);
    }

    @Test
    void a_larger_old_size_is_a_bad_request() throws IOException {
        assertThat(witness.add(new Submission(9, List.of(), log.checkpoint(5)).bytes()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "old 0", "old 00\n\nx", "old -1\n\nx", "old 9999999999999999999\n\nx", "new 0\n\nx", "old 0\nAAAA\n\nx", "old 0\r\n\nx", "old 0\n\nno note"})
    void what_is_no_submission_is_a_bad_request(String body) throws IOException {
        assertThat(witness.add(body.getBytes(UTF_8)).status()).isEqualTo(400);
    }

    @Test
    void too_much_is_refused_before_it_is_read() throws IOException {
        assertThat(witness.add(new byte[Submission.LONGEST + 1]).status()).isEqualTo(413);
        var hash = java.util.Collections.nCopies(64, new byte[32]);
        assertThat(witness.add(new Submission(0, hash, log.checkpoint(5)).bytes()).status()).as("63 hashes at most").isEqualTo(400);
    }

    @Test
    void a_fork_is_refused_and_kept_as_evidence() throws IOException {
        add(0, 100);
        var fork = log.fork(40);
        assertThat(witness.add(fork.submission(100, 200).bytes()).status()).as("another past").isEqualTo(422);
        assertThat(witness.add(fork.submission(100, 100).bytes()).status()).as("same size, another root").isEqualTo(422);
        try (var files = Files.list(folder.resolve("evidence"))) {
            assertThat(files).hasSize(2);
        }
        assertThat(add(100, 200).status()).as("the true one goes on").isEqualTo(200);
    }

    @Test
    void an_empty_tree_has_the_empty_root_and_from_nothing_no_proof_leads() throws IOException {
        var wrong = log.sign(new Checkpoint(log.origin(), 0, new byte[32]));
        assertThat(witness.add(new Submission(0, List.of(), wrong).bytes()).status()).isEqualTo(422);
        assertThat(witness.add(new Submission(0, List.of(new byte[32]), log.checkpoint(5)).bytes()).status()).isEqualTo(422);
        assertThat(add(0, 0).status()).isEqualTo(200);
        assertThat(add(0, 5).status()).isEqualTo(200);
    }

    @Test
    void a_spoiled_proof_is_refused() throws IOException {
        add(0, 100);
        var good = log.submission(100, 300);
        for (int i = 0; i < good.proof().size(); i++) {
            var proof = new java.util.ArrayList<>(good.proof());
            proof.set(i, new byte[32]);
            assertThat(witness.add(new Submission(100, proof, good.checkpoint()).bytes()).status()).isEqualTo(422);
        }
        assertThat(witness.add(good.bytes()).status()).isEqualTo(200);
    }

    @Test
    void what_was_signed_is_on_the_disk_when_the_answer_comes_and_a_restart_knows_it() throws IOException {
        add(0, 100);
        open.close();
        open = WitnessFolder.open(folder);
        witness = new Witness(open, CLOCK);
        assertThat(add(0, 50)).isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "100\n"));
        assertThat(witness.add(log.fork(40).submission(100, 200).bytes()).status()).isEqualTo(422);
    }

    @Test
    void of_many_at_once_one_wins_and_the_size_never_goes_back() throws Exception {
        add(0, 10);
        var signed = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (long size = 11; size <= 60; size++) {
                var body = log.submission(10, size).bytes();
                threads.submit(() -> signed.addAndGet(witness.add(body).status() == 200 ? 1 : 0));
            }
        }
        assertThat(signed).hasValue(1);
    }

    @Test
    void two_processes_do_not_share_a_folder_and_keys_are_never_overwritten() {
        assertThatThrownBy(() -> WitnessFolder.init(folder, "witness.example/w1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> WitnessFolder.open(folder.resolve("nowhere"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_that_only_watches_is_not_taken_for_a_logs_key() throws IOException {
        var cosigner = SignerKey.generate(log.origin(), KeyKind.ED25519_COSIGNATURE);
        var text = log.checkpoint(5).text();
        assertThat(witness.add(new Submission(0, List.of(), Note.sign(text, CLOCK.instant(), List.of(cosigner))).bytes()).status()).isEqualTo(403);
    }
}
