package org.yicai.supervision;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.tree.Hashes;

/** The entry of a draw in a log that is made for it: the neighbours in the tree are any hashes, the proof is a true one. */
public final class BoundDraw {

    private BoundDraw() {}

    /** @param keys that sign the checkpoint; none for a line that nobody can check */
    public static DrawEntry entry(DrawFile draw, Random random, List<SignerKey> keys) {
        var salt = bytes(random);
        var terms = draw.terms();
        var body = "{\"committed\":\"%s\",\"high\":%d,\"low\":%d,\"means\":\"%s\",\"medium\":%d,\"named\":\"%s\",\"origin\":\"%s\",\"population\":%d,\"root\":\"%s\",\"sha256\":\"%s\",\"size\":%d}".formatted(draw.committed(), terms.percent().get(Stratum.HIGH),
                terms.percent().get(Stratum.LOW), draw.by(), terms.percent().get(Stratum.MEDIUM), draw.named(), terms.origin(), draw.list().lines().size(), terms.root(), draw.list().sha256(), terms.size());
        var entry = "{\"actor\":\"x\",\"at\":\"%s\",\"body\":\"%s\",\"id\":\"1\",\"prev\":null,\"t\":\"draw-committed\",\"v\":1}".formatted(draw.committed(), Base64.getEncoder().encodeToString(hash(salt, body))).getBytes(StandardCharsets.UTF_8);
        long index = terms.size() + random.nextInt(50);
        long size = index + 1 + random.nextInt(50);
        var path = new ArrayList<byte[]>();
        var root = root(index, size, Hashes.leaf(entry), path, random);
        var text = new Checkpoint(terms.origin(), size, root).text();
        var note = keys.isEmpty() ? new Note(text, List.of(new SignatureLine(terms.origin(), 7, new byte[64]))) : Note.sign(text, Instant.parse("2026-11-20T03:00:00Z"), keys);
        return new DrawEntry(salt, body, new ProofFile(entry, index, path, note));
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(byte[] salt, String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static byte[] root(long index, long size, byte[] leaf, List<byte[]> path, Random random) {
        if (size == 1) {
            return leaf;
        }
        long left = Long.highestOneBit(size - 1);
        var here = index < left ? root(index, left, leaf, path, random) : root(index - left, size - left, leaf, path, random);
        var beside = bytes(random);
        path.add(beside);
        return index < left ? Hashes.node(here, beside) : Hashes.node(beside, here);
    }
}
