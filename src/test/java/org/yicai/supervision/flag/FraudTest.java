package org.yicai.supervision.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yicai.bench.fraud.Family;
import yicai.bench.fraud.Score;
import yicai.bench.fraud.Year;

/** What flags find in a made year; the same seed gives the same figures on every machine. */
class FraudTest {

    @Test
    void most_of_what_is_false_is_asked_about_and_hardly_anybody_honest() {
        for (long seed : new long[] {1, 5, 8}) {
            var score = Score.of(new Year(seed, 1), Catalogue.ALL);
            assertThat(score.precisionTop()).as("precision of " + seed).isGreaterThanOrEqualTo(0.8);
            assertThat(score.recall()).as("recall of " + seed).isGreaterThanOrEqualTo(0.9);
            assertThat(score.honestFlagged()).as("honest of " + seed).isLessThanOrEqualTo(0.02);
        }
    }

    @Test
    void a_year_is_ten_thousand_activities_and_five_hundred_false_ones_and_a_seed_gives_one() {
        var year = new Year(3, 1);
        assertThat(year.records.occasions()).hasSize(10_000);
        assertThat(year.labels).hasSize(500);
        assertThat(year.honest).hasSize(167);
        assertThat(Score.of(new Year(3, 1), Catalogue.ALL)).isEqualTo(Score.of(year, Catalogue.ALL));
    }

    @Test
    void labels_dealt_out_anew_are_found_no_better_than_by_chance() {
        assertThat(Score.shuffled(new Year(1, 1), Catalogue.ALL, 7).precisionTop()).isLessThan(0.12);
    }

    @Test
    void without_the_flag_that_is_for_it_a_family_slips_through() {
        var year = new Year(1, 1);
        var all = Score.of(year, Catalogue.ALL);
        assertThat(without(year, "V2").byFamily().get(Family.ADAPTIVE)).isLessThan(all.byFamily().get(Family.ADAPTIVE) - 0.2);
        assertThat(without(year, "R2").byFamily().get(Family.GHOSTWRITTEN)).isLessThan(all.byFamily().get(Family.GHOSTWRITTEN) - 0.03);
        assertThat(without(year, "P1").byFamily().get(Family.SAME_LIST)).isLessThan(all.byFamily().get(Family.SAME_LIST) - 0.1);
    }

    private static Score without(Year year, String id) {
        List<Detector> others = Catalogue.ALL.stream().filter(each -> !each.card().id().equals(id)).toList();
        return Score.of(year, others);
    }
}
