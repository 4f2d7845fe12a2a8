package org.yicai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.TownTest;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.demo.Door.Reply;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.WorkingDays;

/** The calendar and the local ways, as their administrator keeps them. */
class CalendarTest extends TownTest {

    @Autowired
    private WorkingDays days;

    @Autowired
    private LocalWays ways;

    @Autowired
    private PlatformTransactionManager transactions;

    private int number(SubdistrictId subdistrict, Way way, String kind) {
        var number = new int[1];
        Scope.of(subdistrict).run(() -> number[0] = new TransactionTemplate(transactions).execute(status -> ways.number(subdistrict, way, kind)));
        return number[0];
    }

    private Reply paste(String lines) {
        return as("陈志远").send("/calendar", "/calendar/lines", "lines", lines, "source", "国办发明电");
    }

    @Test
    void the_announced_holidays_of_2025_and_2026_are_there_with_their_source() {
        assertThat(days.works(LocalDate.of(2025, 10, 8))).isFalse();
        assertThat(days.works(LocalDate.of(2025, 10, 11))).as("a shifted Saturday").isTrue();
        assertThat(days.after(LocalDate.of(2026, 9, 30), 3)).as("over the National Day").isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(days.between(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 28))).as("over the Spring Festival").isEqualTo(6);
        assertThat(visitor().open("/calendar?year=2026")).contains("国办发明电〔2025〕7号", "10月10日");
    }

    @Test
    void a_year_that_nobody_entered_says_so() {
        assertThat(visitor().open("/calendar?year=2028")).contains("2028 年的放假安排还没有录入");
        assertThat(visitor().open("/calendar?year=2026")).doesNotContain("还没有录入");
    }

    @Test
    void pasted_lines_are_entered_together_and_remembered() {
        assertThat(paste("2027-03-01,休,放假\n\n2027/3/6，班，调休").status()).isEqualTo(303);
        assertThat(days.works(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(days.works(LocalDate.of(2027, 3, 6))).isTrue();
        assertThat(as("李建国").open("/calendar?year=2027")).contains("陈志远", "国办发明电");
        assertThat(visitor().open("/calendar?year=2027")).as("who it was is for those who work here").doesNotContain("陈志远");
    }

    @Test
    void one_unreadable_line_or_a_day_twice_and_nothing_is_entered() {
        for (var lines : new String[] {"2027-04-01,休,放假\n2027-04-31,休,没有这天", "2027-04-01,休,a\n2027-04-01,班,b", "2027-04-01,休,a\n四月五日放假"}) {
            var reply = paste(lines);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.html()).contains("第 2 行").contains("2027-04-01,休");
        }
        assertThat(count("select count(*) from place.working_day where day = date '2027-04-01'")).isZero();
    }

    @Test
    void a_day_taken_back_is_its_weekday_again_and_the_record_stays() {
        assertThat(as("陈志远").send("/calendar", "/calendar", "day", "2027-05-03", "kind", "OFF", "note", "街道放假", "reason", "通知").status()).isEqualTo(303);
        assertThat(days.works(LocalDate.of(2027, 5, 3))).isFalse();
        assertThat(as("陈志远").send("/calendar?year=2027", "/calendar/removal", "back", "2027-05-03", "back_reason", "通知改了").status()).isEqualTo(303);
        assertThat(days.works(LocalDate.of(2027, 5, 3))).isTrue();
        assertThat(count("select count(*) from place.calendar_change where day = date '2027-05-03'")).isEqualTo(2);
        assertThat(count("select count(*) from place.calendar_change c where not exists (select 1 from journal.entry e where e.subject = c.id)")).isZero();
        assertThat(as("陈志远").send("/calendar?year=2027", "/calendar/removal", "back", "2027-05-03", "back_reason", "再撤一次").status()).isEqualTo(422);
    }

    @Test
    void the_administrator_of_another_subdistrict_does_not_move_everybodys_limits() {
        assertThat(as("韩冰").send("/sign-in", "/calendar", "day", "2027-06-01", "kind", "OFF", "note", "a", "reason", "b").status()).isEqualTo(403);
    }

    @Test
    void a_way_begins_on_its_day_for_one_topic_and_goes_back_by_beginning_the_old_one() {
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        var admin = as("陈志远");
        assertThat(admin.send("/ways", "/ways", "way", "NEED_ANSWER_DAYS:SAFETY", "number", "1", "from", TODAY.toString(), "reason", "安全的事要快").status()).isEqualTo(303);
        assertThat(admin.send("/ways", "/ways", "way", "NEED_ANSWER_DAYS", "number", "5", "from", TODAY.plusDays(3).toString(), "reason", "人手少").status()).isEqualTo(303);
        assertThat(number(dongsi, Way.NEED_ANSWER_DAYS, "SAFETY")).isEqualTo(1);
        assertThat(number(dongsi, Way.NEED_ANSWER_DAYS, "MEALS")).as("not yet").isEqualTo(3);
        clock.put(clock.instant().plusSeconds(3 * 86_400));
        ways.forget();
        assertThat(number(dongsi, Way.NEED_ANSWER_DAYS, "MEALS")).isEqualTo(5);
        assertThat(number(dongsi, Way.NEED_ANSWER_DAYS, "SAFETY")).isEqualTo(1);
        itIsToday();
        ways.forget();
        assertThat(as("李建国").open("/ways")).contains("安全的事要快", "陈志远", "人手少");
        assertThat(admin.send("/ways", "/ways", "way", "NEED_ANSWER_DAYS", "number", "3", "from", TODAY.plusDays(3).toString(), "reason", "改回来").status()).isEqualTo(303);
        assertThat(count("select count(*) from place.local_way where name = 'NEED_ANSWER_DAYS'")).as("nothing is rewritten").isEqualTo(2);
    }

    @Test
    void a_way_has_its_range_and_no_past() {
        var admin = as("陈志远");
        assertThat(admin.send("/ways", "/ways", "way", "COUNCIL_QUORUM_PERCENT", "number", "101", "from", TODAY.toString(), "reason", "a").status()).isEqualTo(422);
        assertThat(admin.send("/ways", "/ways", "way", "COUNCIL_QUORUM_PERCENT", "number", "60", "from", TODAY.minusDays(1).toString(), "reason", "a").status()).isEqualTo(422);
    }
}
