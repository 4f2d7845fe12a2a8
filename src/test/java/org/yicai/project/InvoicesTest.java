package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** An invoice belongs to one deliverable of one project: its number counts once, across projects, and parts never come to more than the paper. */
class InvoicesTest extends PurchaseTest {

    private static final String NUMBER = "25112000000012345678";
    private List<UUID> projects;

    @BeforeAll
    void buy() {
        projects = awarded("10000", 10, "甲探访", "乙探访", "丙探访", "丁探访", "戊探访", "己探访");
        projects.forEach(each -> {
            done(sign(each));
            deliver(each, 5);
            var half = half(each);
            done(post("周敏", half, half + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "都好"));
        });
    }

    private String half(UUID project) {
        return "/milestones/" + milestone(project, 1);
    }

    private org.yicai.ops.demo.Door.Reply pay(int project, String invoice, String total) {
        var half = half(projects.get(project));
        return post("周敏", half, half + "/payment", "paid_on", TODAY.toString(), "invoice", invoice, "invoice_total", total);
    }

    private long papers(String number) {
        return count("select count(*) from project.receipt where number = ?", number);
    }

    @Test
    void a_number_is_known_again_however_it_is_typed_and_the_second_is_told_where() {
        assertThat(refused(pay(0, "2511200000001234567", ""))).contains("IV1", "19 位");
        assertThat(refused(pay(0, "12345678", ""))).contains("IV1", "8 位");
        assertThat(refused(pay(0, "没有发票", "9000"))).contains("IV1");
        assertThat(refused(pay(0, "", ""))).isNotEmpty();
        done(pay(0, "发票号码 " + NUMBER, ""));
        assertThat(papers(NUMBER)).isOne();
        assertThat(refused(pay(1, "２５１１ ２０００ ００００ １２３４ ５６７８", ""))).contains("IV2", "甲探访").doesNotContain("乙探访》");
        assertThat(refused(pay(1, NUMBER, "9000"))).as("not named as split the first time").contains("IV2");
        done(pay(1, "财政往来结算票据，没有发票号码", ""));
        assertThat(papers(NUMBER)).isOne();
        assertThatThrownBy(() -> truth().sql("update project.receipt set number = :n where number is null").param("n", NUMBER).update()).as("the table holds it, too").isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_split_invoice_is_named_as_one_and_its_parts_never_come_to_more() {
        var number = "1100202600" + "-" + "12345678";
        assertThat(refused(pay(2, number, "5000"))).as("a part is less than the whole").contains("IV3");
        done(pay(2, number, "9999.99"));
        assertThat(refused(pay(3, number, ""))).as("not named as a part").contains("IV2", "丙探访");
        assertThat(refused(pay(3, number, "12000"))).as("another total").contains("IV2");
        assertThat(refused(pay(3, number, "9999.99"))).contains("IV3", "10,000.00");
        assertThat(papers("110020260012345678")).isOne();
        truth().sql("update project.invoice set total_fen = 1000000 where number = '110020260012345678'").update();
        done(pay(3, "1100202600 12345678", "10000"));
        assertThat(papers("110020260012345678")).isEqualTo(2);
    }

    @Test
    void of_two_at_once_one_has_the_invoice() throws Exception {
        var start = new CyclicBarrier(2);
        try (var hands = Executors.newFixedThreadPool(2)) {
            var taps = IntStream.of(4, 5).mapToObj(each -> (Callable<Integer>) () -> {
                var half = half(projects.get(each));
                var page = as("周敏");
                page.open(half);
                start.await();
                return page.send(half, half + "/payment", "paid_on", TODAY.toString(), "invoice", "25112000000087654321").status();
            }).toList();
            var answers = hands.invokeAll(taps).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }).sorted().toList();
            assertThat(answers).containsExactly(303, 422);
        }
        assertThat(papers("25112000000087654321")).isOne();
        assertThat(count("select count(*) from project.payment y join project.receipt r on r.subject = y.milestone where r.number = '25112000000087654321'")).as("no payment without, no paper without a payment").isOne();
    }
}
