package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What happens to a contract after it was signed, each in one story, told through the forms. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ContractChangesTest extends PurchaseTest {

    private UUID kept;
    private UUID left;

    @BeforeAll
    void buy() {
        var projects = awarded("10000", 10, "守着的探访", "离开的探访");
        kept = projects.get(0);
        left = projects.get(1);
        done(sign(kept));
        done(sign(left, "advance", "4000"));
    }

    @AfterEach
    void today() {
        itIsToday();
    }

    private long committed() {
        return count("select committed_fen from project.budget_line where name = '社区为老服务' and subdistrict = (select id from place.subdistrict where main)");
    }

    private long sum(UUID project) {
        return count("select sum(m.amount_fen) from project.milestone m join project.contract k on k.id = m.contract where k.project = ?", project);
    }

    private void later(int days) {
        itIs(TODAY.plusDays(days));
    }

    private String first() {
        return "/milestones/" + milestone(kept, 1);
    }

    @Test
    void a_both_clocks_run_until_it_is_published_and_filed_and_late_stays_marked() {
        assertThat(person("李建国").open("/projects/" + kept + "/work")).contains("现在在街道手里");
        assertThat(as("李建国").open("/work")).contains("公告合同、报财政备案：守着的探访");
        later(4);
        done(as("李建国").send("/projects/" + kept + "/work", "/projects/" + kept + "/publication", "published_on", TODAY.plusDays(4).toString(), "published_in", "https://example.org/notice/1"));
        done(as("李建国").send("/projects/" + kept + "/work", "/projects/" + kept + "/finance-filing", "filed_on", TODAY.plusDays(4).toString(), "file_number", "备7"));
        assertThat(count("select count(*) from project.contract_filing f join project.contract k on k.id = f.contract where k.project = ? and f.kind = 'PUBLISHED' and f.done_on <= f.due_on", kept)).isEqualTo(1);
        assertThat(visitor().get("/projects/" + kept).html()).contains("https://example.org/notice/1").contains("备7");
        assertThat(as("李建国").send("/projects/" + kept + "/work", "/projects/" + kept + "/publication", "published_on", TODAY.toString(), "published_in", "").status()).isEqualTo(409);
    }

    @Test
    void b_an_amendment_needs_the_other_side_and_moves_money_milestones_and_quantities() {
        var before = committed();
        var file = "/projects/" + kept + "/contract";
        done(post("林涛", file, "/projects/" + kept + "/amendments", "change_reason", "多看两位老人", "change_ends_on", TODAY.plusMonths(7).toString(),
                "a1_due", TODAY.plusDays(60).toString(), "a1_amount", "5000", "a1_q1", "5", "a2_due", TODAY.plusDays(150).toString(), "a2_amount", "5000", "a2_q1", "5",
                "an_title", "加的两小时", "an_due", TODAY.plusDays(200).toString(), "an_amount", "800", "an_q1", "2"));
        assertThat(sum(kept)).as("nothing has changed yet").isEqualTo(1_000_000);
        assertThat(refused(post("林涛", file, "/projects/" + kept + "/amendment-answers", "answer", "AGREED"))).contains("Y3");
        assertThat(as("李建国").open("/work")).contains("答复合同上的一件事：守着的探访");
        done(post("李建国", file, "/projects/" + kept + "/amendment-answers", "answer", "AGREED"));
        assertThat(sum(kept)).isEqualTo(1_080_000).isEqualTo(count("select amount_fen from project.contract where project = ?", kept));
        assertThat(committed() - before).isEqualTo(80_000);
        assertThat(count("select quantity from project.deliverable where project = ?", kept)).isEqualTo(12);
        assertThat(visitor().get("/projects/" + kept).html()).contains("多看两位老人");
        assertThat(post("李建国", "/sign-in", "/projects/" + kept + "/amendment-answers", "answer", "AGREED").status()).isEqualTo(409);
    }

    @Test
    void c_a_wish_beyond_the_contract_is_refused_with_one_tap() {
        var file = "/projects/" + kept + "/contract";
        done(post("李建国", file, "/projects/" + kept + "/amendments", "change_reason", "顺便帮忙拍宣传片", "change_ends_on", TODAY.plusMonths(7).toString(),
                "a1_due", TODAY.plusDays(60).toString(), "a1_amount", "5000", "a1_q1", "6", "a2_due", TODAY.plusDays(150).toString(), "a2_amount", "5000", "a2_q1", "5",
                "a3_due", TODAY.plusDays(200).toString(), "a3_amount", "800", "a3_q1", "2"));
        done(post("林涛", file, "/projects/" + kept + "/amendment-answers", "answer", "REFUSED"));
        assertThat(sum(kept)).isEqualTo(1_080_000);
        assertThat(count("select quantity from project.deliverable where project = ?", kept)).isEqualTo(12);
    }

    @Test
    void ca_a_change_beyond_the_limits_is_judged_by_the_committee_before_the_other_side() {
        var file = "/projects/" + kept + "/contract";
        var large = new String[] {"change_reason", "再多看五位老人", "change_ends_on", TODAY.plusMonths(7).toString(), "a1_due", TODAY.plusDays(60).toString(), "a1_amount", "5000", "a1_q1", "5",
            "a2_due", TODAY.plusDays(150).toString(), "a2_amount", "5000", "a2_q1", "5", "a3_due", TODAY.plusDays(200).toString(), "a3_amount", "4800", "a3_q1", "7"};
        assertThat(refused(post("林涛", file, "/projects/" + kept + "/amendments", large))).contains("Q4").contains("请委员会看");
        done(post("林涛", file, "/projects/" + kept + "/amendments", with(large, "to_committee", "yes")));
        assertThat(post("李建国", "/sign-in", "/projects/" + kept + "/amendment-answers", "answer", "AGREED").status()).as("the committee has it").isEqualTo(409);
        assertThat(as("李建国").open("/work")).doesNotContain("答复合同上的一件事：守着的探访");
        decided(TODAY, List.of(kept), "RETURN");
        assertThat(count("select count(*) from project.amendment where answer = 'REFUSED' and committee = 'RETURNED' and answer_reason = '商量过了。'")).isEqualTo(1);
        assertThat(sum(kept)).isEqualTo(1_080_000);

        done(post("林涛", file, "/projects/" + kept + "/amendments", with(large, "to_committee", "yes")));
        decided(TODAY, List.of(kept), "AGREE", "condition_1", "新加的老人先由楼门长陪着见一面");
        assertThat(refused(post("李建国", file, "/projects/" + kept + "/amendment-answers", "answer", "AGREED"))).contains("G1");
        assertThat(sum(kept)).isEqualTo(1_080_000);
        var condition = "/conditions/" + id("select c.id from council.condition c join council.item i on i.id = c.item where i.subject = ? and i.kind = 'AMENDMENT'", kept);
        done(post("李建国", condition, condition + "/reply", "reply", "MET", "words", "写进排班"));
        done(post("李建国", file, "/projects/" + kept + "/amendment-answers", "answer", "AGREED"));
        assertThat(sum(kept)).isEqualTo(1_480_000);
        assertThat(count("select quantity from project.deliverable where project = ?", kept)).isEqualTo(17);
        assertThat(visitor().get("/projects/" + kept).html()).contains("大的变更");
    }

    @Test
    void d_only_the_disputed_part_waits_and_the_rest_is_paid() {
        deliver(kept, 5);
        done(post("周敏", first(), first() + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "都好"));
        var deliverable = id("select id from project.deliverable where project = ?", kept).toString();
        done(post("李建国", first(), first() + "/holds", "held_deliverable", deliverable, "held_quantity", "1", "held_amount", "1000", "held_term", "第八条", "held_reason", "有一小时没人在家"));
        done(post("周敏", first(), first() + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
        assertThat(count("select amount_fen from project.payment where milestone = ?", milestone(kept, 1))).isEqualTo(400_000);
        assertThat(post("周敏", "/sign-in", first() + "/held-payment", "invoice", "财政往来结算，没有发票", "held_paid_on", TODAY.toString()).status()).as("it is held").isEqualTo(409);
        assertThat(post("李建国", "/sign-in", first() + "/holds", "held_deliverable", deliverable, "held_quantity", "1", "held_amount", "1000", "held_term", "八", "held_reason", "再来").status()).isEqualTo(409);
    }

    @Test
    void e_an_idle_hold_lapses_and_what_is_late_costs_interest_in_everybodys_sight() {
        later(29);
        assertThat(as("周敏").open(first())).contains("已自动失效");
        later(41);
        assertThat(as("周敏").open(first())).contains("已晚 11 天").contains("¥5.50");
        assertThat(as("周敏").open("/payments")).contains("1 笔付款已逾期");
        assertThat(visitor().get("/payments/2026").html()).contains("守着的探访").contains("¥1,000.00");
        assertThat(visitor().get("/payments/2026/table.csv").html()).contains("守着的探访").contains("1000.00,5.50");
        done(as("周敏").send(first(), first() + "/held-payment", "invoice", "财政往来结算，没有发票", "held_paid_on", TODAY.plusDays(41).toString()));
        assertThat(as("周敏").open("/payments")).contains("没有逾期的付款");
        assertThat(visitor().get("/payments/2026").html()).as("what was late stays in the list of its year").contains("守着的探访");
        assertThat(count("select sum(amount_fen) from project.published_payment where project = ?", kept)).isEqualTo(500_000);
        assertThat(visitor().get("/payments/2031").status()).isEqualTo(404);
    }

    @Test
    void f_who_leaves_gives_back_what_was_paid_for_nothing_and_the_other_side_agrees() {
        var exit = "/projects/" + left + "/exit";
        done(post("李建国", "/projects/" + left + "/contract", "/projects/" + left + "/advance-payment", "invoice", "财政往来结算，没有发票", "advance_paid_on", TODAY.toString()));
        deliver(left, 3);
        var before = committed();
        done(post("林涛", exit, "/projects/" + left + "/exits", "exit_reason", "带队的社工病了，接不上人。", "exit_people", "六位独居老人", "exit_handed_to", "暖邻队"));
        assertThat(person("李建国").open(exit)).contains("¥4,000.00").contains("¥3,000.00").contains("¥1,000.00").contains("3/10");
        var member = id("select s.person from council.seat s join party.person p on p.id = s.person where p.name = '高玉兰'").toString();
        done(post("李建国", exit, "/projects/" + left + "/mediations", "mediator", member, "mediation", "请看看老人怎么接得上。"));
        assertThat(count("select count(*) from project.project where id = ? and stage = 'CONTRACTED'", left)).as("asking for mediation ends nothing").isEqualTo(1);
        assertThat(refused(post("李建国", exit, "/projects/" + left + "/exit-answers", "answer", "AGREED", "refund_fen", "0"))).contains("1,000.00");
        done(post("李建国", exit, "/projects/" + left + "/exit-answers", "answer", "AGREED", "refund_fen", "100000"));
        assertThat(count("select count(*) from project.project where id = ? and stage = 'TERMINATED'", left)).isEqualTo(1);
        assertThat(count("select refund_fen from project.ending where project = ? and kind = 'HONOURABLE_EXIT'", left)).isEqualTo(100_000);
        assertThat(before - committed()).as("only what was confirmed stays committed").isEqualTo(700_000);
        assertThat(visitor().get("/projects/" + left).html()).contains("承接方好好退出了").contains("¥1,000.00");
        assertThat(post("李建国", "/sign-in", "/projects/" + left + "/exit-answers", "answer", "AGREED", "refund_fen", "100000").status()).isEqualTo(409);
    }

    @Test
    void g_every_step_stands_in_the_journal() {
        sequencer.sequence();
        for (var table : List.of("contract_filing", "amendment", "hold", "other_payment", "exit", "ending", "milestone")) {
            assertThat(count("select count(*) from project." + table + " f where not exists (select 1 from journal.entry e where e.subject = f.id)")).as(table).isZero();
        }
    }
}
