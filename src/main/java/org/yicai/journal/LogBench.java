package org.yicai.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.tree.Bundle;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.tree.Tile;
import org.yicai.journal.verify.LogFiles;
import org.yicai.journal.verify.OneProof;
import org.yicai.journal.verify.Trust;
import org.yicai.journal.verify.WholeLog;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/** A very large log as files, with entries as the journal makes them: for measuring what the log promises. */
public final class LogBench {

    private static final List<String> TYPES = List.of("need-voiced", "activity-confirmed", "attendance-confirmed", "milestone-accepted", "payment-made");
    private static final String ORIGIN = "yicai.bench/log/bench/2026";
    private static final int PROOFS = 10_000;
    private final Journal journal;
    private final Clock clock;
    private final Path folder;
    private final long size;
    private final Random random;
    private final List<SignerKey> keys = List.of(SignerKey.generate(ORIGIN, KeyKind.ED25519), SignerKey.generate(ORIGIN, KeyKind.ML_DSA_44_COSIGNATURE));

    /** @param folder an empty one, for the files of the log; @param size entries */
    public LogBench(Journal journal, Clock clock, Path folder, long size, long seed) {
        this.journal = journal;
        this.clock = clock;
        this.folder = folder;
        this.size = size;
        this.random = new Random(seed);
    }

    /** Makes the entries, writes tiles and bundles, signs the checkpoint. @param progress hears how many there are */
    public void make(Consumer<Long> progress) {
        var subdistrict = new SubdistrictId(new UUID(random.nextLong(), random.nextLong()));
        var people = random.longs(500).mapToObj(bits -> new Actor(new PersonId(new UUID(bits, ~bits)), "", subdistrict, java.util.Set.of())).toList();
        var files = new TileFiles(folder);
        files.grow(0, size, (from, to) -> {
            progress.accept(from);
            var rows = new ArrayList<TileFiles.Row>();
            for (long index = from; index < to; index++) {
                var fact = Fact.first("bench", TYPES.get(random.nextInt(TYPES.size())), new UUID(random.nextLong(), random.nextLong()), people.get(random.nextInt(people.size())));
                var bytes = journal.bytes(fact.with("n", index).with("words", Long.toString(random.nextLong(), 36)));
                rows.add(new TileFiles.Row(bytes, Merkle.leaf(bytes)));
            }
            return rows;
        });
        var text = new Checkpoint(ORIGIN, size, files.tree(size).root(0, size)).text();
        files.write("checkpoint", Note.sign(text, clock.instant(), keys).bytes());
    }

    /** Reads the whole log from its files as `verify log` does. @return seconds @throws IllegalStateException when it does not hold */
    public double verifyAll() {
        long began = System.nanoTime();
        var verdict = WholeLog.verify(LogFiles.at(folder.toString()), trust(), null);
        if (verdict.exit() != 0) {
            throw new IllegalStateException(verdict.sentences().toString());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private Trust trust() {
        return new Trust(null, keys.stream().map(SignerKey::verifier).toList());
    }

    /** Verifies many proof files as `verify proof` does, signatures included. @return milliseconds of each, in their order */
    public double[] verifyProofs() throws IOException {
        var files = new TileFiles(folder);
        var tree = files.tree(size);
        var note = Note.parse(Files.readAllBytes(folder.resolve("checkpoint")));
        var millis = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(size);
            var entry = entries(files, index / Tile.FULL).get((int) (index % Tile.FULL));
            var proof = new ProofFile(entry, index, Proofs.inclusion(tree, index, size), note).bytes();
            long began = System.nanoTime();
            var verdict = OneProof.verify(proof, null, trust());
            millis[i] = (System.nanoTime() - began) / 1e6;
            if (verdict.exit() != 0) {
                throw new IllegalStateException(verdict.sentences().toString());
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private List<byte[]> entries(TileFiles files, long bundle) {
        var tile = new Tile(Tile.ENTRIES, bundle, (int) Math.min(Tile.FULL, size - bundle * Tile.FULL));
        return Bundle.entries(files.read(tile.path()).orElseThrow());
    }

    /**
     * What a check of changed entries found.
     *
     * @param detected of the changes; located those whose index, and no other one, was named
     */
    public record Found(long changes, long detected, long located) {}

    /** Flips one random bit in each entry of the log, one entry at a time, and looks for the misfit among it and its neighbours in the bundle. */
    public Found flip() {
        var files = new TileFiles(folder);
        long detected = 0;
        long located = 0;
        for (long bundle = 0; bundle * Tile.FULL < size; bundle++) {
            var entries = entries(files, bundle);
            var leaves = TileFiles.hashes(files.read(new Tile(0, bundle, entries.size())).orElseThrow());
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                int bit = random.nextInt(8 * entry.length);
                entry[bit / 8] ^= (byte) (1 << bit % 8);
                var misfits = misfits(entries, leaves, Math.max(0, i - 1), Math.min(entries.size(), i + 2));
                detected += misfits.isEmpty() ? 0 : 1;
                located += misfits.equals(List.of(i)) ? 1 : 0;
                entry[bit / 8] ^= (byte) (1 << bit % 8);
            }
        }
        return new Found(size, detected, located);
    }

    private static List<Integer> misfits(List<byte[]> entries, List<byte[]> leaves, int from, int to) {
        var misfits = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            if (!Arrays.equals(Hashes.leaf(entries.get(i)), leaves.get(i))) {
                misfits.add(i);
            }
        }
        return misfits;
    }
}
