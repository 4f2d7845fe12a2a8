package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is not as agreed is mended, term by term: Z1 to Z4, each with the case in which it says no. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RectificationTest extends PurchaseTest {

    private UUID project;
    private UUID first;

    @BeforeAll
    void buy() {
        project = awarded("6000", 6, "要改的探访").getFirst();
        done(sign(project, "standards", "有签到\n前一天打电话"));
    }

    private void later(int days) {
        itIs(TODAY.plusDays(days));
    }

    private String list() {
        return "/projects/" + project + "/rectifications";
    }

    private UUID asked(String term, String words) {
        return idIn(done(post("李建国", list(), list(), "term", term, "mend_words", words, "mend_due", TODAY.plusDays(10).toString())).location());
    }

    @Test
    void a_only_what_the_contract_says_can_be_asked_for() {
        var page = person("李建国").open(list());
        assertThat(page).contains("前一天打电话").contains("要改的探访的探访 · 两人上门").contains("没有要整改的");
        assertThat(refused(post("李建国", list(), list(), "term", "街道要一份总结", "mend_words", "请交一份总结。", "mend_due", TODAY.plusDays(20).toString()))).contains("Z1，政府采购法第50条");
        assertThat(refused(post("李建国", list(), list(), "term", "@前一天打电话", "mend_words", "没打电话。", "mend_due", TODAY.plusDays(5).toString()))).contains("Z2").contains("2026-11-27");
        assertThat(refused(post("李建国", list(), list(), "term", "@前一天打电话", "mend_words", "", "mend_due", ""))).contains("id=\"mend_words-err\"").contains("id=\"mend_due-err\"");
        assertThat(count("select count(*) from project.rectification where project = ?", project)).isZero();
        first = asked("@前一天打电话", "两户没有接到电话。");
        assertThat(person("李建国").open("/rectifications/" + first)).contains("前一天打电话").contains("现在在承接方手里");
    }

    @Test
    void b_it_stands_on_the_page_of_the_contractor_and_is_answered() {
        assertThat(as("林涛").open("/projects/" + project + "/work")).contains("1 件等承接方改");
        assertThat(as("林涛").open("/work")).contains("街道请整改：要改的探访，整改 1");
        assertThat(told("请您在")).as("the contractor hears of it").isPositive();
        assertThat(told("两户都补打了")).as("nothing is answered yet").isZero();
        var one = "/rectifications/" + first;
        assertThat(refused(post("李建国", one, one + "/closing", "outcome", "NOT_MENDED", "outcome_words", "没看到改"))).contains("Z3");
        assertThat(refused(post("林涛", one, one + "/answer", "mend_answer", "MENDED", "mend_answer_words", ""))).contains("Z4");
        assertThat(post("李建国", one, one + "/answer", "mend_answer", "MENDED", "mend_answer_words", "改了").status()).as("the purchaser does not answer for the contractor").isEqualTo(403);
        assertThat(post("孙晓梅", "/me", one + "/answer", "mend_answer", "MENDED", "mend_answer_words", "改了").status()).as("another contractor").isEqualTo(404);
        assertThat(as("孙晓梅").get(one).status()).isEqualTo(404);
        done(post("林涛", one, one + "/answer", "mend_answer", "MENDED", "mend_answer_words", "两户都补打了，以后留记录。"));
        assertThat(post("林涛", "/me", one + "/answer", "mend_answer", "DISPUTED", "mend_answer_words", "又不认了").status()).as("once").isEqualTo(409);
        assertThat(as("李建国").open("/work")).contains("看整改改好没有：要改的探访，整改 1");
        assertThat(as("周敏").open("/projects/" + project + "/work")).contains("1 件等街道看");
        assertThat(told("两户都补打了")).isPositive();
    }

    private long told(String words) {
        return count("select count(*) from message.outbox where content like '%要改的探访%' || ? || '%'", words);
    }

    @Test
    void c_another_official_says_how_it_ended_and_everybody_reads_found_and_mended() {
        var one = "/rectifications/" + first;
        assertThat(refused(post("周敏", one, one + "/closing", "outcome", "MENDED", "outcome_words", ""))).contains("Z4");
        done(post("周敏", one, one + "/closing", "outcome", "MENDED", "outcome_words", "问过两户，都接到了。"));
        assertThat(post("周敏", "/me", one + "/closing", "outcome", "NOT_MENDED", "outcome_words", "改主意了").status()).isEqualTo(409);
        assertThat(told("问过两户")).isPositive();
        assertThat(visitor().open("/projects/" + project)).contains("要整改的发现 1 处，改好 1 处，还在改 0 处");
        assertThat(as("李建国").open("/projects/" + project + "/work")).doesNotContain("等承接方改");
    }

    @Test
    void d_overdue_is_said_with_whose_hands_it_is_in_and_may_be_called_not_mended() {
        var late = asked("@有签到", "一次没有签到。");
        later(11);
        assertThat(as("周敏").open("/projects/" + project + "/work")).contains("class=\"alarm\"").contains("已到期");
        assertThat(as("周敏").open(list())).contains("已到期，等承接方");
        var one = "/rectifications/" + late;
        done(as("周敏").send(one, one + "/closing", "outcome", "NOT_MENDED", "outcome_words", "到期没有答复。"));
        assertThat(visitor().open("/projects/" + project)).contains("没改好 1 处");
        itIsToday();
    }

    @Test
    void e_what_is_objected_to_and_taken_back_counts_as_nothing_found() {
        var disputed = "/rectifications/" + asked("@各自的", "请承接方替街道收材料。");
        done(post("林涛", disputed, disputed + "/answer", "mend_answer", "DISPUTED", "mend_answer_words", "收材料不在合同里。"));
        assertThat(person("林涛").open(disputed)).contains("收材料不在合同里").contains("现在在街道手里");
        done(post("李建国", disputed, disputed + "/closing", "outcome", "WITHDRAWN", "outcome_words", "说得对，收回。"));
        assertThat(visitor().open("/projects/" + project)).contains("要整改的发现 2 处，改好 1 处");
        var mistake = "/rectifications/" + asked("@有签到", "记错了一次。");
        done(post("李建国", mistake, mistake + "/closing", "outcome", "WITHDRAWN", "outcome_words", "看错了日子。"));
    }

    @Test
    void f_the_words_of_the_contract_stay_as_they_were_and_every_step_is_in_the_journal() {
        assertThat(count("select count(*) from project.rectification where project = ? and term = '前一天打电话' and part = 'STANDARDS'", project)).isEqualTo(1);
        sequencer.sequence();
        assertThat(count("select count(*) from project.rectification r where not exists (select 1 from journal.entry e where e.subject = r.id)")).isZero();
        assertThat(count("select count(*) from journal.entry where subject = ?", first)).as("asked, answered, closed").isEqualTo(3);
        assertThat(as("李建国").open("/projects/" + project + "/ledger?kind=RECTIFICATION")).contains("请承接方整改 1：前一天打电话").contains("承接方说改好了：整改 1").contains("整改 1 改好了").contains("整改 3 收回");
    }

    @Test
    void g_nothing_is_asked_of_a_project_without_a_contract_under_way() {
        var open = awarded("4000", 4, "没签的探访").getFirst();
        assertThat(person("李建国").open("/projects/" + open + "/rectifications")).doesNotContain("name=\"mend_words\"");
        assertThat(post("李建国", "/me", "/projects/" + open + "/rectifications", "term", "STANDARDS-1", "mend_words", "改", "mend_due", TODAY.plusDays(20).toString()).status()).isEqualTo(409);
    }
}
