package org.yicai.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;

class WorkingDaysTest extends TownTest {

    @Autowired
    private WorkingDays days;

    @Test
    void weekends_do_not_count_and_the_first_day_neither() {
        assertThat(days.after(LocalDate.of(2026, 11, 20), 3)).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_holiday_announced_later_moves_the_end_and_a_shifted_saturday_brings_it_back() {
        truth().sql("insert into place.working_day values (date '2026-11-24', false, '放假'), (date '2026-11-21', true, '调休上班')").update();
        days.forget();
        assertThat(days.after(LocalDate.of(2026, 11, 20), 3)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(days.works(LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(days.works(LocalDate.of(2026, 11, 21))).isTrue();
    }
}
