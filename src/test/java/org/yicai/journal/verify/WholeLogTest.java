package org.yicai.journal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.tree.Bundle;
import org.yicai.journal.tree.Tile;
import org.yicai.journal.witness.MadeLog;

/** A whole log from its files: every change is found and named, whatever was changed with it (adversaries T1, T2, T5). */
class WholeLogTest {

    private static final int SIZE = 70_000;
    private static final MadeLog LOG = new MadeLog("yicai.example/log/dongsi/2026");

    @TempDir
    private static Path folder;

    private final Trust trust = new Trust(null, List.of(LOG.key().verifier()));

    @BeforeAll
    static void write() throws IOException {
        LOG.grow(SIZE);
        LOG.writeTo(folder);
    }

    /** The log with some files as a lie has them. */
    private static LogFiles with(java.util.Map<String, byte[]> lies) {
        var files = LogFiles.at(folder.toString());
        return path -> lies.containsKey(path) ? lies.get(path) : files.read(path);
    }

    private Verdict verify(LogFiles files) {
        return WholeLog.verify(files, trust, null);
    }

    private static byte[] read(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    @Test
    void what_nobody_touched_holds() {
        var found = verify(LogFiles.at(folder.toString()));
        assertThat(found.exit()).as(found.toString()).isZero();
        assertThat(found.sentences().getFirst()).contains("70000 entries");
        assertThat(Tile.of(0, SIZE)).as("the example of tlog-tiles: 273 full ones and one of 112").hasSize(274);
    }

    @Test
    void a_flipped_bit_of_any_entry_is_named_by_its_index() throws IOException {
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            int index = random.nextInt(SIZE);
            var tile = new Tile(Tile.ENTRIES, index / 256, Math.min(256, SIZE - index / 256 * 256));
            var entries = Bundle.entries(read(tile.path()));
            var entry = entries.get(index % 256);
            entry[random.nextInt(entry.length)] ^= (byte) (1 << random.nextInt(8));
            var found = verify(with(java.util.Map.of(tile.path(), Bundle.of(entries))));
            assertThat(found.exit()).isEqualTo(1);
            assertThat(found.sentences().getFirst()).contains("entry " + index + " was changed");
        }
    }

    @Test
    void a_changed_hash_of_a_tile_is_named() throws IOException {
        for (var path : List.of("tile/0/000", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1")) {
            var bytes = read(path);
            bytes[5] ^= 1;
            var found = verify(with(java.util.Map.of(path, bytes)));
            assertThat(found.exit()).isEqualTo(1);
            assertThat(found.sentences().getFirst()).contains(path);
        }
    }

    @Test
    void what_is_missing_torn_or_short_is_named() throws IOException {
        var missing = new java.util.HashMap<String, byte[]>();
        missing.put("tile/entries/007", null);
        assertThat(verify(with(missing)).sentences().getFirst()).contains("tile/entries/007 is missing: entries 1792 to 2047");
        var bundle = read("tile/entries/007");
        assertThat(verify(with(java.util.Map.of("tile/entries/007", java.util.Arrays.copyOf(bundle, bundle.length - 1)))).sentences().getFirst()).contains("tile/entries/007 is torn");
        assertThat(verify(with(java.util.Map.of("tile/0/007", new byte[64]))).sentences().getFirst()).contains("tile/0/007 has 64 bytes");
        var few = Bundle.entries(bundle).subList(0, 255);
        assertThat(verify(with(java.util.Map.of("tile/entries/007", Bundle.of(few)))).sentences().getFirst()).contains("ends before entry 2047");
    }

    @Test
    void two_entries_that_changed_places_are_named() throws IOException {
        var entries = new ArrayList<>(Bundle.entries(read("tile/entries/003")));
        Collections.swap(entries, 10, 20);
        assertThat(verify(with(java.util.Map.of("tile/entries/003", Bundle.of(entries)))).sentences().getFirst()).contains("entry 778 was changed");
    }

    @Test
    void an_entry_changed_with_all_tiles_does_not_fit_the_checkpoint_and_kept_tiles_name_it(@TempDir Path other) throws IOException {
        LOG.fork(54_321).writeTo(other);
        Files.write(other.resolve("checkpoint"), read("checkpoint"));
        var found = verify(LogFiles.at(other.toString()));
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.sentences().getFirst()).contains("another root");
        var named = WholeLog.verify(LogFiles.at(other.toString()), trust, LogFiles.at(folder.toString()));
        assertThat(named.sentences().getFirst()).contains("entry 54321 is not what the kept tiles say");
    }

    @Test
    void a_checkpoint_of_another_key_is_refused_and_without_a_key_it_is_said(@TempDir Path other) throws IOException {
        var thief = new MadeLog(LOG.origin());
        thief.grow(10);
        thief.writeTo(other);
        assertThat(verify(LogFiles.at(other.toString())).exit()).isEqualTo(1);
        var unsaid = WholeLog.verify(LogFiles.at(other.toString()), Trust.UNSAID, null);
        assertThat(unsaid.exit()).as("it does fit itself").isZero();
        assertThat(unsaid.sentences().getLast()).contains("was not checked");
    }

    @Test
    void too_few_witnesses_do_not_hold() {
        var witness = SignerKey.generate("witness.example/w1", KeyKind.ML_DSA_44_COSIGNATURE);
        var policy = Policy.parse(("log " + LOG.key().verifier().text() + "\nwitness w1 " + witness.verifier().text() + "\nquorum w1\n").getBytes(UTF_8));
        var note = LOG.checkpoint(SIZE);
        var asking = new Trust(policy, List.of());
        assertThat(WholeLog.verify(LogFiles.at(folder.toString()), asking, null).exit()).isEqualTo(1);
        var cosigned = note.with(List.of(witness.sign(note.text(), java.time.Instant.EPOCH)));
        var found = WholeLog.verify(with(java.util.Map.of("checkpoint", cosigned.bytes())), asking, null);
        assertThat(found.exit()).isZero();
        assertThat(found.sentences().getLast()).contains("cosigned by w1");
    }

    @Test
    void a_folder_without_a_log_cannot_be_read(@TempDir Path empty) {
        assertThat(verify(LogFiles.at(empty.toString())).exit()).isEqualTo(2);
        assertThat(verify(with(java.util.Map.of("checkpoint", "nonsense".getBytes(UTF_8)))).exit()).isEqualTo(2);
        assertThat(verify(LogFiles.at("http://127.0.0.1:9/log")).exit()).isEqualTo(2);
    }
}
