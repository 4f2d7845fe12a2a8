package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TestServer;

/** P14: a running project is looked at once a quarter at least (财政部令第102号 art. 20, 21), from the records alone, and a quarter that is over never changes. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class MonitoringTest extends PurchaseTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 6);
    private UUID project;
    private String before;

    @BeforeAll
    void live() {
        project = awarded("6000", 6, "看季度的探访").getFirst();
        done(sign(project, "m1_due", TODAY.plusDays(20).toString()));
        deliver(project, 2);
    }

    private void on(LocalDate day) {
        itIs(day);
    }

    private String quarter(String name) {
        return "/projects/" + project + "/monitoring/" + name;
    }

    private static String figures(String html) {
        return html.replaceAll("(?s)^.*?<h1>", "").replaceAll("(?s)<form.*?</form>|<section class=\"panel stack\"><h2 class=\"h3\">承接方补充.*?</section>|</main>.*$", "").replaceAll("<[^>]+>|\\s+", " ");
    }

    @Test
    void a_a_quarter_that_is_not_over_shows_what_is_known_today() {
        var html = as("李建国").open(quarter("2026-Q4"));
        assertThat(html).contains("这个季度还没过完").contains("已付 ¥0.00，合同 ¥6,000.00").contains("服务 1 人次，1 人次打分，其中 1 人次满意");
        assertThat(html).doesNotContain("name=\"remark\"");
        assertThat(refused(post("李建国", "/me", quarter("2026-Q4") + "/remarks", "remark", "早了"))).contains("Z7");
    }

    @Test
    void b_a_quarter_in_which_it_did_not_run_does_not_exist() {
        for (var name : new String[] {"2026-Q3", "2027-Q1", "2026-Q9", "nonsense"}) {
            assertThat(as("李建国").get(quarter(name)).status()).as(name).isEqualTo(404);
        }
        assertThat(as("孙晓梅").get(quarter("2026-Q4")).status()).as("another contractor").isEqualTo(404);
        assertThat(as("李建国").open("/projects/" + project + "/work")).contains("2026 年第 4 季度").doesNotContain("2026 年第 3 季度");
    }

    @Test
    void c_once_it_is_over_it_is_due_and_either_side_may_add_one_sentence() {
        on(JANUARY);
        assertThat(as("李建国").open("/projects/" + project + "/work")).contains("最晚看完").contains("2027 年第 1 季度");
        var html = as("李建国").open(quarter("2026-Q4"));
        before = figures(html);
        assertThat(before).contains("截至 2026年12月31日").contains("落后");
        done(as("林涛").send(quarter("2026-Q4"), quarter("2026-Q4") + "/remarks", "remark", "十二月老人体检，少上门一次。"));
        assertThat(as("林涛").get(quarter("2026-Q4")).html()).contains("少上门一次").doesNotContain("name=\"remark\"");
        assertThat(as("林涛").send("/me", quarter("2026-Q4") + "/remarks", "remark", "再说一句").status()).as("kept as it is").isEqualTo(409);
        assertThat(count("select count(*) from project.monitoring_remark where project = ?", project)).isEqualTo(1);
    }

    @Test
    void d_what_happens_later_does_not_change_it() {
        on(JANUARY);
        var fields = new LinkedHashMap<String, String>();
        fields.put("change_reason", "挪到二月");
        fields.put("change_ends_on", TODAY.plusMonths(7).toString());
        fields.put("a1_due", LocalDate.of(2027, 2, 20).toString());
        fields.put("a1_amount", "3100");
        fields.put("a1_q1", "4");
        fields.put("a2_due", LocalDate.of(2027, 4, 10).toString());
        fields.put("a2_amount", "3000");
        fields.put("a2_q1", "3");
        var contract = "/projects/" + project + "/contract";
        done(as("李建国").send(contract, "/projects/" + project + "/amendments", fields.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray(String[]::new)));
        done(as("林涛").send(contract, "/projects/" + project + "/amendment-answers", "answer", "AGREED", "change_answer_reason", ""));
        var list = "/projects/" + project + "/rectifications";
        done(as("李建国").send(list, list, "term", "@有签到", "mend_words", "一次没有签到。", "mend_due", JANUARY.plusDays(20).toString()));
        var again = as("李建国").open(quarter("2026-Q4"));
        assertThat(figures(again)).as("as of its last day").isEqualTo(before);
        var now = figures(as("李建国").open(quarter("2027-Q1")));
        assertThat(now).contains("合同 ¥6,100.00").contains("7 小时").contains("本季度发现 1 处");
    }

    @Test
    void e_an_answer_that_comes_late_counts_in_the_quarter_in_which_it_came() {
        on(JANUARY);
        truth().sql("update activity.opinion set given_at = timestamptz '2027-01-05 10:00+08' where attendance in (select t.id from activity.attendance t join activity.activity a on a.id = t.activity where a.project = ?)")
                .param(project).update();
        assertThat(figures(as("李建国").open(quarter("2026-Q4")))).contains("服务 1 人次，0 人次打分");
        assertThat(figures(as("李建国").open(quarter("2027-Q1")))).contains(" 2 ");
    }

    @Test
    void f_the_minutes_and_asks_come_from_what_is_noted_and_the_page_keeps_its_budget() {
        itIsToday();
        var stairs = "/projects/" + id("select id from project.project where title = '楼道扶手和声控灯'") + "/monitoring/2026-Q3";
        var official = as("李建国");
        var html = official.open(stairs);
        assertThat(html).contains("承接方请人帮忙 1 次").contains("50 分钟");
        TestServer.get().forgetStatements();
        official.open(stairs);
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(5);
        var landed = "/projects/" + id("select id from project.project where title like '失能老人助浴%'") + "/monitoring/2026-Q3";
        assertThat(official.open(landed)).as("a landed service has no plan and no money of ours").contains("–").doesNotContain("合同 ¥");
    }
}
