package org.yicai.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.tree.Bundle;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Subtrees;
import org.yicai.journal.tree.Tile;
import org.yicai.journal.tree.Verifier;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** The log of the town: signed, published, caught up after a crash, and served. */
class LogTest extends TownTest {

    @Autowired
    private Journal journal;

    @Autowired
    private PublishedLogs logs;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private LogNames names;

    @Autowired
    private Checkpoints checkpoints;

    @Value("${yicai.home}")
    private Path home;

    @BeforeEach
    void theFilesAreTheTowns() {
        append(1);
        sequencer.sequence();
    }

    private SubdistrictId dongsi() {
        return dongsi;
    }

    private SubdistrictId dongsi;

    @BeforeAll
    void dongsiIsKnown() {
        dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
    }

    private Path folder() {
        return home.resolve("log/dongsi/2026");
    }

    private List<byte[]> append(int many) {
        var leaves = new ArrayList<byte[]>();
        Scope.of(dongsi()).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int i = 0; i < many; i++) {
                leaves.add(journal.append(Fact.first("test", "said", UUID.randomUUID(), Actor.nobody(dongsi())).with("n", i)));
            }
        }));
        return leaves;
    }

    private Note checkpoint() {
        try {
            return Note.parse(Files.readAllBytes(folder().resolve("checkpoint")));
        } catch (IOException absent) {
            throw new java.io.UncheckedIOException(absent);
        }
    }

    private List<byte[]> leavesOfTheFiles(long size) throws IOException {
        var leaves = new ArrayList<byte[]>();
        for (var tile : Tile.of(0, size)) {
            leaves.addAll(TileFiles.hashes(Files.readAllBytes(folder().resolve(tile.path()))));
            var entries = Bundle.entries(Files.readAllBytes(folder().resolve(new Tile(Tile.ENTRIES, tile.index(), tile.width()).path())));
            assertThat(entries.stream().map(Hashes::leaf)).containsExactlyElementsOf(leaves.subList((int) tile.index() * Tile.FULL, leaves.size()));
        }
        return leaves;
    }

    @Test
    void the_files_hold_every_entry_under_the_signed_root() throws IOException {
        append(600);
        sequencer.sequence();
        var published = logs(("dongsi/2026"));
        var note = checkpoint();
        assertThat(note.trust(published.keys())).as("an Ed25519 and an ML-DSA-44 signature").hasSize(2);
        assertThat(note.checkpoint().origin()).isEqualTo("yicai.local/log/dongsi/2026");
        long size = note.checkpoint().size();
        assertThat(size).isEqualTo(count("select size from journal.head h where subdistrict = ? and year = 2026", dongsi().value()));
        assertThat(Subtrees.of(leavesOfTheFiles(size)).root(0, size)).isEqualTo(note.checkpoint().root());
        assertThat(Files.exists(folder().resolve("tile/0/000.p"))).as("partial tiles go once the full one is there").isFalse();
        var partial = Tile.of(1, size).getLast();
        assertThat(Files.size(folder().resolve(partial.path()))).isEqualTo(32L * partial.width());
    }

    private PublishedLogs.Published logs(String path) {
        return new TransactionTemplate(transactions).execute(status -> logs.at(path).orElseThrow());
    }

    @Test
    void an_empty_round_signs_nothing() {
        var before = count("select count(*) from journal.checkpoint");
        assertThat(sequencer.sequence()).isZero();
        assertThat(count("select count(*) from journal.checkpoint")).isEqualTo(before);
        append(3);
        assertThat(sequencer.sequence()).isEqualTo(3);
        assertThat(count("select count(*) from journal.checkpoint")).as("one for the batch, not one an entry").isEqualTo(before + 1);
    }

    @Test
    void a_leaf_that_was_hashed_wrongly_is_never_signed() {
        var leaf = append(1).getFirst();
        var wrong = leaf.clone();
        wrong[7] ^= 4;
        truth().sql("update journal.entry set leaf = ? where leaf = ?").params(wrong, leaf).update();
        var before = count("select count(*) from journal.checkpoint");
        assertThatThrownBy(() -> sequencer.sequence()).hasMessageContaining("does not have the hash of its bytes");
        assertThat(count("select count(*) from journal.checkpoint")).isEqualTo(before);
        // the control: the first way believes the hash it was handed, so without the second look it would be signed
        var tree = new Merkle();
        tree.append(wrong);
        assertThat(tree.root()).isEqualTo(wrong);
        truth().sql("update journal.entry set leaf = ? where leaf = ?").params(leaf, wrong).update();
        assertThat(sequencer.sequence()).isEqualTo(1);
    }

    @Test
    void what_a_crash_left_out_is_caught_up() throws IOException {
        append(300);
        sequencer.sequence();
        var old = contents();
        append(300);
        sequencer.sequence();
        var whole = contents();
        // as if the machine had stopped between the commit and the files
        empty(folder());
        for (var file : old) {
            Files.createDirectories(folder().resolve(file.path).getParent());
            Files.write(folder().resolve(file.path), file.bytes);
        }
        sequencer.catchUp();
        assertThat(checkpoint().whole()).isEqualTo(new String(whole.stream().filter(each -> each.path.equals("checkpoint")).findFirst().orElseThrow().bytes, StandardCharsets.UTF_8));
        assertThat(Subtrees.of(leavesOfTheFiles(checkpoint().checkpoint().size())).root(0, checkpoint().checkpoint().size())).isEqualTo(checkpoint().checkpoint().root());
        Files.delete(folder().resolve("tile/0/001"));
        sequencer.catchUp();
        assertThat(folder().resolve("tile/0/001")).hasSize(8192);
        empty(folder());
        sequencer.catchUp();
        leavesOfTheFiles(checkpoint().checkpoint().size());
    }

    private record Content(String path, byte[] bytes) {}

    private List<Content> contents() throws IOException {
        var all = new ArrayList<Content>();
        try (var files = Files.walk(folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.add(new Content(folder().relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void an_older_database_does_not_sign_beside_what_is_out() {
        var serious = new Publication(sql, transactions, names, checkpoints, home, false);
        Scope.of(dongsi()).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var log = names.of(dongsi().value(), 2026);
            long size = checkpoint().checkpoint().size();
            serious.requireSameHistory(log, size);
            assertThatThrownBy(() -> serious.requireSameHistory(log, size - 1)).hasMessageContaining("nothing is signed");
        }));
    }

    @Test
    void leaves_that_changed_places_are_found_by_the_published_tiles() {
        append(3);
        sequencer.sequence();
        long size = count("select size from journal.head where subdistrict = ? and year = 2026", dongsi().value());
        assertThat(verification.checkAnew(dongsi(), 2026).holds()).isTrue();
        swap(11, 30, size);
        assertThat(verification.checkAnew(dongsi(), 2026).wrongAt()).isEqualTo(11);
        swap(11, 30, size);
        assertThat(verification.checkAnew(dongsi(), 2026).holds()).isTrue();
        // one of a batch: nobody without the keys can sign what is left
        cut(size - 1);
        assertThat(verification.checkAnew(dongsi(), 2026).wrongAt()).isEqualTo(size - 1);
        // the whole batch: what is left was signed once, but more is out
        cut(size - 3);
        assertThat(verification.checkAnew(dongsi(), 2026).holds()).as("in a demo the files may be of another database").isTrue();
        var serious = new Publication(sql, transactions, names, checkpoints, home, false);
        var watchful = new Verification(sql, transactions, new Mirror(sql, names, new LogKeys(home), checkpoints, serious));
        assertThat(watchful.checkAnew(dongsi(), 2026).wrongAt()).isEqualTo(size - 3);
        truth().sql("delete from journal.log where year = 2026 and subdistrict = ?").param(dongsi().value()).update();
        truth().sql("delete from journal.leaf where year = 2026 and subdistrict = ?").param(dongsi().value()).update();
        truth().sql("delete from journal.head where year = 2026 and subdistrict = ?").param(dongsi().value()).update();
        truth().sql("delete from journal.checkpoint where year = 2026 and subdistrict = ?").param(dongsi().value()).update();
    }

    private void swap(long one, long other, long free) {
        var move = "update journal.leaf set index = ? where index = ? and year = 2026 and subdistrict = ?";
        truth().sql(move).params(free, one, dongsi().value()).update();
        truth().sql(move).params(one, other, dongsi().value()).update();
        truth().sql(move).params(other, free, dongsi().value()).update();
    }

    /** The end goes, and head and checkpoint are made to fit by somebody who has the database but not the keys. */
    private void cut(long size) {
        truth().sql("delete from journal.leaf where index >= ? and year = 2026 and subdistrict = ?").params(size, dongsi().value()).update();
        var tree = new Merkle();
        truth().sql("select hash from journal.leaf where year = 2026 and subdistrict = ? order by index").param(dongsi().value()).query(byte[].class).list().forEach(tree::append);
        truth().sql("update journal.head set size = ?, root = ?, frontier = ? where year = 2026 and subdistrict = ?").params(tree.size(), tree.root(), tree.frontier(), dongsi().value()).update();
        truth().sql("delete from journal.checkpoint where year = 2026 and subdistrict = ? and size > ?").params(dongsi().value(), size).update();
        var forged = Note.parse(truth().sql("select note from journal.checkpoint where year = 2026 and subdistrict = ? order by size desc limit 1").param(dongsi().value()).query(String.class).single());
        var text = new org.yicai.journal.note.Checkpoint("yicai.local/log/dongsi/2026", tree.size(), tree.root()).text();
        truth().sql("insert into journal.checkpoint (subdistrict, year, size, root, note, cosigned, at) values (?, 2026, ?, ?, ?, 0, timestamptz '2026-11-20') on conflict (subdistrict, year, size) do nothing")
                .params(dongsi().value(), tree.size(), tree.root(), new Note(text, forged.signatures()).whole()).update();
    }

    @Test
    void a_receipt_becomes_a_proof_that_verifies_without_us() {
        var leaf = append(1).getFirst();
        var address = "/proofs/" + HexFormat.of().formatHex(leaf);
        assertThat(visitor().get(address).status()).isEqualTo(200);
        assertThat(visitor().get(address + ".tlog-proof").status()).as("it waits").isEqualTo(404);
        sequencer.sequence();
        assertThat(visitor().get(address).html()).contains("tlog-proof").contains("<svg");
        var proof = ProofFile.parse(visitor().get(address + ".tlog-proof").html().getBytes(StandardCharsets.UTF_8));
        var checkpoint = proof.checkpoint().checkpoint();
        assertThat(proof.checkpoint().trust(logs("dongsi/2026").keys())).isNotEmpty();
        assertThat(Verifier.inclusion(proof.index(), checkpoint.size(), leaf, proof.hashes(), checkpoint.root())).isTrue();
        assertThat(Hashes.leaf(proof.extra())).isEqualTo(leaf);
        assertThat(visitor().get("/proofs/" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(visitor().get("/proofs/nonsense").status()).isEqualTo(404);
    }

    @Test
    void the_log_is_served_as_it_lies_there() throws IOException {
        append(300);
        sequencer.sequence();
        assertThat(visitor().get("/log/dongsi/2026/checkpoint").html()).isEqualTo(checkpoint().whole());
        assertThat(visitor().get("/log").html()).contains("dongsi/2026\nyicai.local/log/dongsi/2026+");
        assertThat(visitor().get("/log/dongsi/2026/vkey").html().lines().toList()).hasSize(2);
        assertThat(visitor().get("/log/dongsi/2026/tile/0/000").status()).isEqualTo(200);
        for (var absent : List.of("tile/0/999", "tile/0/0", "../../../keys/session.key", "tile/0/000.p/1", "")) {
            assertThat(visitor().get("/log/dongsi/2026/" + absent).status()).as(absent).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void a_cosignature_stands_below_the_checkpoint_and_in_the_proof() {
        var witness = org.yicai.journal.note.SignerKey.generate("jw1.example", org.yicai.journal.note.KeyKind.ED25519_COSIGNATURE);
        var note = checkpoint();
        var line = witness.sign(note.text(), clock.instant());
        assertThat(logs.cosign(dongsi(), 2026, note.checkpoint().size(), List.of(line))).isTrue();
        assertThat(logs.cosign(dongsi(), 2026, note.checkpoint().size(), List.of(line))).as("once").isFalse();
        assertThat(checkpoint().trust(List.of(witness.verifier()))).hasSize(1);
        append(5);
        sequencer.sequence();
        var leaf = truth().sql("select hash from journal.leaf where subdistrict = ? and year = 2026 and index = 3").param(dongsi().value()).query(byte[].class).single();
        var address = "/proofs/" + HexFormat.of().formatHex(leaf);
        assertThat(visitor().get(address).html()).contains("jw1.example");
        var proof = ProofFile.parse(visitor().get(address + ".tlog-proof").html().getBytes(StandardCharsets.UTF_8));
        assertThat(proof.checkpoint().trust(List.of(witness.verifier()))).hasSize(1);
        assertThat(Arrays.equals(proof.checkpoint().checkpoint().root(), note.checkpoint().root())).isTrue();
    }

    @Test
    void keys_are_their_owners_alone() throws IOException {
        var file = home.resolve("keys/yicai.local_log_dongsi_2026.ml_dsa_44.signer");
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
}
