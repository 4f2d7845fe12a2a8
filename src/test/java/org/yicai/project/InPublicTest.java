package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A large project from the gate to half a year after its end: every step is public in the moment it is taken, so that no clock of disclosure runs (Q13, 信息公开条例 art. 26:
 * twenty working days); whoever uses it may say something about it past those who deliver it (P16, 财政部令第102号 art. 30); mid-term, a third party, and the evaluation (1.3).
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class InPublicTest extends PurchaseTest {

    private UUID project;

    @BeforeAll
    void largeBeginsEarly() {
        project = passed("10000", 10, "众目之下的探访").getFirst();
        done(post("陈志远", "/ways", "/ways", "way", "FULL_LEAST", "number", "10000", "from", TODAY.toString(), "reason", "先在小项目上试一试"));
    }

    private String seen() {
        return visitor().get("/projects/" + project).html();
    }

    private String half(int position) {
        return "/milestones/" + milestone(project, position);
    }

    @Test
    void a_Q13_every_step_is_public_at_once() {
        assertThat(seen()).contains("通过").contains("把关通过到选定").doesNotContain("选定到签约");
        checked(project);
        done(post("李建国", "/projects/" + project + "/work", "/projects/" + project + "/award", "self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "10000", "reason", "做得实"));
        assertThat(seen()).contains("乐邻为老服务中心").contains("选定到签约");
        done(sign(project));
        assertThat(seen()).contains("10,000").contains("前半").contains("有签到").contains("签约到第一次服务（承接方）");
        deliver(project, 5);
        done(post("周敏", half(1), half(1) + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "前半都好"));
        assertThat(seen()).contains("前半都好");
        done(post("周敏", half(1), half(1) + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
        assertThat(seen()).containsPattern("日（周.） 付款");
    }

    @Test
    void b_P16_whoever_uses_it_says_a_word_past_those_who_deliver_it() {
        var number = truth().sql("select number from project.project where id = ?").param(project).query(String.class).single();
        assertThat(seen()).contains("/needs/new?about=" + number).contains("还没有人说过什么");
        done(visitor().send("/needs/new?about=" + number, "/needs", "about", number, "words", "来了两次都只拍照，没有陪我说话。", "topic", "OTHER", "private", "no"));
        assertThat(seen()).contains("有人说过 1 次，答复了 0 次").doesNotContain("只拍照");
        var need = id("select id from need.need where about = ?", number);
        assertThat(count("select count(*) from need.need where id = ? and bypass = 'COMPLAINT_CORPS' and not open_to_all", need)).isEqualTo(1);
        for (var name : List.of("王淑琴", "林涛", "孔令")) {
            assertThat(person(name).get("/triage/" + need).status()).as(name).isGreaterThanOrEqualTo(400);
        }
        assertThat(person("李建国").get("/triage/" + need).html()).contains("关于项目").contains(number);
        done(visitor().send("/needs/new?about=nonsense", "/needs", "about", "nonsense", "words", "楼道灯不亮。", "topic", "SAFETY"));
        assertThat(count("select count(*) from need.need where about is not null")).as("its twin: what is no number is about nothing").isEqualTo(1);
    }

    @Test
    void c_a_large_project_wants_its_mid_term_and_a_third_party() {
        deliver(project, 5);
        done(post("林涛", half(2), half(2) + "/review"));
        decided(TODAY, List.of(project), "AGREE");
        var before = count("select count(*) from journal.entry");
        var wanting = refused(post("周敏", half(2), half(2) + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "后半也好"));
        assertThat(wanting).contains("T1，本站规则").contains("T2，财政部令第102号第21条");
        assertThat(count("select count(*) from journal.entry")).isEqualTo(before);
        done(post("李建国", "/projects/" + project + "/work", "/projects/" + project + "/mid-term", "mid_term", "MEETING"));
        decided(TODAY, List.of(project), "AGREE");
        assertThat(refused(post("周敏", half(2), half(2) + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "后半也好"))).doesNotContain("T1，").contains("T2，");
        done(post("周敏", half(2), half(2) + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "后半也好", "third_party", "区社会组织评估中心看过，入户十次属实。"));
        assertThat(seen()).contains("区社会组织评估中心看过");
        done(post("周敏", half(2), half(2) + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
    }

    @Test
    void d_an_ended_project_is_evaluated_by_another_hand() {
        var page = "/projects/" + project + "/evaluation";
        assertThat(person("周敏").get(page).status()).as("it has not ended").isEqualTo(404);
        done(post("李建国", "/projects/" + project + "/work", "/projects/" + project + "/ending", "kind", "COMPLETED", "reason", "都做完了", "handed_to", "探访小组"));
        assertThat(person("周敏").get("/work").html()).contains("众目之下的探访");
        var before = count("select count(*) from journal.entry");
        assertThat(refused(post("李建国", page, page, "benefit", "25", "benefit_words", "有人惦记了"))).contains("V3，财政部令第102号第21条");
        assertThat(refused(post("周敏", page, page, "benefit", "31", "benefit_words", "有人惦记了"))).contains("V2，财预〔2020〕10号");
        assertThat(count("select count(*) from journal.entry")).isEqualTo(before);
        done(post("周敏", page, page, "benefit", "25", "benefit_words", "有人惦记了"));
        // 10 for the budget, 50 for the output, 25 typed, 10 for five stars
        assertThat(seen()).contains("95.0 分，满分 100").contains("优").contains("有人惦记了");
        assertThat(post("周敏", "/sign-in", page, "benefit", "30", "benefit_words", "改高一点").status()).as("once").isEqualTo(409);
    }

    @Test
    void e_half_a_year_later_somebody_looks_at_what_is_left() {
        var page = "/projects/" + project + "/evaluation";
        var action = "/projects/" + project + "/remaining";
        assertThat(refused(post("周敏", "/sign-in", action, "remains", "STAYS", "remains_words", "小组还在"))).contains("V4，本站规则");
        itIs(TODAY.plusMonths(6).plusDays(3));
        assertThat(as("周敏").get("/work").html()).contains("去看看半年前的项目留下了什么：众目之下的探访");
        done(as("周敏").send(page, action, "remains", "IN_PART", "remains_words", "小组还在，人少了一半"));
        assertThat(seen()).contains("半年后还在吗").contains("小组还在，人少了一半");
        var record = visitor().get("/contractors/" + id("select contractor from project.contract where project = ?", project));
        assertThat(record.html()).contains("众目之下的探访").contains("优 · 95.0 分，满分 100").contains("还剩一些").contains("验收 2 次，按期");
        assertThat(visitor().get("/contractors/" + id("select id from party.organisation where kind = 'VOLUNTEER_CORPS' limit 1")).status()).as("no contractor").isEqualTo(404);
        itIsToday();
    }
}
