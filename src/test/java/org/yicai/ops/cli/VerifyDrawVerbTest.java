package org.yicai.ops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.SignerKey;
import org.yicai.supervision.BoundDraw;
import org.yicai.supervision.DrawEntry;
import org.yicai.supervision.DrawFile;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.DrawTerms;
import org.yicai.supervision.Randomness;
import org.yicai.supervision.Stratum;

/** {@code yicai verify draw FILE}: a line for everything, and an exit code. */
class VerifyDrawVerbTest {

    @TempDir
    private Path folder;

    private record Said(int exit, String text) {}

    private static Said say(String... arguments) {
        var heard = new StringWriter();
        var line = Main.line();
        line.setOut(new PrintWriter(heard)).setErr(new PrintWriter(heard));
        return new Said(line.execute(arguments), heard.toString());
    }

    private static DrawFile draw() {
        var lines = IntStream.range(0, 30).mapToObj(i -> new DrawList.Line(Stratum.values()[i % 3], DrawList.Kind.ACTIVITY, DrawList.Word.CONFIRMED, new UUID(7, i), new UUID(8, i % 2))).toList();
        var terms = new DrawTerms("yicai.example.org/log/dongsi/2026", 5, "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", Map.of(Stratum.HIGH, 50, Stratum.MEDIUM, 20, Stratum.LOW, 10));
        var fixed = Instant.parse("2026-11-20T02:00:00Z");
        return new DrawFile(terms, fixed, Randomness.DICE, "甲|乙|丙", "31415926535897932384", fixed.plusSeconds(60), new DrawList(lines));
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("draw.txt"), text).toString();
    }

    @Test
    void a_true_draw_holds() throws IOException {
        var said = say("verify", "draw", write(draw().text()), "--sha256", draw().list().sha256());
        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("HOLDS", "30 records", "high     5 of 10 (50 %)", "as you noted it", "|31415926535897932384");
    }

    @Test
    void a_changed_population_is_noticed() throws IOException {
        var text = draw().text();
        var line = text.lines().filter(each -> each.startsWith("LOW")).findFirst().orElseThrow();
        var less = say("verify", "draw", write(text.replace(line + "\n", "")));
        assertThat(less.exit()).isEqualTo(1);
        assertThat(less.text()).contains("WRONG", "another number of records");
        var other = text.replace(line, line.replace("CONFIRMED", "UNCONFIRMED"));
        assertThat(say("verify", "draw", write(other)).text()).contains("WRONG", "fingerprint stands in the file");
        var rehashed = draw().list().lines().stream().map(each -> each.toString().equals(line) ? new DrawList.Line(each.stratum(), each.kind(), DrawList.Word.UNCONFIRMED, each.record(), each.project()) : each).toList();
        var exchanged = new DrawFile(draw().terms(), draw().committed(), draw().by(), draw().named(), draw().randomness(), draw().drawn(), new DrawList(rehashed));
        var said = say("verify", "draw", write(exchanged.text()), "--sha256", draw().list().sha256());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("fingerprint you noted");
    }

    @Test
    void another_pick_is_noticed_at_its_line() throws IOException {
        var lines = new java.util.ArrayList<>(List.of(draw().text().split("\n", -1)));
        lines.remove(lines.size() - 2);
        var said = say("verify", "draw", write(String.join("\n", lines)));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains("picks do not follow", "(line " + (lines.size()) + ")");
    }

    @Test
    void what_is_no_draw_is_said_in_one_line() throws IOException {
        assertThat(say("verify", "draw", folder.resolve("nothing").toString()).exit()).isEqualTo(2);
        assertThat(say("verify", "draw", write("hello")).text()).contains("not written like a draw");
        assertThat(say("verify", "draw", Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, (byte) 0xfe, 0}).toString()).exit()).isEqualTo(1);
        assertThat(say("verify", "draw", write("x"), "--sha256", "12").exit()).isEqualTo(2);
        assertThat(say("verify").text()).contains("say what to verify: ", ", draw");
    }

    @Test
    void the_entry_in_the_log_is_opened_and_its_signature_asked() throws IOException {
        var key = SignerKey.generate(draw().terms().origin(), KeyKind.ED25519);
        var stranger = SignerKey.generate(draw().terms().origin(), KeyKind.ED25519).verifier().text();
        var entry = BoundDraw.entry(draw(), new Random(3), List.of(key));
        var file = write(entry.text(draw()));
        assertThat(say("verify", "draw", file).text()).contains("HOLDS", "This proof holds", "was not checked");
        var signed = say("verify", "draw", file, "--key", key.verifier().text());
        assertThat(signed.exit()).as(signed.text()).isZero();
        assertThat(signed.text()).contains("Signed by the log " + draw().terms().origin());
        assertThat(say("verify", "draw", file, "--key", stranger).exit()).isEqualTo(1);
        var salt = say("verify", "draw", write(new DrawEntry(new byte[32], entry.body(), entry.proof()).text(draw())));
        assertThat(salt.exit()).isEqualTo(1);
        assertThat(salt.text()).contains("salt and body do not fit");
        assertThat(say("verify", "draw", write(entry.text(draw()).replace("\nindex ", "\nindex 1"))).text()).contains("at this index");
        var old = write(draw().text());
        assertThat(say("verify", "draw", old).text()).contains("does not carry the entry");
        assertThat(say("verify", "draw", old, "--key", key.verifier().text()).exit()).as("nothing that could be signed").isEqualTo(1);
    }
}
