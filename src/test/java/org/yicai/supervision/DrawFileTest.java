package org.yicai.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The file of a draw speaks for itself; whatever is changed in it is seen. */
class DrawFileTest {

    static final String DICE = "31415926535897932384";
    private static final Instant FIXED = Instant.parse("2026-11-20T02:00:00Z");

    /** @param randomness null for a draw that waits for its dice */
    static DrawFile draw(int population, @Nullable String randomness, long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<DrawList.Line>();
        for (int i = 0; i < population; i++) {
            lines.add(new DrawList.Line(Stratum.values()[i % 3], DrawList.Kind.values()[i % 2], DrawList.Word.values()[i / 2 % 2], new UUID(random.nextLong(), random.nextLong()), new UUID(1, i % 4)));
        }
        var terms = new DrawTerms("yicai.example.org/log/dongsi/2026", 812, "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", Map.of(Stratum.HIGH, 50, Stratum.MEDIUM, 20, Stratum.LOW, 10));
        return new DrawFile(terms, FIXED, Randomness.DICE, "李秀英|郑国强|高玉兰", randomness, randomness == null ? null : FIXED.plusSeconds(3_600), new DrawList(lines));
    }

    private static String verdict(String text) {
        return DrawFile.check(text, null).toString();
    }

    @Test
    void a_draw_holds_before_and_after_the_dice() {
        assertThat(verdict(draw(42, null, 1).text())).isEqualTo("HOLDS");
        var text = draw(42, DICE, 1).text();
        assertThat(verdict(text)).isEqualTo("HOLDS");
        assertThat(verdict(text.replace("\n", "\r\n"))).as("saved on another machine").isEqualTo("HOLDS");
        // 14 records in each stratum: 7, 2.8 rounded up, 1.4 rounded up
        assertThat(text.split("\n\n")[2].lines().map(each -> each.split(" ")[1])).containsExactly("HIGH", "HIGH", "HIGH", "HIGH", "HIGH", "HIGH", "HIGH", "MEDIUM", "MEDIUM", "MEDIUM", "LOW", "LOW");
    }

    @Test
    void k_goes_on_from_one_stratum_to_the_next_and_never_counts_twice() {
        var draw = draw(42, DICE, 1);
        var drawn = draw.terms().draw(draw.list(), DICE);
        for (int i = 1; i < drawn.size(); i++) {
            assertThat(drawn.get(i).k()).isGreaterThan(drawn.get(i - 1).k());
        }
        for (var each : drawn) {
            assertThat(each.number()).isEqualTo(Sampler.number(draw.terms().seed(DICE), each.k(), draw.list().size(each.stratum())));
        }
    }

    @Test
    void a_changed_population_is_seen() {
        var text = draw(42, DICE, 1).text();
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int first = lines.indexOf("") + 1;
        var less = new ArrayList<>(lines);
        less.remove(first + 3);
        assertThat(verdict(String.join("\n", less))).isEqualTo("POPULATION 0");
        assertThat(verdict(String.join("\n", less).replace("population 42", "population 41"))).isEqualTo("LIST 0");
        var swapped = new ArrayList<>(lines);
        swapped.set(first, lines.get(first + 1));
        swapped.set(first + 1, lines.get(first));
        assertThat(verdict(String.join("\n", swapped))).isEqualTo("ORDER " + (first + 2));
        var twice = new ArrayList<>(lines);
        twice.add(first, lines.get(first));
        assertThat(verdict(String.join("\n", twice))).isEqualTo("ORDER " + (first + 2));
    }

    @Test
    void a_list_that_was_exchanged_as_a_whole_is_seen_by_whoever_noted_its_hash() {
        var fixed = draw(42, DICE, 1);
        var other = draw(42, DICE, 2);
        assertThat(verdict(other.text())).as("by itself it is in order").isEqualTo("HOLDS");
        assertThat(DrawFile.check(other.text(), fixed.list().sha256()).toString()).isEqualTo("COMMITMENT 0");
        assertThat(DrawFile.check(fixed.text(), fixed.list().sha256()).holds()).isTrue();
    }

    @Test
    void other_dice_other_picks_other_times_are_seen() {
        var text = draw(42, DICE, 1).text();
        int picks = text.substring(0, text.lastIndexOf("\n\n") + 2).split("\n", -1).length;
        assertThat(verdict(text.replace(DICE, "31415926535897932385"))).startsWith("PICKS ");
        assertThat(verdict(text.replace("randomness " + DICE, "randomness 3141592653589793,+84"))).isEqualTo("RANDOMNESS 0");
        assertThat(verdict(text.replace("drawn 2026-11-20T03", "drawn 2026-11-20T01"))).isEqualTo("TIME 0");
        assertThat(verdict(text.replace("drawn 2026-11-20T03", "drawn 2026-11-20T02"))).as("not at the same moment either").isEqualTo("TIME 0");
        assertThat(verdict(text.replace("size 812", "size 813"))).isEqualTo("PICKS " + picks);
        assertThat(verdict(text.substring(0, text.length() - 45 - 1) + "\n")).matches("(PICKS|FORMAT) \\d+");
        assertThat(verdict(text.replace("rate HIGH 50", "rate HIGH 40"))).startsWith("PICKS ");
    }

    @Test
    void a_lottery_that_was_drawn_before_the_list_was_fixed_is_seen() {
        var dice = draw(30, null, 3);
        var numbers = "03,08,11,19,25,31+07";
        var late = new DrawFile(dice.terms(), FIXED, Randomness.LOTTERY, "2026135|2026-11-22", numbers, FIXED.plusSeconds(300_000), dice.list());
        assertThat(verdict(late.text())).isEqualTo("HOLDS");
        assertThat(verdict(late.text().replace("2026-11-22", "2026-11-20"))).isEqualTo("TIME 0");
        assertThat(verdict(late.text().replace(numbers, "03,08,11,19,25,34+07"))).isEqualTo("RANDOMNESS 0");
    }

    @Test
    void what_is_typed_is_brought_into_one_form() {
        assertThat(Randomness.DICE.read(" 31415 92653 58979 32384 ")).isEqualTo(DICE);
        assertThat(Randomness.DICE.read("3141592653589793238")).as("nineteen").isNull();
        assertThat(Randomness.LOTTERY.read("31 8 3 11 25 19 + 7")).isEqualTo("03,08,11,19,25,31+07");
        assertThat(Randomness.LOTTERY.read("3 3 8 11 19 25 + 7")).as("twice").isNull();
        assertThat(Randomness.LOTTERY.read("3 8 11 19 25 31 + 17")).isNull();
        assertThat(Randomness.LOTTERY.read("")).isNull();
    }

    /** Every single character, exchanged, left out or doubled: nothing but the names of the parties may change unseen. */
    @Test
    void no_single_character_changes_unseen() {
        var text = draw(9, DICE, 4).text();
        int names = text.indexOf("by DICE");
        var origin = draw(9, DICE, 4).list().sha256();
        int unseen = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= names && i < text.indexOf('\n', names)) {
                continue;
            }
            for (var other : List.of(text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1), text.substring(0, i) + text.substring(i + 1))) {
                var verdict = DrawFile.check(other, origin);
                unseen += verdict.holds() && !sameDraw(verdict.file(), text) ? 1 : 0;
            }
        }
        assertThat(unseen).isZero();
    }

    /** Another second, or a rate that rounds to the same number of records, is another text of a draw that gives the same picks. */
    private static boolean sameDraw(@Nullable DrawFile file, String text) {
        return file != null && file.text().endsWith(text.substring(text.indexOf("\n\n")));
    }

    @Test
    void rubbish_is_no_draw() {
        for (var text : List.of("", "\n", "yicai-draw@v1", "yicai-draw@v1\n\n\n", "\0", draw(3, DICE, 1).text() + "\n")) {
            assertThat(verdict(text)).startsWith("FORMAT ");
        }
    }
}
