package org.yicai.supervision.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.Stratum;

/** What five short answers come to, and what is asked of the contractor when they contradict. */
class LookTest {

    private static Look look(Look.Answer tookPlace, Look.Answer byWhom, Look.Answer asDescribed, @Nullable Integer people) {
        return new Look(Look.Way.CALL, tookPlace, byWhom, asDescribed, people);
    }

    @Test
    void three_times_yes_fits_one_no_does_not_and_everything_else_is_open() {
        assertThat(look(Look.Answer.YES, Look.Answer.YES, Look.Answer.YES, null).result(12)).isEqualTo(Look.Result.FITTED);
        assertThat(look(Look.Answer.YES, Look.Answer.CANNOT_TELL, Look.Answer.YES, null).result(12)).isEqualTo(Look.Result.CANNOT_TELL);
        assertThat(look(Look.Answer.CANNOT_TELL, Look.Answer.CANNOT_TELL, Look.Answer.NO, null).result(12)).isEqualTo(Look.Result.DID_NOT);
        assertThat(look(Look.Answer.NO, Look.Answer.YES, Look.Answer.YES, null).result(null)).isEqualTo(Look.Result.DID_NOT);
    }

    @Test
    void fewer_than_half_of_the_people_is_a_contradiction_about_as_many_is_none() {
        assertThat(look(Look.Answer.YES, Look.Answer.YES, Look.Answer.YES, 6).result(12)).isEqualTo(Look.Result.FITTED);
        assertThat(look(Look.Answer.YES, Look.Answer.YES, Look.Answer.YES, 5).result(12)).isEqualTo(Look.Result.DID_NOT);
        assertThat(look(Look.Answer.YES, Look.Answer.YES, Look.Answer.YES, 30).result(12)).as("more than written down hurts nobody").isEqualTo(Look.Result.FITTED);
        assertThat(look(Look.Answer.YES, Look.Answer.YES, Look.Answer.YES, 5).result(null)).isEqualTo(Look.Result.FITTED);
    }

    @Test
    void a_contradiction_asks_about_one_record_and_names_nobody() {
        var record = UUID.randomUUID();
        var check = new SpotCheck(UUID.randomUUID(), UUID.randomUUID(), Stratum.HIGH, 3, DrawList.Kind.ACTIVITY, record, UUID.randomUUID(), "手机课堂", null, null, "第一课", null, null, null, 12, "来了十二个人", null, false);
        var asked = SpotCheckController.suspicion(check, look(Look.Answer.YES, Look.Answer.YES, Look.Answer.YES, 5));
        assertThat(asked.activity()).isEqualTo(record);
        assertThat(asked.project()).isEqualTo(check.project());
        assertThat(asked.figures()).containsEntry("people", "5 / 12").containsEntry("took-place", "YES");
        assertThat(asked.evidence()).containsExactly("/draws/" + check.draw());
        assertThat(asked.key()).as("the same thing again is the same question").isEqualTo(SpotCheckController.suspicion(check, look(Look.Answer.NO, Look.Answer.NO, Look.Answer.NO, null)).key());
    }
}
