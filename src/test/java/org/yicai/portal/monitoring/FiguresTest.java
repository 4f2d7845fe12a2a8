package org.yicai.portal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** A quarter counts a record once, however late somebody asks about it and however late that is settled. */
class FiguresTest extends TownTest {

    private record Counted(UUID deliverable, long total, long within) {}

    private static OffsetDateTime begins(int year, int quarter) {
        return LocalDate.of(year, 3 * quarter - 2, 1).atStartOfDay().atOffset(ZoneOffset.ofHours(8));
    }

    private long[] counted(UUID project, UUID deliverable, int year, int quarter) {
        var begin = begins(year, quarter);
        return truth().sql(Figures.QUESTIONS.get("confirmed")).param("id", project).param("begin", begin).param("end", begin.plusMonths(3)).query(Counted.class).list().stream()
                .filter(each -> each.deliverable.equals(deliverable)).map(each -> new long[] {each.total, each.within}).findFirst().orElse(new long[] {0, 0});
    }

    private void asked(UUID record, OffsetDateTime opened, OffsetDateTime settled) {
        truth().sql("insert into activity.dispute (id, subdistrict, question, record, opened_at, settled_at) select gen_random_uuid(), subdistrict, gen_random_uuid(), id, :opened, :settled from activity.activity where id = :record")
                .param("opened", opened).param("settled", settled).param("record", record).update();
    }

    @Test
    void what_was_counted_before_anybody_asked_is_not_counted_again() {
        record Row(UUID id, UUID project, UUID deliverable) {}
        var row = truth().sql("""
                select r.id, r.project, r.deliverable from activity.published_result r
                 where r.cancelled_at is null and r.quantity > 0 and r.recorded_at between timestamptz '2026-10-05' and timestamptz '2026-12-01' and exists (select 1 from activity.published_confirming w where w.activity = r.id)
                   and not exists (select 1 from activity.published_dispute d where d.record = r.id) limit 1
                """).query(Row.class).single();
        var usual = counted(row.project, row.deliverable, 2026, 4);
        assertThat(usual[0]).isPositive();
        assertThat(counted(row.project, row.deliverable, 2027, 3)).containsExactly(usual[0], 0);

        asked(row.id, begins(2027, 1).plusDays(9), begins(2027, 3).plusDays(9));
        assertThat(counted(row.project, row.deliverable, 2026, 4)).as("nobody had asked").containsExactly(usual);
        assertThat(counted(row.project, row.deliverable, 2027, 1)[0]).as("it waits").isLessThan(usual[0]);
        assertThat(counted(row.project, row.deliverable, 2027, 3)).as("settled, and counted long ago").containsExactly(usual[0], 0);

        truth().sql("update activity.dispute set opened_at = :opened where record = :record").param("opened", begins(2026, 4).plusDays(1)).param("record", row.id).update();
        long held = usual[0] - counted(row.project, row.deliverable, 2026, 4)[0];
        assertThat(held).as("the control: asked in its own quarter it is held back").isPositive();
        assertThat(counted(row.project, row.deliverable, 2027, 3)).as("and counts when it is settled").containsExactly(usual[0], held);
        truth().sql("delete from activity.dispute where record = :record").param("record", row.id).update();
    }
}
