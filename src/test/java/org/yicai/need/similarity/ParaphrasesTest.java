package org.yicai.need.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.need.similarity.Pairs.Pair;

class ParaphrasesTest {

    private record Figures(double recall, double precision) {}

    private final Measure measure = Measure.over(Stream.of("paraphrases.csv", "paraphrases-2.csv", "paraphrases-3.csv").flatMap(file -> Pairs.of(file, "dev").stream())
            .flatMap(each -> Stream.of(each.one(), each.other())).map(each -> Saying.of("", each)).toList());

    private boolean same(String one, String other) {
        return measure.same(Saying.of("", one), Saying.of("", other));
    }

    private static Figures judge(List<Pair> pairs, BiPredicate<String, String> same) {
        long marked = pairs.stream().filter(Pair::same).count();
        long called = pairs.stream().filter(each -> same.test(each.one(), each.other())).count();
        long found = pairs.stream().filter(each -> each.same() && same.test(each.one(), each.other())).count();
        return new Figures((double) found / marked, called == 0 ? 0 : (double) found / called);
    }

    private static void atLeast(double recall, double precision, Figures figures) {
        assertThat(figures.recall).as(figures.toString()).isGreaterThanOrEqualTo(recall);
        assertThat(figures.precision).as(figures.toString()).isGreaterThanOrEqualTo(precision);
    }

    @Test
    void the_two_lamps_of_the_issue_are_one_matter() {
        assertThat(same("楼道灯坏了", "3号楼楼道灯不亮")).isTrue();
        assertThat(same("楼道灯坏了", "楼道堆满杂物")).isFalse();
        assertThat(same("5号楼楼道灯坏了", "8号楼楼道灯不亮")).isFalse();
    }

    @Test
    void the_parts_to_build_on_are_told_apart() {
        atLeast(0.92, 0.89, judge(Pairs.of("paraphrases.csv", "dev"), this::same));
        atLeast(0.94, 0.94, judge(Pairs.of("paraphrases-2.csv", "dev"), this::same));
        atLeast(0.96, 0.96, judge(Pairs.of("paraphrases-3.csv", "dev"), this::same));
    }

    @Test
    void the_everyday_exam_is_passed() {
        atLeast(0.87, 0.87, judge(Pairs.of("paraphrases-2.csv", "exam"), this::same));
    }

    @Test
    void two_in_three_of_the_hard_exam_are_found() {
        atLeast(0.63, 0.73, judge(Pairs.of("paraphrases.csv", "exam"), this::same));
    }

    @Test
    void three_in_four_strangers_are_understood() {
        atLeast(0.74, 0.82, judge(Pairs.of("paraphrases-3.csv", "exam"), this::same));
    }

    @Test
    void a_measure_of_common_pairs_alone_would_fail_here() {
        var everyday = judge(Pairs.of("paraphrases-2.csv", "exam"), (one, other) -> {
            var shared = Grams.pairs(one);
            int all = shared.size() + Grams.pairs(other).size();
            shared.retainAll(Grams.pairs(other));
            return 2.0 * shared.size() / all > 0.25;
        });
        assertThat(everyday.recall).isLessThan(0.5);
        assertThat(everyday.precision).isLessThan(0.5);
    }

    @Test
    void what_both_speak_of_is_told_in_plain_words() {
        assertThat(Understanding.why(Reading.of("楼道灯坏了"), Reading.of("三单元声控灯跺脚不亮"))).contains("楼道灯");
        assertThat(Understanding.why(Reading.of("想学书法"), Reading.of("电梯坏了"))).isEmpty();
    }
}
