package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yicai.web.BurnUp;

/** Contracted, planned by today, confirmed. */
class CourseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final UUID VISITS = new UUID(0, 1);

    private static Course on(LocalDate today) {
        return Course.of(
                List.of(new Course.Promised(VISITS, "探访", Unit.SESSION, 10)),
                List.of(new Course.Planned(VISITS, MONDAY.plusDays(30), 4), new Course.Planned(VISITS, MONDAY.plusDays(60), 6)),
                List.of(new Course.Week(VISITS, MONDAY, 3), new Course.Week(VISITS, MONDAY.plusWeeks(2), 2)),
                MONDAY, MONDAY.plusDays(100), today);
    }

    @Test
    void a_milestone_counts_from_its_day_on() {
        assertThat(on(MONDAY.plusDays(29)).lines().getFirst().planned()).isZero();
        assertThat(on(MONDAY.plusDays(30)).lines().getFirst().planned()).isEqualTo(4);
        assertThat(on(MONDAY.plusDays(30)).lines().getFirst().behind()).isFalse();
        assertThat(on(MONDAY.plusDays(60)).lines().getFirst().behind()).isTrue();
    }

    @Test
    void the_chart_has_the_staircase_of_the_plan_and_stops_at_today() {
        var chart = on(MONDAY.plusDays(50)).chart();
        assertThat(chart.plan()).extracting(BurnUp.Point::percent).containsExactly(40, 100);
        assertThat(chart.done()).extracting(BurnUp.Point::percent).containsExactly(30, 50);
        assertThat(chart.planned().getLast()).isEqualTo(new BurnUp.Stroke(60, 0, 100, 0));
        assertThat(chart.confirmed().getLast()).isEqualTo(new BurnUp.Stroke(20, 50, 50, 50));
    }

    @Test
    void the_table_says_nothing_of_days_to_come() {
        assertThat(on(MONDAY.plusDays(50)).chart().rows()).filteredOn(each -> each.day().isAfter(MONDAY.plusDays(50))).isNotEmpty().extracting(BurnUp.Row::done).containsOnly(-1);
    }

    @Test
    void before_a_contract_there_is_no_chart() {
        assertThat(Course.of(List.of(), List.of(), List.of(), null, null, MONDAY).chart()).isNull();
    }
}
