package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.place.LocalWays;
import org.yicai.place.WorkingDays;

/** The clock rules of needs. Today is Friday, 20 November 2026; an answer is promised within three working days: Wednesday the 25th. */
class ClocksTest extends TownTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Sweeper sweeper;

    @Autowired
    private WorkingDays days;

    @Autowired
    private LocalWays ways;

    /** A need as its resident knows it. */
    private record Said(String receipt, String pin, UUID id) {}

    @BeforeEach
    void today() {
        itIsToday();
        days.forget();
        ways.forget();
    }

    @Override
    protected void itIs(LocalDate day) {
        super.itIs(day);
        ways.forget();
    }

    private Said say(String topic) {
        var reply = visitor().send("/needs/new", "/needs", "words", "楼道里的灯不亮。", "topic", topic);
        var found = Pattern.compile("/needs/([0-9A-Z-]+)\\?pin=(\\d{4})").matcher(reply.location());
        assertThat(found.find()).as(reply.location()).isTrue();
        return new Said(found.group(1), found.group(2), id("select id from need.need where receipt = ?", found.group(1).replace("-", "")));
    }

    private LocalDate due(Said need) {
        return truth().sql("select due_on from need.need where id = ?").param(need.id).query((row, i) -> row.getObject(1, LocalDate.class)).list().stream().filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private long steps(Said need, String kind) {
        return count("select count(*) from need.step where need = ? and kind = ?", need.id, kind);
    }

    private String page(Said need) {
        return visitor().open("/needs/" + need.receipt);
    }

    private int post(String who, Said need, String action, String... fields) {
        return as(who).send("/sign-in", "/triage/" + need.id + action, fields).status();
    }

    private void group(Said need) {
        assertThat(as("王淑琴").send("/triage", "/triage/groups", "need", need.id.toString(), "title", "楼道的灯", "summary", "要亮", "topic", "SAFETY", "looked", "PROJECT", "why_not", "要打墙布线").status()).isEqualTo(303);
    }

    private int holiday(String day) {
        return as("陈志远").send("/calendar", "/calendar", "day", day, "kind", "OFF", "note", "临时放假", "reason", "街道通知").status();
    }

    private int noHoliday(String day) {
        return as("陈志远").send("/calendar?year=2026", "/calendar/removal", "back", day, "back_reason", "通知取消").status();
    }

    @Test
    void a_need_is_in_the_leaders_hands_until_its_last_day_and_late_the_day_after() {
        var need = say("SAFETY");
        assertThat(due(need)).isEqualTo(WEDNESDAY);
        assertThat(page(need)).contains("现在在志愿者骨干手里", "最晚 11月25日");
        itIs(WEDNESDAY);
        sweeper.look();
        assertThat(steps(need, "ESCALATED")).as("the last day is in time").isZero();
        assertThat(page(need)).doesNotContain("超过承诺");
        itIs(WEDNESDAY.plusDays(1));
        assertThat(page(need)).contains("超过承诺 1 个工作日");
    }

    @Test
    void a_passed_limit_is_told_to_the_host_once_and_to_the_officials_two_working_days_later() {
        var need = say("SAFETY");
        assertThat(post("李建国", need, "/decline", "reason", "还没轮到我")).as("in time it is the leaders'").isEqualTo(403);
        itIs(WEDNESDAY.plusDays(1));
        sweeper.look();
        sweeper.look();
        assertThat(steps(need, "ESCALATED")).isEqualTo(1);
        assertThat(page(need)).contains("现在在主管单位手里，11月26日", "超过期限，报给主管单位");
        itIs(WEDNESDAY.plusDays(2));
        sweeper.look();
        assertThat(steps(need, "ESCALATED_AGAIN")).as("the host still has its second day").isZero();
        itIs(WEDNESDAY.plusDays(5));
        sweeper.look();
        sweeper.look();
        assertThat(steps(need, "ESCALATED_AGAIN")).isEqualTo(1);
        assertThat(page(need)).contains("现在在街道干部手里，11月30日");
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'need-escalated'", need.id)).isEqualTo(2);
        assertThat(as("李建国").open("/work")).contains("件需要超过期限");
        assertThat(as("李建国").open("/late")).contains("/triage/" + need.id, "超过承诺 3 个工作日");
        assertThat(post("李建国", need, "/decline", "reason", "不在清单里")).isEqualTo(303);
        sweeper.look();
        assertThat(steps(need, "ESCALATED") + steps(need, "ESCALATED_AGAIN")).as("what is closed is told to nobody").isEqualTo(2);
    }

    @Test
    void two_nodes_that_sweep_at_once_tell_each_need_once() throws Exception {
        var needs = List.of(say("SAFETY"), say("MEALS"), say("HEALTH"), say("OTHER"));
        itIs(WEDNESDAY.plusDays(1));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var each : nodes.invokeAll(java.util.Collections.nCopies(4, () -> sweeper.look()))) {
                each.get();
            }
        }
        sweeper.look();
        assertThat(needs).allSatisfy(need -> assertThat(steps(need, "ESCALATED")).isEqualTo(1));
    }

    @Test
    void a_holiday_added_later_moves_what_is_open_and_never_what_is_answered() {
        var open = say("SAFETY");
        var answered = say("SAFETY");
        assertThat(post("王淑琴", answered, "/decline", "reason", "物业已经在换")).isEqualTo(303);
        assertThat(holiday("2026-11-24")).isEqualTo(303);
        sweeper.look();
        assertThat(due(open)).isEqualTo(WEDNESDAY.plusDays(1));
        assertThat(page(open)).contains("最晚 11月26日");
        assertThat(truth().sql("select promised_by from need.need where id = ?").param(answered.id).query(LocalDate.class).single()).isEqualTo(WEDNESDAY);
        itIs(WEDNESDAY.plusDays(1));
        sweeper.look();
        assertThat(steps(open, "ESCALATED")).isZero();
        itIsToday();
        assertThat(noHoliday("2026-11-24")).isEqualTo(303);
        sweeper.look();
        assertThat(due(open)).as("taken back, it is the day that was promised").isEqualTo(WEDNESDAY);
    }

    @Test
    void working_days_spent_waiting_for_the_resident_do_not_count() {
        var need = say("SAFETY");
        itIs(LocalDate.of(2026, 11, 23));
        assertThat(post("王淑琴", need, "/question", "question", "是几单元？", "why", "院里有三个单元")).isEqualTo(303);
        assertThat(page(need)).contains("现在在提出人手里", "等提出人回话");
        itIs(LocalDate.of(2026, 11, 26));
        sweeper.look();
        assertThat(steps(need, "ESCALATED")).as("the clock stands still").isZero();
        assertThat(visitor().send("/needs/" + need.receipt + "?pin=" + need.pin, "/needs/" + need.receipt + "/reply", "reply", "二单元", "pin", need.pin).status()).isEqualTo(303);
        assertThat(due(need)).as("Monday counted, then Friday and Monday").isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(holiday("2026-11-27")).isEqualTo(303);
        sweeper.look();
        assertThat(due(need)).as("a holiday behind the pause moves it again").isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(noHoliday("2026-11-27")).isEqualTo(303);
        assertThat(holiday("2026-11-25")).isEqualTo(303);
        sweeper.look();
        assertThat(due(need)).as("a holiday within the pause counts for nothing twice").isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(noHoliday("2026-11-25")).isEqualTo(303);
        assertThat(page(need)).contains("提出人回答了", "现在在志愿者骨干手里");
    }

    @Test
    void an_answer_on_the_same_day_changes_nothing() {
        var need = say("SAFETY");
        assertThat(post("王淑琴", need, "/question", "question", "是几单元？", "why", "院里有三个单元")).isEqualTo(303);
        assertThat(post("王淑琴", need, "/reply", "reply", "电话里说是二单元")).isEqualTo(303);
        assertThat(due(need)).isEqualTo(WEDNESDAY);
        assertThat(steps(need, "REPLIED_BY_CALL")).isEqualTo(1);
    }

    @Test
    void one_question_is_open_at_a_time_and_a_decision_ends_it() {
        var need = say("SAFETY");
        assertThat(post("王淑琴", need, "/question", "question", "是几单元？", "why", "院里有三个单元")).isEqualTo(303);
        assertThat(post("王淑琴", need, "/question", "question", "几楼？", "why", "还想知道")).isEqualTo(409);
        assertThat(post("王淑琴", need, "/decline", "reason", "物业已经在换")).isEqualTo(303);
        assertThat(post("王淑琴", need, "/reply", "reply", "二单元")).as("nothing is asked any more").isEqualTo(409);
        assertThat(page(need)).doesNotContain("有一个问题想请您回答");
        assertThat(count("select count(*) from need.question q where q.need = ? and not exists (select 1 from journal.entry e where e.subject = q.id)", need.id)).isZero();
    }

    @Test
    void a_question_and_its_answer_are_read_by_the_resident_and_the_leaders_alone() {
        var need = say("SAFETY");
        assertThat(post("王淑琴", need, "/question", "question", "您家有病人吗？", "why", "要用电")).isEqualTo(303);
        assertThat(page(need)).contains("请先输入查询码").doesNotContain("您家有病人吗");
        assertThat(visitor().open("/needs/" + need.receipt + "?pin=" + need.pin)).contains("您家有病人吗", "要用电");
        assertThat(visitor().send("/sign-in", "/needs/" + need.receipt + "/reply", "reply", "冒充", "pin", need.pin.equals("0000") ? "0001" : "0000").status()).isEqualTo(422);
        assertThat(visitor().send("/sign-in", "/needs/" + need.receipt + "/reply", "reply", "有一位老人", "pin", need.pin).status()).isEqualTo(303);
        group(need);
        assertThat(page(need)).contains("楼道里的灯不亮", "提出人回答了").doesNotContain("有一位老人", "您家有病人吗");
        assertThat(as("王淑琴").open("/triage/" + need.id)).contains("有一位老人");
    }

    @Test
    void the_doers_have_their_own_limit_and_a_new_stage_begins_a_new_clock() {
        var need = say("SAFETY");
        itIs(WEDNESDAY.plusDays(1));
        sweeper.look();
        group(need);
        assertThat(due(need)).as("a hundred and twenty working days").isEqualTo(days.after(WEDNESDAY.plusDays(1), 120));
        assertThat(page(need)).contains("现在在办事的一方手里").doesNotContain("超过承诺");
        itIs(due(need).plusDays(1));
        sweeper.look();
        assertThat(steps(need, "ESCALATED")).as("once for each limit").isEqualTo(2);
    }

    @Test
    void a_resident_who_does_not_answer_is_rung_up_and_never_taken_for_satisfied() {
        var need = say("SAFETY");
        assertThat(post("王淑琴", need, "/hand-over", "to", "街道城管科", "notice", "他们会来换")).isEqualTo(303);
        assertThat(page(need)).contains("现在在提出人手里");
        assertThat(due(need)).isEqualTo(days.after(TODAY, 10));
        itIs(due(need).plusDays(1));
        sweeper.look();
        itIs(due(need).plusDays(30));
        sweeper.look();
        assertThat(steps(need, "UNANSWERED")).isEqualTo(1);
        assertThat(steps(need, "ESCALATED") + steps(need, "ESCALATED_AGAIN") + steps(need, "SOLVED")).isZero();
        assertThat(page(need)).contains("现在在志愿者骨干手里", "请志愿者打电话问", "等回话已过");
        assertThat(as("王淑琴").open("/work")).contains("到期没有回话");
    }

    @Test
    void a_topic_may_have_its_own_limit_and_a_new_number_leaves_what_was_promised() {
        var before = say("LEARNING");
        assertThat(as("陈志远").send("/ways", "/ways", "way", "NEED_ANSWER_DAYS:LEARNING", "number", "1", "from", TODAY.toString(), "reason", "快一点").status()).isEqualTo(303);
        assertThat(due(say("LEARNING"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(due(say("MEALS"))).isEqualTo(WEDNESDAY);
        sweeper.look();
        assertThat(due(before)).isEqualTo(WEDNESDAY);
    }

    @Test
    void a_private_need_that_is_late_shows_its_words_to_nobody_new_on_the_list() {
        var reply = visitor().send("/needs/new", "/needs", "words", "我家的事不想让人知道。", "topic", "HEALTH", "private", "yes");
        itIs(WEDNESDAY.plusDays(1));
        sweeper.look();
        assertThat(reply.status()).isEqualTo(303);
        assertThat(as("沈明").open("/late")).contains("一件不公开的需要").doesNotContain("我家的事");
    }

    @Test
    void not_solved_begins_a_clock_of_its_own_and_solved_ends_all() {
        var need = say("SAFETY");
        assertThat(post("王淑琴", need, "/hand-over", "to", "街道城管科", "notice", "他们会来换")).isEqualTo(303);
        var answer = "/needs/" + need.receipt + "/answer";
        assertThat(visitor().send("/needs/" + need.receipt, answer, "solved", "NO", "pin", need.pin).status()).isEqualTo(303);
        assertThat(page(need)).contains("现在在志愿者骨干手里");
        assertThat(due(need)).isEqualTo(days.after(TODAY, 10));
        itIs(due(need).plusDays(1));
        sweeper.look();
        assertThat(steps(need, "ESCALATED")).isEqualTo(1);
        assertThat(post("王淑琴", need, "/hand-over", "to", "物业", "notice", "明天来换")).isEqualTo(303);
        assertThat(visitor().send("/needs/" + need.receipt, answer, "solved", "YES", "pin", need.pin).status()).isEqualTo(303);
        assertThat(page(need)).doesNotContain("现在在", "超过承诺");
        assertThat(due(need)).isNull();
    }

    @Test
    void every_open_need_of_the_town_has_a_limit_or_waits_for_an_answer() {
        var wrong = "select count(*) from need.need where stage in ('NEW', 'GROUPED', 'NOT_SOLVED', 'SERVED', 'HANDED_OVER') and (due_on is null) = (asked_at is null)";
        assertThat(count(wrong)).isZero();
        var need = say("SAFETY");
        truth().sql("update need.need set due_on = null where id = ?").param(need.id).update();
        assertThat(count(wrong)).as("the question can fail").isEqualTo(1);
        truth().sql("update need.need set due_on = promised_by where id = ?").param(need.id).update();
    }
}
