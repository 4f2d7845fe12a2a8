package org.yicai.need.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicModelTest {

    private static final int EACH = 40;
    private final Lexicon lexicon = new Lexicon(Catalogue.shipped());

    private double right(List<String> learnt) {
        var model = new TopicModel(Messages.of(EACH, 1), learnt, lexicon);
        var asked = Messages.of(EACH, 2);
        var labels = Messages.labels(EACH);
        int right = 0;
        for (int i = 0; i < asked.size(); i++) {
            right += model.guesses(asked.get(i)).getFirst().name().equals(labels.get(i)) ? 1 : 0;
        }
        return (double) right / asked.size();
    }

    @Test
    void it_learns_words_that_no_catalogue_knows() {
        assertThat(right(Messages.labels(EACH))).isGreaterThan(0.97);
    }

    @Test
    void from_shuffled_decisions_nothing_can_be_learnt() {
        var shuffled = new ArrayList<>(Messages.labels(EACH));
        Collections.shuffle(shuffled, new Random(7));
        assertThat(right(shuffled)).as("a third is chance").isBetween(0.1, 0.6);
    }

    @Test
    void complement_naive_bayes_gives_the_weights_of_the_paper() {
        // counts: class 0 "甲乙" twice, class 1 "丙丁" once; one is added to each of the other classes' counts
        var bayes = new Bayes(List.of(new Said("", "甲乙甲乙"), new Said("", "丙丁")), new int[] {0, 1}, 2, 1, 1);
        var scores = bayes.scores(new Said("", "甲乙"));
        // features: 甲乙 (2), 乙甲 (1), 丙丁 (1). Complement of 0: 丙丁 1 -> (0+1)/(1+3); of 1: 甲乙 2 -> (2+1)/(3+3)
        assertThat(scores[0]).isCloseTo(-Math.log(1.0 / 4), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(scores[1]).isCloseTo(-Math.log(3.0 / 6), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(bayes.scores(new Said("", "戊己"))).containsOnly(0);
    }

    @Test
    void a_line_that_parts_two_points_is_the_one_in_the_middle() {
        var one = new Vector(new int[] {0, 1}, new float[] {1, 1});
        var other = new Vector(new int[] {0, 1}, new float[] {-1, 1});
        var machines = new SupportVectors(List.of(one, other), new int[] {0, 1}, 2, 2);
        assertThat(machines.scores(one)[0]).isPositive().isCloseTo(-machines.scores(other)[0], org.assertj.core.data.Offset.offset(0.05));
        assertThat(machines.scores(other)[1]).isPositive();
    }

    @Test
    void odd_messages_get_some_answer_and_no_failure() {
        var model = new TopicModel(Messages.of(5, 1), Messages.labels(5), lexicon);
        for (var odd : List.of("", "。", "🙂🙂🙂", "\uD800", "a".repeat(20_000), "字".repeat(20_000))) {
            assertThat(model.guesses(new Said(odd, odd))).hasSize(3).allSatisfy(each -> assertThat(each.score()).isFinite());
        }
        assertThat(new TopicModel(Messages.of(1, 1), List.of("a", "a", "a"), lexicon).guesses(new Said("x", "y"))).hasSize(1);
    }
}
