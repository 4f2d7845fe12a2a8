package org.yicai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The numbers are those of the public sampler, they are even, and nobody gains by preparing the ground. */
class SamplerTest {

    private static final Path VECTORS = Path.of(System.getProperty("shared", "../shared"), "vectors/rivest/tests.json");

    @Test
    void all_public_cases_of_the_sampler_agree() throws IOException {
        if (!Files.exists(VECTORS)) {
            assertThat(System.getenv("CI")).as("CI has the vectors").isNotEqualTo("true");
            Assumptions.abort("no cases of the Rivest sampler at " + VECTORS);
        }
        var cases = JsonMapper.builder().build().readTree(Files.readString(VECTORS)).get("tests");
        assertThat(cases.size()).isEqualTo(10);
        for (var each : cases) {
            var data = each.get("data");
            var expected = new ArrayList<Integer>();
            each.get("expected").forEach(number -> expected.add(number.asInt()));
            assertThat(Sampler.withReplacement(data.get("seed").asString(), data.get("count").asInt(), data.get("total").asInt())).as(each.toString()).isEqualTo(expected);
        }
    }

    @Test
    void a_case_worked_out_by_hand() {
        // sha256 of "1,1", "1,2", "1,3" modulo 1000
        assertThat(Sampler.withReplacement("1", 3, 1000)).containsExactly(97, 89, 163);
    }

    @Test
    void without_replacement_skips_what_came_before_and_k_goes_on() {
        var picks = Sampler.withoutReplacement("0", 1, 2, 2);
        assertThat(picks).containsExactly(new Sampler.Pick(1, 1), new Sampler.Pick(3, 2));
        var all = Sampler.withoutReplacement("seed", 1, 50, 50);
        assertThat(new HashSet<>(all.stream().map(Sampler.Pick::number).toList())).hasSize(50);
        assertThatThrownBy(() -> Sampler.withoutReplacement("seed", 1, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double chiSquare(List<Integer> numbers, int cells) {
        var seen = new int[cells];
        numbers.forEach(each -> seen[each - 1]++);
        double expected = numbers.size() / (double) cells;
        double sum = 0;
        for (int each : seen) {
            sum += (each - expected) * (each - expected) / expected;
        }
        return sum;
    }

    /** 99 degrees of freedom: 148.2 is passed by chance once in a thousand times. Seeds are fixed, so the outcome is, too. */
    @Test
    void a_million_numbers_are_even() {
        double worst = 0;
        var one = new ArrayList<Integer>();
        for (int seed = 0; seed < 10; seed++) {
            var numbers = Sampler.withReplacement("yicai|" + seed, 100_000, 100);
            worst = Math.max(worst, chiSquare(numbers, 100));
            one.addAll(numbers);
        }
        assertThat(chiSquare(one, 100)).as("a million").isLessThan(148.2);
        assertThat(worst).as("each of ten times 100,000").isLessThan(148.2);
    }

    @Test
    void control_a_crooked_sampler_is_seen() {
        var crooked = Sampler.withReplacement("yicai|0", 100_000, 100).stream().map(each -> each == 7 ? 8 : each).toList();
        assertThat(chiSquare(crooked, 100)).isGreaterThan(148.2);
        // a small modulus of 32 bits instead of 256 would prefer small numbers when N is large
        var folded = Sampler.withReplacement("yicai|0", 100_000, 150).stream().map(each -> (each - 1) % 100 + 1).toList();
        assertThat(chiSquare(folded, 100)).isGreaterThan(148.2);
    }

    /** First picks as they follow one another in many draws, one draw a seed: every record has the same chance to be among them. */
    @Test
    void every_record_is_drawn_as_often_as_every_other() {
        var numbers = new ArrayList<Integer>();
        for (int draw = 0; draw < 20_000; draw++) {
            Sampler.withoutReplacement("log|812|root|" + draw, 1, 5, 50).forEach(each -> numbers.add(each.number()));
        }
        assertThat(chiSquare(numbers, 50)).as("49 degrees of freedom, once in a thousand times").isLessThan(85.35);
        assertThat(numbers.stream().filter(each -> each == 1).count() / 20_000.0).isCloseTo(0.1, within(0.01));
    }

    /** What an operator would like: that none of the bad records, the last ten of a hundred, is among ten drawn. */
    private static boolean lucky(String seed) {
        return Sampler.withoutReplacement(seed, 1, 10, 100).stream().noneMatch(each -> each.number() > 90);
    }

    /** The root after {@code junk} more entries, as an operator can choose it before the list is fixed. */
    private static String root(int trial, int junk) {
        return Sampler.digest("root of " + trial + " after " + junk);
    }

    private static String dice(int trial) {
        return Sampler.digest("dice " + trial).replaceAll("[a-f]", "").substring(0, 20);
    }

    @Test
    void whoever_adds_junk_before_the_list_is_fixed_gains_nothing_since_the_dice_come_later() {
        int honest = 0;
        int grinding = 0;
        int trials = 2_000;
        for (int trial = 0; trial < trials; trial++) {
            int junk = 0;
            while (!lucky("log|" + junk + "|" + root(trial, junk))) {
                junk++; // the operator takes the root that would suit if it were the seed
            }
            honest += lucky("log|0|" + root(trial, 0) + "|" + dice(trial)) ? 1 : 0;
            grinding += lucky("log|" + junk + "|" + root(trial, junk) + "|" + dice(trial)) ? 1 : 0;
        }
        // ten of a hundred all from the good ninety: 0.3305
        assertThat(honest / (double) trials).isCloseTo(0.3305, within(0.04));
        assertThat(grinding / (double) trials).isCloseTo(0.3305, within(0.04));
    }

    @Test
    void control_seeded_by_the_root_alone_the_grinder_always_wins() {
        int wins = 0;
        for (int trial = 0; trial < 200; trial++) {
            int junk = 0;
            while (junk < 100 && !lucky("log|" + junk + "|" + root(trial, junk))) {
                junk++;
            }
            wins += lucky("log|" + junk + "|" + root(trial, junk)) ? 1 : 0;
        }
        assertThat(wins).isEqualTo(200);
    }
}
