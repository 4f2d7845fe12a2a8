package org.yicai.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.witness.MadeLog;

/** One entry's proof, and two checkpoints side by side (adversary T3). */
class ProofAndForkTest {

    private final MadeLog log = new MadeLog("yicai.example/log/dongsi/2026");
    private final Trust trust = new Trust(null, List.of(log.key().verifier()));

    @BeforeEach
    void grow() {
        log.grow(600);
    }

    private ProofFile proof(int index, long size) {
        return new ProofFile(log.entries().get(index), index, Proofs.inclusion(log.tree(size), index, size), log.checkpoint(size));
    }

    @Test
    void a_proof_of_each_entry_holds_and_of_its_neighbour_does_not() {
        for (int index = 0; index < 600; index += 37) {
            var proof = proof(index, 600);
            assertThat(OneProof.verify(proof.bytes(), null, trust).exit()).isZero();
            var other = new ProofFile(log.entries().get((index + 1) % 600), index, proof.hashes(), proof.checkpoint());
            assertThat(OneProof.verify(other.bytes(), null, trust).exit()).isEqualTo(1);
            var moved = new ProofFile(proof.extra(), index + 1, proof.hashes(), proof.checkpoint());
            assertThat(OneProof.verify(moved.bytes(), null, trust).exit()).isEqualTo(1);
        }
    }

    @Test
    void a_proof_without_the_entry_asks_for_it_and_a_foreign_signature_is_refused() {
        var bare = new ProofFile(null, 5, proof(5, 600).hashes(), log.checkpoint(600));
        assertThat(OneProof.verify(bare.bytes(), null, trust).exit()).isEqualTo(2);
        assertThat(OneProof.verify(bare.bytes(), log.entries().get(5), trust).exit()).isZero();
        var elsewhere = new Trust(null, List.of(new MadeLog(log.origin()).key().verifier()));
        assertThat(OneProof.verify(bare.bytes(), log.entries().get(5), elsewhere).exit()).isEqualTo(1);
        assertThat(OneProof.verify(new byte[100], null, trust).exit()).isEqualTo(2);
    }

    private static String lines(List<byte[]> proof) {
        return proof.stream().map(Base64.getEncoder()::encodeToString).collect(Collectors.joining("\n"));
    }

    @Test
    void a_log_that_grew_is_consistent_in_either_order_and_without_its_proof_not() {
        var proof = Proofs.consistency(log.tree(600), 100, 600);
        var early = log.checkpoint(100).bytes();
        var late = log.checkpoint(600).bytes();
        assertThat(TwoCheckpoints.verify(early, late, lines(proof), trust).exit()).isZero();
        assertThat(TwoCheckpoints.verify(late, early, lines(proof), trust).exit()).isZero();
        var missing = TwoCheckpoints.verify(early, late, "", trust);
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.sentences()).as("a missing proof accuses nobody").noneMatch(each -> each.startsWith("FORK"));
        assertThat(TwoCheckpoints.verify(early, early, "", trust).exit()).isZero();
    }

    @Test
    void two_signed_roots_of_one_size_are_a_fork_that_verifies_offline() {
        var one = log.checkpoint(600).bytes();
        var other = log.fork(7).checkpoint(600).bytes();
        var found = TwoCheckpoints.verify(one, other, "", trust);
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.sentences()).anyMatch(each -> each.startsWith("FORK"));
        var unsigned = TwoCheckpoints.verify(one, other, "", Trust.UNSAID);
        assertThat(unsigned.sentences()).as("without the key nobody is accused").noneMatch(each -> each.startsWith("FORK"));
    }

    @Test
    void a_fork_that_grew_on_is_shown_with_its_tiles(@TempDir Path folder) throws IOException {
        var fork = log.fork(7);
        fork.writeTo(folder);
        var found = TwoCheckpoints.verify(log.checkpoint(300).bytes(), fork.checkpoint(600).bytes(), LogFiles.at(folder.toString()), trust);
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.sentences()).anyMatch(each -> each.startsWith("FORK"));
        var fine = TwoCheckpoints.verify(fork.checkpoint(300).bytes(), fork.checkpoint(600).bytes(), LogFiles.at(folder.toString()), trust);
        assertThat(fine.exit()).as(fine.toString()).isZero();
        var foreign = TwoCheckpoints.verify(log.checkpoint(300).bytes(), log.checkpoint(600).bytes(), LogFiles.at(folder.toString()), trust);
        assertThat(foreign.exit()).as("tiles of another history accuse nobody").isEqualTo(2);
    }

    @Test
    void a_forged_checkpoint_is_no_fork() {
        var good = log.checkpoint(600);
        var forged = new Note(log.fork(3).checkpoint(600).text(), new ArrayList<>(good.signatures()));
        var found = TwoCheckpoints.verify(good.bytes(), forged.bytes(), "", trust);
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.sentences().getFirst()).contains("not to be trusted");
    }
}
