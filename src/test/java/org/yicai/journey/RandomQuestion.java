package org.yicai.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.note.VerifierKey;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.verify.OneProof;
import org.yicai.journal.verify.Trust;
import org.yicai.journal.verify.TwoCheckpoints;
import org.yicai.journal.verify.Verdict;
import org.yicai.journal.witness.MadeLog;

/**
 * A question for both verifiers.
 *
 * @param one a proof file, or the first checkpoint
 * @param other the second checkpoint; null when a proof file is asked about
 * @param proof hash lines between checkpoints; null when a proof file is asked about
 * @param how it was made, for whoever has to find out why two verifiers differ
 */
record RandomQuestion(byte[] one, byte @Nullable [] other, byte @Nullable [] entry, @Nullable String proof, List<String> keys, byte @Nullable [] policy, String how) {

    Verdict inJava() {
        try {
            var trust = new Trust(policy == null ? null : Policy.parse(policy), keys.stream().map(VerifierKey::parse).toList());
            return proof == null ? OneProof.verify(one, entry, trust) : TwoCheckpoints.verify(one, other, proof, trust);
        } catch (Unreadable why) {
            return new Verdict(Verdict.UNREADABLE, List.of(String.valueOf(why.getMessage())));
        }
    }

    Map<String, Object> forTheBrowser() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("one", base64(one));
        fields.put("other", base64(other));
        fields.put("entry", base64(entry));
        fields.put("proof", proof);
        fields.put("keys", keys);
        fields.put("policy", base64(policy));
        return fields;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    /** Makes questions that are sometimes right, and else spoiled in one place or several. */
    static final class Source {

        private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");
        private static final int SIZE = 130;
        private static final MadeLog LOG = new MadeLog("yicai.example/log/dongsi/2026");
        private static final List<SignerKey> WITNESSES = List.of(witness("w1"), witness("w2"), witness("w3"), witness("见证"), SignerKey.generate("witness.example/pq", KeyKind.ML_DSA_44_COSIGNATURE));
        private static final MadeLog FORK;

        static {
            LOG.grow(SIZE);
            FORK = LOG.fork(20);
        }

        private final Random random;
        private final List<String> how = new ArrayList<>();

        Source(long seed) {
            random = new Random(seed);
        }

        private static SignerKey witness(String name) {
            return SignerKey.generate("witness.example/" + name, KeyKind.ED25519_COSIGNATURE);
        }

        RandomQuestion next() {
            how.clear();
            return random.nextBoolean() ? proofFile() : growth();
        }

        private RandomQuestion proofFile() {
            int size = 1 + random.nextInt(SIZE);
            int index = random.nextInt(size);
            var log = random.nextInt(8) == 0 ? FORK : LOG;
            var hashes = spoiled(Proofs.inclusion(LOG.tree(size), index, size));
            var entry = LOG.entries().get(random.nextInt(12) == 0 ? random.nextInt(SIZE) : index);
            boolean inside = random.nextInt(4) > 0;
            long said = random.nextInt(15) == 0 ? random.nextInt(SIZE) : index;
            var file = new ProofFile(inside ? entry : null, said, hashes, cosigned(log.checkpoint(size)));
            how.add("proof " + said + " of " + size);
            var bytes = spoiled(file.bytes());
            return new RandomQuestion(bytes, null, inside || random.nextInt(6) == 0 ? null : entry, null, keys(), policy(), how.toString());
        }

        private RandomQuestion growth() {
            int early = random.nextInt(SIZE + 1);
            int late = random.nextInt(6) == 0 ? early : early + random.nextInt(SIZE + 1 - early);
            var log = random.nextInt(6) == 0 ? FORK : LOG;
            var hashes = early == 0 || early == late ? List.<byte[]>of() : spoiled(Proofs.consistency(LOG.tree(late), early, late));
            var lines = hashes.stream().map(Base64.getEncoder()::encodeToString).collect(Collectors.joining("\n"));
            how.add("growth " + early + " to " + late);
            var one = spoiled(cosigned(LOG.checkpoint(early)).bytes());
            var other = spoiled(cosigned(log.checkpoint(late)).bytes());
            boolean turned = random.nextInt(5) == 0;
            var text = random.nextInt(15) == 0 ? new String(spoiledText(lines.getBytes(UTF_8)), ISO_8859_1) : lines;
            return new RandomQuestion(turned ? other : one, turned ? one : other, null, text, keys(), policy(), how.toString());
        }

        private Note cosigned(Note note) {
            for (var witness : WITNESSES) {
                var dear = witness.verifier().kind() == KeyKind.ML_DSA_44_COSIGNATURE;
                if (random.nextInt(dear ? 12 : 2) == 0) {
                    note = note.with(List.of(witness.sign(random.nextInt(dear ? 4 : 25) > 0 ? note.text() : dear ? LOG.checkpoint(1).text() : "else\n", AT.plusSeconds(random.nextInt(1_000)))));
                }
            }
            return note;
        }

        private List<String> keys() {
            var keys = new ArrayList<String>();
            switch (random.nextInt(12)) {
                case 0 -> keys.add(FORK.key().verifier().text().replace("yicai", "other"));
                case 1 -> keys.add(new VerifierKey(LOG.origin(), KeyKind.ED25519, WITNESSES.getFirst().verifier().material()).text());
                case 2 -> how.add("no key");
                default -> keys.add(LOG.key().verifier().text());
            }
            return keys;
        }

        private byte @Nullable [] policy() {
            if (random.nextInt(3) > 0) {
                return null;
            }
            var out = new StringBuilder("# policy\nlog " + LOG.key().verifier().text() + "\n");
            for (int i = 0; i < WITNESSES.size(); i++) {
                out.append("witness w").append(i).append(' ').append(WITNESSES.get(i).verifier().text()).append(" \thttp://w").append(i).append('\n');
            }
            out.append("group a ").append(List.of("any", "all", "1", "2").get(random.nextInt(4))).append(" w0 w1\ngroup b ").append(List.of("any", "all", "1").get(random.nextInt(3))).append(" w2 a\n");
            out.append("quorum ").append(List.of("none", "a", "b", "w3", "b").get(random.nextInt(5))).append('\n');
            return random.nextInt(5) == 0 ? spoiledText(out.toString().getBytes(UTF_8)) : out.toString().getBytes(UTF_8);
        }

        private List<byte[]> spoiled(List<byte[]> hashes) {
            var list = new ArrayList<>(hashes);
            switch (random.nextInt(list.isEmpty() ? 30 : 15)) {
                case 0 -> list.add(new byte[32]);
                case 1 -> list.add(random.nextInt(list.size() + 1), hash());
                case 2 -> drop(list);
                case 3 -> Collections.shuffle(list, random);
                case 4 -> flip(list);
                default -> { }
            }
            return list;
        }

        private void drop(List<byte[]> list) {
            if (!list.isEmpty()) {
                list.remove(random.nextInt(list.size()));
            }
        }

        private void flip(List<byte[]> list) {
            if (!list.isEmpty()) {
                list.set(random.nextInt(list.size()), hash());
            }
        }

        private byte[] hash() {
            var hash = new byte[32];
            random.nextBytes(hash);
            return hash;
        }

        private byte[] spoiled(byte[] file) {
            return random.nextInt(3) == 0 ? spoiledText(file) : file;
        }

        /** One change to the bytes or the lines of a text. */
        private byte[] spoiledText(byte[] text) {
            if (text.length == 0) {
                return new byte[] {(byte) random.nextInt(256)};
            }
            int at = random.nextInt(text.length);
            how.add("spoiled at " + at);
            return switch (random.nextInt(7)) {
                case 0 -> with(text, at, (byte) (text[at] ^ 1 << random.nextInt(8)));
                case 1 -> with(text, at, (byte) random.nextInt(256));
                case 2 -> Arrays.copyOf(text, at);
                case 3 -> (new String(text, 0, at, ISO_8859_1) + List.of("\n", " ", "0", "+", "=", "\r", "\t", "\u00e2\u0080\u0094", "\u00e3\u0080\u0080", "A").get(random.nextInt(10)) + new String(text, at, text.length - at, ISO_8859_1)).getBytes(ISO_8859_1);
                case 4 -> cut(text, at, Math.min(text.length, at + 1 + random.nextInt(3)));
                default -> lines(text);
            };
        }

        private static byte[] with(byte[] text, int at, byte value) {
            var copy = text.clone();
            copy[at] = value;
            return copy;
        }

        private static byte[] cut(byte[] text, int from, int to) {
            return (new String(text, 0, from, ISO_8859_1) + new String(text, to, text.length - to, ISO_8859_1)).getBytes(ISO_8859_1);
        }

        private byte[] lines(byte[] text) {
            var lines = new ArrayList<>(List.of(new String(text, ISO_8859_1).split("\n", -1)));
            int one = random.nextInt(lines.size());
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(one);
                case 1 -> lines.add(one, lines.get(random.nextInt(lines.size())));
                case 2 -> Collections.swap(lines, one, random.nextInt(lines.size()));
                case 3 -> lines.set(one, lines.get(one).replaceFirst("[0-9]+", List.of("0", "00", "9223372036854775807", "9223372036854775808", "18446744073709551616", "-1").get(random.nextInt(6))));
                default -> lines.set(one, lines.get(one) + List.of(" ", "=", "extra", "\r").get(random.nextInt(4)));
            }
            return String.join("\n", lines).getBytes(ISO_8859_1);
        }
    }
}
