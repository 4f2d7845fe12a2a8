package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.SignerKey;
import org.yicai.supervision.BoundDraw;
import org.yicai.supervision.DrawFile;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.DrawTerms;
import org.yicai.supervision.Randomness;
import org.yicai.supervision.Sampler;
import org.yicai.supervision.Stratum;

/** The two programmes that compute a draw again, in Java and in the browser, say the same of every file, true or spoilt, down to the line. */
@ExtendWith(WithBrowser.class)
class DrawScriptJourneyTest {

    private static final int CASES = 4_000;

    private static String file(Random random) {
        var lines = new ArrayList<DrawList.Line>();
        int records = 1 + random.nextInt(25);
        for (int i = 0; i < records; i++) {
            lines.add(new DrawList.Line(Stratum.values()[random.nextInt(3)], DrawList.Kind.values()[random.nextInt(2)], DrawList.Word.values()[random.nextInt(2)],
                    new UUID(random.nextLong(), random.nextLong()), new UUID(random.nextLong(), 1)));
        }
        var terms = new DrawTerms("yicai.example.org/log/dongsi/2026", random.nextInt(1_000_000), "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                Map.of(Stratum.HIGH, random.nextInt(101), Stratum.MEDIUM, random.nextInt(101), Stratum.LOW, random.nextInt(101)));
        var fixed = Instant.parse("2026-11-20T17:59:59.123456Z");
        var means = random.nextBoolean() ? Randomness.DICE : Randomness.LOTTERY;
        var named = means == Randomness.DICE ? "李秀英|郑国强|高玉兰" : "2026135|2026-11-" + (20 + random.nextInt(4));
        var chance = means == Randomness.DICE ? "%020d".formatted(random.nextLong(Long.MAX_VALUE)) : "03,08,11,19,25,31+07";
        var drawn = random.nextInt(5) == 0 ? null : fixed.plusNanos(random.nextInt(4) == 0 ? 0 : 1_000L + random.nextInt());
        return new DrawFile(terms, fixed, means, named, drawn == null ? null : chance, drawn, new DrawList(lines)).text();
    }

    /** With its entry in the log; one of five carries the entry of another draw. */
    private static String bound(Random random) {
        var draw = Objects.requireNonNull(DrawFile.check(file(random), null).file());
        var other = random.nextInt(5) == 0 ? Objects.requireNonNull(DrawFile.check(file(random), null).file()) : draw;
        return BoundDraw.entry(other, random, List.of()).text(draw);
    }

    private static final String LETTERS = "0123456789abcdef+,|-:. \nACTIVITYHIGHLOW骰";

    /** What mishap or malice may do to a text. */
    private static String spoilt(String text, Random random) {
        int at = random.nextInt(text.length());
        var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> { return text; }
            case 1 -> { return text.substring(0, at) + letter + text.substring(at + 1); }
            case 2 -> { return text.substring(0, at) + text.substring(at + 1); }
            case 3 -> { return text.substring(0, at) + letter + text.substring(at); }
            case 4 -> lines.remove(line);
            case 5 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return String.join("\n", lines);
    }

    private static Page script() throws IOException {
        var page = WithBrowser.browser().newPage();
        page.setContent("<!doctype html><title>x</title>");
        for (var file : List.of("core.js", "checks.js", "draw.js")) {
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(Files.readString(Path.of("src/main/resources/static/verify", file))));
        }
        return page;
    }

    @Test
    @SuppressWarnings("unchecked")
    void both_say_the_same_of_every_file() throws IOException {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            var bound = i % 2 == 0 ? file(random) : bound(random);
            // a true file of a draw in the log is long: half of the spoiling meets the entry
            int entry = bound.indexOf("\n\nsalt ");
            if (i % 40 == 0) {
                texts.add(bound.replace("03,08,11,19,25,31+07", "03,08").replaceFirst("[0-9]{20}", "1234567")); // no such numbers
                continue;
            }
            texts.add(entry < 0 || random.nextBoolean() ? spoilt(bound, random) : bound.substring(0, entry) + spoilt(bound.substring(entry), random));
        }
        try (var page = script()) {
            var said = (List<String>) page.evaluate("texts => texts.map(text => yicaiDraw.check(text))", texts);
            var kinds = new TreeMap<String, Integer>();
            for (int i = 0; i < CASES; i++) {
                var verdict = DrawFile.check(texts.get(i), null).toString();
                assertThat(said.get(i)).as(texts.get(i)).isEqualTo(verdict);
                kinds.merge(verdict.split(" ")[0], 1, Integer::sum);
            }
            assertThat(kinds.keySet()).as("every way to be wrong was among them: " + kinds).contains("HOLDS", "FORMAT", "ENTRY", "ORDER", "POPULATION", "LIST", "PICKS", "RANDOMNESS", "TIME", "PROOF", "OPENING");
        }
    }

    /** The page that lies in a folder, without a server: a file is chosen, the log's signature is asked for. */
    @Test
    void a_draw_is_computed_again_from_a_folder(@TempDir Path folder) throws IOException {
        var whole = Stream.iterate(11, each -> each + 1).map(each -> file(new Random(each))).filter(each -> DrawFile.check(each, null).holds()).findFirst().orElseThrow();
        var draw = Objects.requireNonNull(DrawFile.check(whole, null).file());
        var key = SignerKey.generate(draw.terms().origin(), KeyKind.ED25519);
        var stranger = SignerKey.generate(draw.terms().origin(), KeyKind.ED25519);
        var text = BoundDraw.entry(draw, new Random(12), List.of(key)).text(draw);
        var verdict = DrawFile.check(text, null);
        assertThat(verdict.toString()).isEqualTo("HOLDS");
        var file = Files.writeString(folder.resolve("draw.txt"), text);
        try (var page = WithBrowser.browser().newPage()) {
            page.navigate(Path.of("src/main/resources/static/verify/index.html").toUri().toString());
            page.locator("#v-keys").fill(key.verifier().text());
            page.locator("#d-file").setInputFiles(file);
            page.locator("#verify-draw button").click();
            page.locator("#verify-draw .holds").waitFor();
            page.locator("#v-keys").fill(stranger.verifier().text());
            page.locator("#verify-draw button").click();
            page.locator("#verify-draw .broken").waitFor();
            assertThat(page.locator("#verify-draw .broken").textContent()).contains("没有您信任的签名");
            page.locator("#d-file").setInputFiles(Files.writeString(folder.resolve("other.txt"), text.replaceFirst("\nsalt .", "\nsalt /")));
            page.locator("#verify-draw button").click();
            page.getByText("盐或正文和日志里的那一条对不上").waitFor();
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void both_count_the_same_numbers() throws IOException {
        try (var page = script()) {
            var seed = "yicai.example.org|7|根|31415926535897932384";
            var numbers = (List<Integer>) page.evaluate("seed => Array.from({length: 2000}, (x, i) => yicaiDraw.number(seed, i + 1, 977))", seed);
            assertThat(numbers).isEqualTo(Sampler.withReplacement(seed, 2_000, 977));
            assertThat(page.evaluate("yicaiDraw.sha256('x'.repeat(1000))")).isEqualTo(Sampler.digest("x".repeat(1000)));
            assertThat(page.evaluate("yicaiDraw.number('1', 1, 1000)")).as("a public case").isEqualTo(97);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void control_a_script_that_counts_otherwise_is_seen() throws IOException {
        var random = new Random(7);
        var text = file(new Random(11));
        try (var page = script()) {
            page.evaluate("yicaiDraw.check = () => 'HOLDS'");
            var seen = 0;
            for (int i = 0; i < 50; i++) {
                var bad = spoilt(text, random);
                seen += page.evaluate("text => yicaiDraw.check(text)", bad).equals(DrawFile.check(bad, null).toString()) ? 0 : 1;
            }
            assertThat(seen).isPositive();
        }
    }
}
