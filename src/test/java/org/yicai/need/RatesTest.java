package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TestServer;

/** Rates say how many of how many; who did not answer is beside them and never in them. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class RatesTest extends ClosureTest {

    @BeforeAll
    void nothingYet() {
        // what the town still waits for must not come due among these counts
        truth().sql("update need.need set due_on = null").update();
        truth().sql("delete from need.tally").update();
        truth().sql("delete from need.tally_stale").update();
    }

    private String rates() {
        sweeper.look();
        return visitor().open("/needs/rates?period=MONTH").replaceAll("\\s+", " ");
    }

    private long counted(String what) {
        return count("select coalesce(sum(" + what + "), 0) from need.tally");
    }

    @Test
    void a_answered_and_solved_and_silent_are_three_things() {
        var solved = claimed(say("瓷砖松了"));
        var open = claimed(say("瓷砖裂了"));
        claimed(say("瓷砖掉了"));
        answer(solved, "YES");
        assertThat(visitor().send("/sign-in", open.page() + "/answer", "solved", "NO", "satisfaction", "UNSATISFIED", "pin", open.pin()).status()).isEqualTo(303);
        var page = rates();
        assertThat(page).contains("已回话的 2 件中，说解决了的 1 件", "问了 3 件，回话 2 件，还没回话 1 件", "说了满不满意的 1 件中，满意和基本满意的 0 件", ">50%<");
        itIs(TODAY.plusDays(60));
        assertThat(rates()).as("silence stays silence").contains("已回话的 2 件中，说解决了的 1 件").doesNotContain("回话 3 件");
    }

    @Test
    void b_a_later_answer_counts_in_the_month_of_the_claim() {
        var need = claimed(say("扶栏太矮"));
        rates();
        itIs(TODAY.plusDays(20));
        answer(need, "YES");
        assertThat(rates()).contains("回话 3 件", "已回话的 3 件中，说解决了的 2 件");
        assertThat(count("select sum(answered) from need.tally where day = ?", TODAY)).isEqualTo(3);
    }

    @Test
    void c_response_counts_what_was_due_and_only_when_its_day_has_passed() {
        var late = say("树枝压线");
        var inTime = say("树枝挡路");
        assertThat(rates()).doesNotContain("到期该答复的 2 件中，按时答复的 1 件");
        claimed(inTime);
        var due = counted("due");
        itIs(java.time.LocalDate.of(2026, 11, 26));
        claimed(late);
        rates();
        assertThat(counted("due")).isEqualTo(due);
        assertThat(count("select count(*) from need.need where id in (?, ?) and promised_by = date '2026-11-25'", late.id(), inTime.id())).isEqualTo(2);
        assertThat(count("select sum(due) from need.tally where day = date '2026-11-25'") - count("select sum(in_time) from need.tally where day = date '2026-11-25'")).as("one of those due that day was not in time").isEqualTo(1);
    }

    @Test
    void d_a_topic_that_changes_moves_its_count() {
        var need = say("想学剪纸");
        rates();
        var before = count("select coalesce(sum(voiced), 0) from need.tally where day = ? and topic = 'LEARNING'", TODAY);
        truth().sql("update need.need set topic = 'LEARNING' where id = ?").param(need.id()).update();
        rates();
        assertThat(count("select coalesce(sum(voiced), 0) from need.tally where day = ? and topic = 'LEARNING'", TODAY) - before).isEqualTo(1);
    }

    @Test
    void e_fewer_than_five_private_needs_of_a_place_are_not_numbered() {
        var community = id("select id from place.community where name = '豆瓣社区'").toString();
        for (int i = 1; i <= 4; i++) {
            assertThat(visitor().send("/needs/new", "/needs", "words", "家里的事 " + i, "topic", "MEDIATION", "community", community, "private", "yes").status()).isEqualTo(303);
        }
        assertThat(rates()).contains("0 件，另有不公开的不到 5 件");
        assertThat(new String(visitor().get("/needs/heat.csv?period=MONTH").html().getBytes())).contains("豆瓣社区,MEDIATION,0,<5");
        visitor().send("/needs/new", "/needs", "words", "家里的事 5", "topic", "MEDIATION", "community", community, "private", "yes");
        assertThat(rates()).contains("5 件").doesNotContain("0 件，另有不公开的不到 5 件");
    }

    @Test
    void f_the_counts_equal_the_facts_and_counting_again_changes_nothing() {
        rates();
        var sum = counted("voiced");
        truth().sql("insert into need.tally_stale (subdistrict, day) select distinct subdistrict, day from need.tally").update();
        rates();
        assertThat(counted("voiced")).isEqualTo(sum);
        assertThat(counted("asked")).isEqualTo(count("select count(*) from need.callback c where c.kind = 'FIRST' and c.ended_how is distinct from 'WITHDRAWN' and c.asked_on in (select day from need.tally)"));
    }

    @Test
    void g_no_need_is_read_for_the_page() {
        var visitor = visitor();
        visitor.get("/needs/rates");
        TestServer.get().forgetStatements();
        visitor.get("/needs/rates");
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(3).allSatisfy(each -> assertThat(each).doesNotContainPattern(Pattern.compile("\\bneed\\.(need|callback|step)\\b")));
        assertThat(TestServer.get().statements().toString()).as("the check reads them").contains("need.tally");
    }

    @Test
    void h_each_rate_names_both_its_numbers_and_nothing_of_nothing_is_no_rate() {
        truth().sql("delete from need.tally").update();
        assertThat(visitor().open("/needs/rates")).contains("已回话的 0 件中，说解决了的 0 件", "还没有").doesNotContain("0%", "100%");
    }
}
