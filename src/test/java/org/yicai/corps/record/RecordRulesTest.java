package org.yicai.corps.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.project.Rule;

/** Each rule about records has a case that passes and one that fails. */
class RecordRulesTest {

    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    private static RecordRules.Case of(int seconds, boolean paid, boolean elsewhere) {
        return new RecordRules.Case(NINE, NINE.plusSeconds(seconds), paid, elsewhere);
    }

    @Test
    void a_minute_is_whole_staff_are_paid_and_nobody_is_in_two_places() {
        assertThat(RecordRules.judge(of(60, false, false))).isEmpty();
        assertThat(RecordRules.judge(of(59, false, false))).extracting(Finding::key).containsExactly("corps.finding.w1");
        assertThat(RecordRules.judge(of(60, true, false))).extracting(Finding::key).containsExactly("corps.finding.w4");
        assertThat(RecordRules.judge(of(60, false, true))).extracting(Finding::key).containsExactly("corps.finding.w5");
        assertThat(RecordRules.broken(of(0, true, true))).containsExactly("W1", "W4", "W5");
    }

    @Test
    void somebody_else_confirms() {
        var me = PersonId.next(NINE);
        assertThat(Rule.all(RecordRules.CONFIRMING, new RecordRules.Hand(me, PersonId.next(NINE)))).isEmpty();
        assertThat(Rule.all(RecordRules.CONFIRMING, new RecordRules.Hand(me, me))).extracting(Finding::key).containsExactly("corps.finding.w2");
    }

    @Test
    void the_tenth_working_day_is_in_time_the_next_one_is_late() {
        var due = LocalDate.of(2026, 11, 20);
        assertThat(Rule.all(RecordRules.TIME, new RecordRules.Limit(due, due))).isEmpty();
        assertThat(Rule.all(RecordRules.TIME, new RecordRules.Limit(due, due.plusDays(1)))).extracting(Finding::key).containsExactly("corps.finding.w3");
    }

    @Test
    void what_is_left_of_a_minute_is_never_counted() {
        var dice = new Random(67);
        for (int i = 0; i < 2_000; i++) {
            var from = NINE.plusMillis(dice.nextInt(3_600_000));
            var end = from.plusMillis(dice.nextInt(-60_000, 36_000_000));
            var until = ServiceRecords.until(from, end);
            var span = Duration.between(from, until);
            assertThat(span.toMillis() % 60_000).isZero();
            assertThat(span.isNegative()).isFalse();
            assertThat(span.isZero() || !until.isAfter(end)).isTrue();
            assertThat(end.isBefore(from) || Duration.between(until, end).toSeconds() < 60).isTrue();
        }
    }
}
