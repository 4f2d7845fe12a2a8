package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The last fen of a contract: what was held and let go, what was held and given up, what an exit still owes; and two taps that answer one proposal at once. */
class LastMoneyTest extends PurchaseTest {

    private UUID released;
    private UUID deducted;
    private UUID left;
    private UUID raced;

    @BeforeAll
    void buy() {
        var projects = awarded("10000", 10, "放行的探访", "扣减的探访", "欠着的探访", "抢答的探访");
        projects.forEach(each -> done(sign(each)));
        released = projects.get(0);
        deducted = projects.get(1);
        left = projects.get(2);
        raced = projects.get(3);
    }

    private long committed() {
        return count("select committed_fen from project.budget_line where name = '社区为老服务' and subdistrict = (select id from place.subdistrict where main)");
    }

    private long paid(UUID project) {
        return count("select coalesce(sum(amount_fen), 0) from project.published_payment where project = ?", project);
    }

    /** The first half is accepted, and one hour of it, 1,000 yuan, is held. */
    private String held(UUID project) {
        var first = "/milestones/" + milestone(project, 1);
        deliver(project, 5);
        done(post("周敏", first, first + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "都好"));
        var deliverable = id("select id from project.deliverable where project = ?", project).toString();
        done(post("李建国", first, first + "/holds", "held_deliverable", deliverable, "held_quantity", "1", "held_amount", "1000", "held_term", "第八条", "held_reason", "有一小时没人在家"));
        return first;
    }

    @Test
    void what_was_held_and_is_let_go_is_paid_once() {
        var first = held(released);
        var before = committed();
        done(post("李建国", first, first + "/hold-answers"));
        assertThat(post("林涛", "/sign-in", first + "/hold-answers").status()).as("it was answered").isEqualTo(409);
        done(post("周敏", first, first + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
        assertThat(paid(released)).as("let go before the payment, it is paid with it").isEqualTo(500_000);
        assertThat(post("周敏", "/sign-in", first + "/held-payment", "invoice", "财政往来结算，没有发票", "held_paid_on", TODAY.toString()).status()).isEqualTo(409);
        assertThat(committed()).isEqualTo(before);
    }

    @Test
    void what_the_contractor_gives_up_is_never_paid_and_goes_back_to_the_budget() {
        var first = held(deducted);
        done(post("周敏", first, first + "/payment", "invoice", "财政往来结算，没有发票", "paid_on", TODAY.toString()));
        assertThat(paid(deducted)).isEqualTo(400_000);
        var before = committed();
        done(post("林涛", first, first + "/hold-answers"));
        assertThat(before - committed()).isEqualTo(100_000);
        assertThat(post("周敏", "/sign-in", first + "/held-payment", "invoice", "财政往来结算，没有发票", "held_paid_on", TODAY.toString()).status()).isEqualTo(409);
        assertThat(post("李建国", "/sign-in", first + "/hold-answers").status()).as("given up is given up").isEqualTo(409);
        assertThat(paid(deducted)).isEqualTo(400_000);
        assertThat(before - committed()).as("once").isEqualTo(100_000);
    }

    @Test
    void what_an_exit_owes_for_confirmed_work_is_paid_once() {
        var exit = "/projects/" + left + "/exit";
        deliver(left, 3);
        done(post("林涛", exit, "/projects/" + left + "/exits", "exit_reason", "人手不够", "exit_people", "三位老人", "exit_handed_to", "暖邻队"));
        assertThat(post("李建国", "/sign-in", "/projects/" + left + "/exit-payment", "invoice", "财政往来结算，没有发票", "exit_paid_on", TODAY.toString()).status()).as("nothing is agreed").isEqualTo(409);
        done(post("李建国", exit, "/projects/" + left + "/exit-answers", "answer", "AGREED", "refund_fen", "0"));
        assertThat(refused(post("李建国", exit, "/projects/" + left + "/exit-payment", "invoice", "财政往来结算，没有发票", "exit_paid_on", TODAY.minusDays(1).toString()))).contains("Q12");
        assertThat(paid(left)).isZero();
        done(post("李建国", exit, "/projects/" + left + "/exit-payment", "invoice", "财政往来结算，没有发票", "exit_paid_on", TODAY.toString()));
        assertThat(paid(left)).as("three of the five hours of the first half").isEqualTo(300_000);
        assertThat(post("李建国", "/sign-in", "/projects/" + left + "/exit-payment", "invoice", "财政往来结算，没有发票", "exit_paid_on", TODAY.toString()).status()).isEqualTo(409);
    }

    @Test
    void of_many_taps_at_once_one_answers_the_proposal() throws Exception {
        var file = "/projects/" + raced + "/contract";
        var before = committed();
        done(post("林涛", file, "/projects/" + raced + "/amendments", "change_reason", "多看一位", "change_ends_on", TODAY.plusMonths(6).toString(), "a1_due", TODAY.plusDays(60).toString(),
                "a1_amount", "5000", "a1_q1", "5", "a2_due", TODAY.plusDays(150).toString(), "a2_amount", "5500", "a2_q1", "6"));
        var taps = 6;
        var start = new CyclicBarrier(taps);
        List<Integer> answers;
        try (var hands = Executors.newFixedThreadPool(taps)) {
            var people = Collections.nCopies(taps, 0).stream().map(each -> as("李建国")).toList();
            var work = people.stream().map(each -> (Callable<Integer>) () -> {
                start.await();
                return each.send(file, "/projects/" + raced + "/amendment-answers", "answer", "AGREED").status();
            }).toList();
            answers = hands.invokeAll(work).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception late) {
                    return 0; // the form was gone when this one opened the page
                }
            }).toList();
        }
        assertThat(answers.stream().filter(each -> each == 303)).hasSize(1);
        assertThat(answers).isSubsetOf(0, 303, 409);
        assertThat(count("select amount_fen from project.contract where project = ?", raced)).isEqualTo(1_050_000);
        assertThat(committed() - before).isEqualTo(50_000);
        assertThat(count("select quantity from project.deliverable where project = ?", raced)).isEqualTo(11);
    }
}
