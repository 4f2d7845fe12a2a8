package org.yicai.journal.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes, verifier keys and cosignatures, as c2sp.org/signed-note and c2sp.org/tlog-cosignature say. */
class NoteTest {

    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");
    private static final String TEXT = new Checkpoint("yicai.example/log/dongsi/2026", 20_852_163, new byte[32]).text();

    /** The example of c2sp.org/signed-note. */
    private static final VerifierKey FOO = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    @Test
    void the_example_of_the_specification_verifies() {
        var note = Note.parse(EXAMPLE.getBytes(UTF_8));
        assertThat(note.trust(List.of(FOO))).hasSize(1);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.whole()).isEqualTo(EXAMPLE);
        assertThat(FOO.text()).isEqualTo("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @Test
    void one_changed_letter_of_the_example_is_refused() {
        assertThatThrownBy(() -> Note.parse(EXAMPLE.replace("message.", "message,")).trust(List.of(FOO))).isInstanceOf(NotTrusted.class);
    }

    @Test
    void the_checkpoint_of_the_specification_is_read() {
        var note = Note.parse("""
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                """);
        assertThat(note.checkpoint().size()).isEqualTo(20_852_163);
        assertThat(note.checkpoint().text()).isEqualTo(note.text());
        assertThat(note.signatures().get(1).second()).as("the time that the specification writes out").isEqualTo(1_679_315_147);
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_signs_and_its_key_survives_being_written_down(KeyKind kind) {
        var key = SignerKey.parse(SignerKey.generate("witness.example/w1", kind).text());
        var verifier = VerifierKey.parse(key.verifier().text());
        var note = Note.parse(Note.sign(TEXT, AT, List.of(key)).bytes());
        assertThat(note.trust(List.of(verifier)).getFirst().line().blob()).hasSize(kind.timed() ? 8 + kind.signatureLength : kind.signatureLength);
        if (kind.timed()) {
            assertThat(note.signatures().getFirst().second()).isEqualTo(AT.getEpochSecond());
        }
        var other = new Note(TEXT.replace("20852163", "20852164"), note.signatures());
        assertThatThrownBy(() -> other.trust(List.of(verifier))).isInstanceOf(NotTrusted.class);
    }

    @ParameterizedTest
    @EnumSource
    void every_flipped_bit_of_a_signature_is_seen(KeyKind kind) {
        var key = SignerKey.generate("witness.example/w1", kind);
        var line = key.sign(TEXT, AT);
        var random = new Random(kind.ordinal());
        for (int i = 0; i < 100; i++) {
            var blob = line.blob().clone();
            blob[random.nextInt(blob.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(key.verifier().verifies(TEXT, new SignatureLine(line.name(), line.keyId(), blob))).isFalse();
        }
        assertThat(key.verifier().verifies(TEXT, line)).as("the line as it was is good, so the loop shows something").isTrue();
    }

    @Test
    void unknown_signatures_are_passed_over_and_a_bad_known_one_refuses_the_note() {
        var log = SignerKey.generate("yicai.example/log", KeyKind.ED25519);
        var stranger = SignerKey.generate("yicai.example/log", KeyKind.ED25519);
        var note = Note.sign(TEXT, AT, List.of(stranger, log));
        assertThat(note.trust(List.of(log.verifier()))).extracting(Note.Signed::key).containsExactly(log.verifier());
        var bad = log.sign("another text\n", AT);
        assertThatThrownBy(() -> note.with(List.of(bad)).trust(List.of(log.verifier()))).isInstanceOf(NotTrusted.class).hasMessageContaining("bad");
        assertThatThrownBy(() -> Note.sign(TEXT, AT, List.of(stranger)).trust(List.of(log.verifier()))).isInstanceOf(NotTrusted.class);
    }

    @Test
    void sixteen_signatures_of_the_largest_kind_are_read_and_sixty_five_are_not() {
        var key = SignerKey.generate("witness.example/w1", KeyKind.ML_DSA_44_COSIGNATURE);
        var lines = new ArrayList<SignatureLine>();
        for (int i = 0; i < 16; i++) {
            lines.add(key.sign(TEXT, AT.plusSeconds(i)));
        }
        assertThat(Note.parse(new Note(TEXT, lines).bytes()).trust(List.of(key.verifier()))).hasSize(1);
        var many = java.util.Collections.nCopies(65, new SignatureLine("a", 1, new byte[64]));
        assertThatThrownBy(() -> Note.parse(new Note(TEXT, many).bytes())).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_cosignature_of_one_kind_does_not_pass_for_another() {
        var key = SignerKey.generate("w", KeyKind.ED25519_COSIGNATURE);
        var plain = new VerifierKey("w", KeyKind.ED25519, key.verifier().material());
        assertThat(plain.id()).isNotEqualTo(key.verifier().id());
        var line = key.sign(TEXT, AT);
        assertThat(plain.verifies(TEXT, new SignatureLine("w", plain.id(), line.blob()))).isFalse();
        assertThat(plain.verifies(TEXT, new SignatureLine("w", plain.id(), java.util.Arrays.copyOfRange(line.blob(), 8, 72)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "text\n", "text\n\n", "text\n\n\n", "text\n\n— a AAAAAAA=", "text\n\n— a AAAAAA==\n", "text\n\n- a AAAAAAA=\n", "text\n\n— a  AAAAAAA=\n", "text\n\n— a+b AAAAAAA=\n",
        "text\n\n— a\u3000b AAAAAAA=\n", "text\n\n— a AAAAAAA\n", "text\n\n— a AAAAAAB=\n", "te\txt\n\n— a AAAAAAA=\n", "text\r\n\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA=\n\n— \n", "text\n\n—  AAAAAAA=\n"})
    void what_is_no_note_is_refused(String whole) {
        assertThatThrownBy(() -> Note.parse(whole)).isInstanceOf(Unreadable.class);
    }

    @Test
    void the_twin_of_the_refused_ones_is_read() {
        assertThat(Note.parse("text\n\n— a AAAAAAA=\n").signatures()).hasSize(1);
        assertThat(Note.parse("one\n\n— a AAAAAAA=\n\n— a AAAAAAA=\n").text()).as("the last empty line divides").isEqualTo("one\n\n— a AAAAAAA=\n");
    }

    @Test
    void what_is_not_utf8_or_too_long_is_refused() {
        assertThatThrownBy(() -> Note.parse(new byte[] {(byte) 0xc0, (byte) 0x80, '\n', '\n'})).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Note.parse(new byte[Note.LONGEST + 1])).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o\n1\n", "o\n01\nAAAA\n", "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "o\n9223372036854775808\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "o\n1\nAAAA\n", "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n"})
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a+b", "a+00000000+", "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q=="})
    void what_is_no_verifier_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_secret_with_anothers_verifier_key_is_refused() {
        var one = SignerKey.generate("w", KeyKind.ED25519).text().split("\n");
        var two = SignerKey.generate("w", KeyKind.ED25519).text().split("\n");
        assertThatThrownBy(() -> SignerKey.parse(one[0] + "\n" + two[1] + "\n")).isInstanceOf(Unreadable.class);
        assertThat(SignerKey.parse(one[0] + "\n" + one[1] + "\n").verifier().text()).isEqualTo(one[0]);
    }
}
