package org.yicai.journal.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.note.Succession;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.note.VerifierKey;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.witness.MadeLog;

/** Whatever comes in, a parser says what it is or that it cannot be read, and no spoiled text is believed. */
class FuzzTest {

    private static final MadeLog LOG = new MadeLog("yicai.example/log/dongsi/2026");
    private static final SignerKey WITNESS = SignerKey.generate("witness.example/w1", KeyKind.ED25519_COSIGNATURE);
    private static final int SIZE = 300;

    static {
        LOG.grow(SIZE);
    }

    private static final Note NOTE = LOG.checkpoint(SIZE).with(List.of(WITNESS.sign(LOG.checkpoint(SIZE).text(), Instant.EPOCH.plusSeconds(9))));
    private static final byte[] PROOF = new ProofFile(LOG.entries().get(77), 77, Proofs.inclusion(LOG.tree(SIZE), 77, SIZE), NOTE).bytes();
    private static final byte[] POLICY = ("# who\nlog " + LOG.key().verifier().text() + "\nwitness w1 " + WITNESS.verifier().text() + " http://192.0.2.1/\ngroup g any w1\nquorum g\n").getBytes(UTF_8);
    private static final String KEY = WITNESS.verifier().text();
    private static final byte[] WORD = new Succession(LOG.origin(), List.of(SignerKey.generate("yicai.example/log/dongsi/2027", KeyKind.ED25519).verifier())).signed(List.of(LOG.key()), Instant.EPOCH).bytes();

    /** What is fuzzed: its right text, and a reading that gives the text back as it understood it. */
    enum Kind {
        NOTE(FuzzTest.NOTE.bytes(), bytes -> Note.parse(bytes).bytes()),
        CHECKPOINT(FuzzTest.NOTE.text().getBytes(UTF_8), bytes -> head(bytes, Checkpoint.parse(text(bytes)).text().getBytes(UTF_8))),
        PROOF(FuzzTest.PROOF, bytes -> ProofFile.parse(bytes).bytes()),
        POLICY(FuzzTest.POLICY, bytes -> {
            Policy.parse(bytes);
            return bytes; // blanks and comments are free in it
        }),
        KEY(FuzzTest.KEY.getBytes(UTF_8), bytes -> VerifierKey.parse(text(bytes)).text().getBytes(UTF_8)),
        WORD(FuzzTest.WORD, bytes -> {
            var note = Note.parse(bytes);
            Succession.parse(note.text());
            return note.bytes();
        });

        final byte[] right;
        final Reading reading;

        Kind(byte[] right, Reading reading) {
            this.right = right;
            this.reading = reading;
        }

        /** Lines after the third of a checkpoint mean nothing here and are not kept. */
        private static byte[] head(byte[] whole, byte[] read) {
            return whole.length >= read.length && Arrays.equals(whole, 0, read.length, read, 0, read.length) ? whole : read;
        }
    }

    /** Those that read a text get one from whoever read the bytes. */
    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
        } catch (java.nio.charset.CharacterCodingException notText) {
            throw new Unreadable("no text");
        }
    }

    interface Reading {
        byte[] read(byte[] bytes);
    }

    private record Found(long read, long refused, List<String> wrong) {}

    /** One or several changes of bytes, lines and numbers. */
    private static byte[] spoiled(byte[] right, Random random) {
        var text = right;
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(text.length + 1);
            text = switch (random.nextInt(8)) {
                case 0 -> with(text, at, (byte) random.nextInt(256));
                case 1 -> with(text, at, at < text.length ? (byte) (text[at] ^ 1 << random.nextInt(8)) : (byte) '\n');
                case 2 -> Arrays.copyOf(text, at);
                case 3 -> joined(text, at, at, List.of("\n", "\n\n", " ", "+", "=", "\r", "\0", "\u00e2\u0080\u0094 ", "9999999999999999999", "-1", "A").get(random.nextInt(11)));
                case 4 -> joined(text, at, Math.min(text.length, at + 1 + random.nextInt(40)), "");
                case 5 -> joined(text, at, at, new String(text, at, Math.min(text.length - at, 1 + random.nextInt(200)), ISO_8859_1));
                default -> lines(text, random);
            };
        }
        return text;
    }

    private static byte[] with(byte[] text, int at, byte value) {
        var copy = at < text.length ? text.clone() : Arrays.copyOf(text, text.length + 1);
        copy[at] = value;
        return copy;
    }

    private static byte[] joined(byte[] text, int to, int from, String between) {
        return (new String(text, 0, to, ISO_8859_1) + between + new String(text, from, text.length - from, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static byte[] lines(byte[] text, Random random) {
        var lines = new java.util.ArrayList<>(List.of(new String(text, ISO_8859_1).split("\n", -1)));
        int one = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(one, lines.get(random.nextInt(lines.size())));
            default -> java.util.Collections.swap(lines, one, random.nextInt(lines.size()));
        }
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }

    private static Found fuzz(int many, long seed, Map<Kind, Reading> readings) {
        var random = new Random(seed);
        var kinds = Kind.values();
        var wrong = new java.util.ArrayList<String>();
        long read = 0;
        long refused = 0;
        for (int i = 0; i < many && wrong.size() < 5; i++) {
            var kind = kinds[random.nextInt(kinds.length)];
            var text = spoiled(kind.right, random);
            try {
                var again = readings.getOrDefault(kind, kind.reading).read(text);
                read++;
                if (!Arrays.equals(again, text)) {
                    wrong.add(kind + " was read as another text than it is: " + Base64.getEncoder().encodeToString(text));
                }
            } catch (Unreadable why) {
                refused++;
            } catch (RuntimeException trouble) {
                wrong.add(kind + " " + trouble + ": " + Base64.getEncoder().encodeToString(text));
            }
        }
        return new Found(read, refused, wrong);
    }

    @Test
    void parsers_read_one_spelling_or_say_that_they_cannot() {
        var found = fuzz(150_000, 1, Map.of());
        assertThat(found.wrong).isEmpty();
        assertThat(found.read).as("not everything is refused, else nothing was tried").isGreaterThan(1_000);
        assertThat(found.refused).isGreaterThan(50_000);
    }

    @Test
    @Tag("long")
    void a_million_spoiled_texts() {
        long begun = System.nanoTime();
        var found = fuzz(1_000_000, 2, Map.of());
        System.out.printf("a million spoiled texts in %.1f s, %d of them read, %d refused%n", (System.nanoTime() - begun) / 1e9, found.read, found.refused);
        assertThat(found.wrong).isEmpty();
    }

    /** The controls: a parser that trips, and one that is generous, are seen. */
    @Test
    void a_parser_that_trips_or_is_generous_would_be_seen() {
        var trips = new EnumMap<Kind, Reading>(Map.of(Kind.KEY, bytes -> new String(bytes, UTF_8).split("\\+")[2].getBytes(UTF_8)));
        assertThat(fuzz(20_000, 3, trips).wrong).isNotEmpty();
        var generous = new EnumMap<Kind, Reading>(Map.of(Kind.NOTE, bytes -> Note.parse(new String(bytes, UTF_8).replace("\r", "")).bytes()));
        assertThat(fuzz(60_000, 4, generous).wrong).isNotEmpty();
    }

    @Test
    void nothing_but_the_right_text_is_believed() {
        var random = new Random(5);
        var trust = new Trust(Policy.parse(POLICY), List.of());
        assertThat(OneProof.verify(PROOF, null, trust).exit()).isZero();
        var exits = new java.util.TreeMap<Integer, Integer>();
        for (int i = 0; i < 12_000; i++) {
            var text = spoiled(PROOF, random);
            var exit = OneProof.verify(text, null, trust).exit();
            exits.merge(exit, 1, Integer::sum);
            if (exit == 0) {
                var proof = ProofFile.parse(text);
                assertThat(proof.extra()).isEqualTo(LOG.entries().get(77));
                assertThat(proof.index()).isEqualTo(77);
                assertThat(proof.checkpoint().text()).isEqualTo(NOTE.text());
            }
        }
        assertThat(exits.get(1)).as("many are read and not believed").isGreaterThan(500);
        var other = NOTE.text().replace("300", "299");
        assertThatThrownBy(() -> new Note(other, NOTE.signatures()).trust(List.of(LOG.key().verifier()))).isInstanceOf(NotTrusted.class);
    }
}
