package org.yicai.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures that stand in the books. */
class SampleSizeTest {

    @Test
    void fifty_nine_meet_five_percent_twenty_nine_ten_percent_and_299_one_percent() {
        assertThat(SampleSize.withReplacement(0.05, 0.95)).isEqualTo(59);
        assertThat(SampleSize.withReplacement(0.10, 0.95)).isEqualTo(29);
        assertThat(SampleSize.withReplacement(0.01, 0.95)).isEqualTo(299);
        assertThat(1 - Math.pow(0.95, 58)).as("one less is too few").isLessThan(0.95);
        assertThatThrownBy(() -> SampleSize.withReplacement(0, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_few_records_fewer_are_enough() {
        // 100 records, 5 wrong: 1 - C(95,45)/C(100,45) = 0.9538, with 44 it is 0.9492
        assertThat(SampleSize.withoutReplacement(100, 0.05, 0.95)).isEqualTo(45);
        assertThat(SampleSize.chance(100, 45, 0.05)).isCloseTo(0.9538, within(0.0001));
        assertThat(SampleSize.chance(100, 44, 0.05)).isLessThan(0.95);
        assertThat(SampleSize.withoutReplacement(1_000_000, 0.05, 0.95)).isEqualTo(59);
        assertThat(SampleSize.withoutReplacement(10, 0.05, 0.95)).as("one wrong of ten").isEqualTo(10);
        assertThat(SampleSize.chance(20, 20, 0.05)).isEqualTo(1);
        assertThat(SampleSize.chance(20, 0, 0.05)).isZero();
    }

    @Test
    void the_lower_bound_is_that_of_clopper_and_pearson() {
        // closed forms: all fit: alpha^(1/n); one of n: 1 - (1 - alpha)^(1/n)
        assertThat(SampleSize.lowerBound(59, 59, 0.95)).isCloseTo(Math.pow(0.05, 1 / 59.0), within(1e-9));
        assertThat(SampleSize.lowerBound(1, 10, 0.95)).isCloseTo(1 - Math.pow(0.95, 0.1), within(1e-9));
        // 8 of 10, one-sided 97.5 %: 0.4439 in the tables of the two-sided 95 % interval
        assertThat(SampleSize.lowerBound(8, 10, 0.975)).isCloseTo(0.4439, within(0.0001));
        assertThat(SampleSize.lowerBound(0, 10, 0.95)).isZero();
        assertThat(SampleSize.lowerBound(0, 0, 0.95)).isZero();
        assertThatThrownBy(() -> SampleSize.lowerBound(3, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    /** In repeated draws the true share lies below the bound at most in one of twenty. */
    @Test
    void the_bound_keeps_its_word() {
        int broken = 0;
        int draws = 2_000;
        for (int draw = 0; draw < draws; draw++) {
            int fitted = (int) Sampler.withReplacement("bound " + draw, 40, 100).stream().filter(each -> each <= 80).count();
            broken += SampleSize.lowerBound(fitted, 40, 0.95) > 0.80 ? 1 : 0;
        }
        assertThat(broken / (double) draws).isBetween(0.0, 0.065);
    }

    @Test
    void what_nobody_could_confirm_counts_by_the_bound() {
        // 30 looked at, all fit: 0.905 of the other 70, and the 30
        assertThat(SampleSize.countsFor(100, 30, 30, 0.95)).isEqualTo(30 + 63);
        assertThat(SampleSize.countsFor(100, 0, 0, 0.95)).as("nobody looked").isZero();
        assertThat(SampleSize.countsFor(30, 30, 30, 0.95)).isEqualTo(30);
        assertThat(SampleSize.countsFor(100, 24, 30, 0.95)).as("what did not fit costs more than itself").isLessThan(24 + 56);
        assertThatThrownBy(() -> SampleSize.countsFor(3, 4, 4, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }
}
