package org.yicai.supervision.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yicai.supervision.Stratum;

class RankingTest {

    private static Seen seen(Detector detector, int level, int activity) {
        return new Seen(detector.card(), Made.project(1), Made.id(activity), level, Map.of("n", "1"), List.of());
    }

    @Test
    void more_of_the_same_kind_adds_half_and_kinds_join_without_passing_one() {
        assertThat(Ranking.score(List.of(seen(new SamePhoto(), 1, 1)))).isEqualTo(0.8, within(1e-9));
        assertThat(Ranking.score(List.of(seen(new SamePhoto(), 1, 1), seen(new OutsideTime(), 0, 1)))).isEqualTo(0.925, within(1e-9));
        assertThat(Ranking.score(List.of(seen(new Burst(), 1, 1), seen(new FewSignUps(), 0, 1)))).isEqualTo(1 - 0.75 * 0.75, within(1e-9));
    }

    @Test
    void many_weak_ones_move_the_stratum_and_ask_nothing() {
        var weak = List.of(seen(new Burst(), 1, 1), seen(new FewSignUps(), 0, 1), seen(new SamePeople(), 0, 1), seen(new PhotoOfPhoto(), 0, 1));
        var ranking = Ranking.of(weak, Thresholds.usual());
        assertThat(ranking.all().getFirst().points()).isGreaterThanOrEqualTo(60);
        assertThat(ranking.questions()).isEmpty();
        assertThat(ranking.strata()).containsEntry(Made.id(1), Stratum.HIGH);
    }

    @Test
    void two_to_be_asked_about_join_points_to_the_others_of_the_project() {
        var all = new ArrayList<>(List.of(seen(new SamePhoto(), 1, 1), seen(new FewSignUps(), 0, 3)));
        assertThat(Ranking.of(all, Thresholds.usual()).questions()).hasSize(1);
        all.add(seen(new SamePhoto(), 1, 2));
        var questions = Ranking.of(all, Thresholds.usual()).questions();
        assertThat(questions).extracting(Ranking.Ranked::activity).containsExactly(Made.id(1), Made.id(2), Made.id(3));
        assertThat(questions.getLast().near()).isTrue();
    }

    @Test
    void a_question_names_the_gravest_flag_and_has_one_key() {
        var suspicion = Looking.suspicion(Ranking.of(List.of(seen(new FewSignUps(), 0, 1), seen(new SamePhoto(), 1, 1)), Thresholds.usual()).questions().getFirst());
        assertThat(suspicion.flag()).isEqualTo("E1");
        assertThat(suspicion.key()).isEqualTo("flags:" + Made.id(1) + ":E1+P4");
        assertThat(suspicion.figures()).containsEntry("points", "85").containsKeys("E1.n", "P4.n");
        assertThat(suspicion.evidence()).containsExactly("/activities/" + Made.id(1));
    }

    @Test
    void near_copies_that_simhash_would_miss_are_found() {
        var random = new Random(5);
        int far = 0;
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder();
            IntStream.range(0, 120).forEach(_ -> text.append((char) (0x4e00 + random.nextInt(3_000))));
            var copy = new StringBuilder(text);
            copy.setCharAt(random.nextInt(120), '改');
            copy.setCharAt(random.nextInt(120), '也');
            far += Long.bitCount(Likenesses.simHash(text.toString()) ^ Likenesses.simHash(copy.toString())) > 3 ? 1 : 0;
            boolean same = Likenesses.jaccard(text.toString(), copy.toString()) >= 0.8;
            assertThat(Likenesses.among(List.of(text.toString(), copy.toString()), 0.8)).hasSize(same ? 1 : 0);
        }
        assertThat(far).as("pairs beyond three bits").isPositive();
    }

    @Test
    void fences_and_bounds_are_those_of_the_books() {
        var fence = Statistics.Fence.around(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(fence.lower()).isEqualTo(-3);
        assertThat(fence.upper()).isEqualTo(13);
        assertThat(Statistics.wilsonLower(10, 100)).isEqualTo(0.0552, within(0.0001));
        assertThat(Statistics.wilsonLower(0, 0)).isZero();
    }
}
