package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.ops.demo.Door;

/** Who decides what while a contract runs: nobody approves the contractor's own, and what the contract does not hold is refused in one tap or priced. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RequestsTest extends PurchaseTest {

    private UUID project;

    @BeforeAll
    void sign() {
        project = awarded("10000", 10, "商量的探访").getFirst();
        done(sign(project, "decide_PUBLICITY", "ASKS"));
    }

    private String page() {
        return "/projects/" + project + "/contract";
    }

    private Door.Reply ask(String name, String matter, String words) {
        return post(name, page(), "/projects/" + project + "/requests", "ask_matter", matter, "ask_words", words);
    }

    private Door.Reply answer(String name, String words, String answer) {
        var request = id("select id from project.contract_request where words = ?", words).toString();
        return post(name, "/sign-in", "/projects/" + project + "/request-answers", "request", request, "answer", answer, "ask_answer", "");
    }

    @Test
    void a_nobody_asks_about_what_is_the_contractors_own() {
        assertThat(refused(ask("李建国", "DATES", "改到周三"))).contains("S1，本站规则");
        assertThat(refused(ask("林涛", "STAFFING", "换一位社工行吗"))).contains("S2，本站规则");
        assertThat(count("select count(*) from project.contract_request")).isZero();
    }

    @Test
    void b_what_is_to_be_told_is_told_and_what_is_to_be_asked_is_answered() {
        done(ask("林涛", "PARTNERS", "请了一所小学一起来"));
        assertThat(count("select count(*) from project.contract_request where due_on is null")).isEqualTo(1);
        assertThat(answer("李建国", "请了一所小学一起来", "REFUSED").status()).as("nobody approves it").isEqualTo(409);
        done(ask("林涛", "PUBLICITY", "想发一篇报道"));
        assertThat(person("李建国").get("/work").html()).contains("商量的探访");
        assertThat(answer("林涛", "想发一篇报道", "AGREED").status()).as("who asks does not answer").isEqualTo(422);
        done(answer("李建国", "想发一篇报道", "AGREED"));
        assertThat(answer("李建国", "想发一篇报道", "REFUSED").status()).isEqualTo(409);
    }

    @Test
    void c_what_the_contract_does_not_hold_is_refused_in_one_tap_or_priced() {
        done(ask("李建国", "BEYOND", "顺便帮街道写份总结"));
        assertThat(person("林涛").get("/work").html()).contains("商量的探访");
        done(answer("林涛", "顺便帮街道写份总结", "REFUSED"));
        done(ask("李建国", "BEYOND", "再加两户"));
        done(answer("林涛", "再加两户", "PRICED"));
        assertThat(person("林涛").get(page()).html()).contains("去提改合同").contains("合同以外");
        assertThat(person("林涛").get(page() + "?change_reason=再加两户").html()).as("the proposal begins with what was asked").contains(">再加两户</textarea>");
        assertThat(count("select count(*) from message.outbox where content like '%商量的探访%另外算钱%'")).isPositive();
    }

    @Test
    void d_silence_agrees_to_the_contractor_and_takes_nothing_from_it() {
        done(ask("林涛", "PUBLICITY", "想贴一张海报"));
        done(ask("李建国", "BEYOND", "再拍一条短片"));
        itIs(TODAY.plusDays(20));
        var seen = as("林涛").get(page()).html();
        assertThat(seen).contains("没有答复，算同意").contains("没有答复，算没有接");
        assertThat(as("李建国").send("/sign-in", "/projects/" + project + "/request-answers", "request", id("select id from project.contract_request where words = '想贴一张海报'").toString(), "answer", "REFUSED", "ask_answer", "")
                .status()).as("too late").isEqualTo(409);
        itIsToday();
    }

    @Test
    void e_days_that_the_purchaser_cost_are_offered_back() {
        assertThat(person("林涛").get(page()).html()).doesNotContain("因为采购方");
        done(post("林涛", page(), "/projects/" + project + "/subcontracts", "organisation", id("select id from party.organisation where name = '安和社会工作服务中心'").toString(), "part", "陪访", "share", "10"));
        itIs(TODAY.plusDays(12));
        var end = TODAY.plusMonths(6).plusDays(5);
        assertThat(as("林涛").get(page()).html()).as("asked twelve days ago, a week is fair").contains("耽误了 5 天").contains("value=\"" + end + "\"");
        assertThat(as("林涛").get(page() + "?change_ends_on=" + end).html()).contains("name=\"change_ends_on\"").contains("value=\"" + end + "\"");
        itIsToday();
    }
}
