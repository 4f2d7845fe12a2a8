package org.yicai.need.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.yicai.need.Neighbours;

/** Neighbours solve it among themselves with a little money, which is never overspent and always told. */
class SelfHelpTest extends Neighbours {

    private int offer(Said need, String amount) {
        return as("王淑琴").send("/triage/" + need.id() + "/self-help", "/triage/" + need.id() + "/self-help", "dispatch_words", "买两个灯泡换上", "planned", amount).status();
    }

    private long used() {
        return count("select coalesce(sum(used_fen), 0) from need.fund where subdistrict = (select id from place.subdistrict where main)");
    }

    @Test
    void a_neighbour_takes_it_on_and_everybody_reads_what_it_cost() {
        var before = used();
        var need = say("院门口的灯泡坏了两个。");
        assertThat(as("王淑琴").open("/triage/" + need.id() + "/self-help")).contains("一件最多 ¥500.00");
        assertThat(offer(need, "500.01")).as("more than one need may cost").isEqualTo(422);
        assertThat(offer(need, "60")).isEqualTo(303);
        assertThat(used() - before).isEqualTo(6_000);
        var errand = id("select id from need.dispatch where need = ?", need.id());
        var volunteer = as("顾城");
        assertThat(volunteer.send("/errands", "/errands/" + errand + "/claim").status()).isEqualTo(303);
        assertThat(volunteer.send("/errands", "/errands/" + errand + "/done", "done_words", "换好了", "minutes", "20", "spent", "60.01").status()).as("more than planned").isEqualTo(422);
        assertThat(volunteer.send("/errands", "/errands/" + errand + "/done", "done_words", "换了两个声控灯泡", "minutes", "20", "spent", "38.50").status()).isEqualTo(303);
        assertThat(used() - before).as("what was not needed is free again").isEqualTo(3_850);
        assertThat(strangers(need)).contains("花了 ¥38.50", "换了两个声控灯泡");
        assertThat(visitor().open("/self-help")).contains("院门口的灯泡坏了两个", "花了 ¥38.50");
    }

    @Test
    void what_is_taken_back_costs_nothing() {
        var before = used();
        var need = say("晾衣绳断了一根。");
        assertThat(offer(need, "30")).isEqualTo(303);
        assertThat(triage("王淑琴", need, "withdrawal", "back_reason", "邻居送了一根")).isEqualTo(303);
        assertThat(used()).isEqualTo(before);
    }

    @Test
    void two_who_plan_at_once_never_overspend_the_year() throws Exception {
        var year = TODAY.getYear();
        truth().sql("""
                insert into need.fund (subdistrict, year, limit_fen, used_fen) values ((select id from place.subdistrict where main), ?, 2000000, 1960000)
                on conflict (subdistrict, year) do update set used_fen = 1960000, limit_fen = 2000000
                """).param(year).update();
        var needs = List.of(say("花坛的边砖松了几块。"), say("信箱的锁坏了。"), say("长椅少一颗螺丝。"), say("门口缺一块地垫。"));
        try (var all = Executors.newFixedThreadPool(4)) {
            var offers = needs.stream().map(need -> (Callable<Integer>) () -> offer(need, "250")).toList();
            var answers = all.invokeAll(offers).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }).sorted().toList();
            assertThat(answers).as("400 yuan are left: one of 250 goes").isEqualTo(List.of(303, 422, 422, 422));
        }
        assertThat(used()).isEqualTo(1_985_000);
        truth().sql("update need.fund set used_fen = 0 where year = ?").param(year).update();
    }
}
