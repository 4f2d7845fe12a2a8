package org.yicai.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.project.RuleCase;

/** What a project comes to: the usual weights of a hundred, the four parts of the output, and the grades. */
public class EvaluationRulesTest {

    private static final Weights USUAL = new Weights(10, 50, 30, 10, 90, 80, 60);

    private static EvaluationRules.Case evaluated(Weights weights, int benefit, boolean drafter) {
        return new EvaluationRules.Case(weights, benefit, drafter);
    }

    /** The rules about evaluations: 1.3 of the list. */
    public static Stream<RuleCase> cases() {
        return Stream.concat(
                RuleCase.each(EvaluationRules.ALL, evaluated(USUAL, 30, false), evaluated(new Weights(10, 50, 30, 11, 90, 80, 60), 30, false), evaluated(USUAL, 31, false), evaluated(USUAL, 30, true)),
                Stream.of(RuleCase.of(EvaluationRules.ALL.getFirst(), evaluated(new Weights(5, 45, 25, 25, 85, 75, 60), 20, false), evaluated(new Weights(10, 50, 30, 10, 80, 80, 60), 20, false))));
    }

    private static Figures figures(int confirmed, int kept, int inTime, int rated, int sum) {
        return new Figures(100_000, 100_000, List.of(new Figures.Promised("探访", 10, confirmed), new Figures.Promised("手册", 1, 1)), 4, kept, 2, inTime, 100_000, 20, rated, sum);
    }

    @Test
    void everything_kept_and_five_stars_are_a_hundred_points() {
        var card = Scorecard.of(figures(12, 4, 2, 5, 25), USUAL, 30, "好", Instant.EPOCH);
        assertThat(card.tenths()).isEqualTo(1000);
        assertThat(card.grade()).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void each_part_counts_by_its_weight() {
        var half = figures(5, 2, 1, 4, 12);
        assertThat(half.quantity()).as("5 of 10 and 1 of 1, each the same").isEqualTo(75);
        assertThat(half.quality()).isEqualTo(50);
        assertThat(half.time()).isEqualTo(50);
        assertThat(half.cost()).isEqualTo(100);
        assertThat(half.output()).isEqualTo(69);
        assertThat(half.satisfaction()).as("three stars are the half").isEqualTo(50);
        var card = Scorecard.of(half, USUAL, 15, "一半", Instant.EPOCH);
        assertThat(List.of(card.execution(), card.output(), card.benefit(), card.satisfaction())).containsExactly(100, 345, 150, 50);
        assertThat(Scorecard.points(card.tenths())).isEqualTo("64.5");
        assertThat(card.grade()).isEqualTo(Grade.FAIR);
    }

    @Test
    void nobody_rated_is_no_satisfaction_and_what_was_not_paid_was_not_spent() {
        var figures = new Figures(200_000, 50_000, List.of(), 0, 0, 0, 0, 100_000, 0, 0, 0);
        assertThat(figures.execution()).isEqualTo(25);
        assertThat(figures.cost()).as("it came to twice what was said").isEqualTo(50);
        assertThat(figures.satisfaction()).isZero();
        assertThat(figures.quantity()).isZero();
    }

    @Test
    void a_grade_begins_at_its_points() {
        assertThat(Stream.of(900, 899, 800, 799, 600, 599).map(USUAL::grade)).containsExactly(Grade.EXCELLENT, Grade.GOOD, Grade.GOOD, Grade.FAIR, Grade.FAIR, Grade.POOR);
    }
}
