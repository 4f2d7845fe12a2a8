package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Missing;

/** Quarters of a year. */
class QuarterTest {

    @Test
    void a_day_lies_in_its_quarter_and_a_quarter_has_its_days() {
        assertThat(Quarter.of(LocalDate.of(2026, 3, 31))).hasToString("2026-Q1");
        assertThat(Quarter.of(LocalDate.of(2026, 4, 1))).hasToString("2026-Q2");
        assertThat(Quarter.of("2028-Q1").last()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(Quarter.of("2026-Q4").first()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void the_quarters_of_a_term_come_latest_first() {
        assertThat(Quarter.between(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 4, 1))).extracting(Quarter::toString).containsExactly("2026-Q2", "2026-Q1", "2025-Q4");
        assertThat(Quarter.between(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @Test
    void what_is_no_quarter_does_not_exist() {
        for (var text : new String[] {"2026-Q5", "2026-Q0", "2026Q1", "1999-Q1", "", "2026-Q1 "}) {
            assertThatThrownBy(() -> Quarter.of(text)).as(text).isInstanceOf(Missing.class);
        }
    }
}
