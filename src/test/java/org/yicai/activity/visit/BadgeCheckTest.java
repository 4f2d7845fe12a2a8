package org.yicai.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.kernel.Receipt;

/** A badge's code, typed by somebody without an account: today, not today, unknown; and guessing is slowed. */
class BadgeCheckTest extends TownTest {

    private String code = "";

    @BeforeAll
    void findOne() {
        code = truth().sql("select code from activity.visit_badge where project is not null and revoked_at is null and from_day <= ? and until_day >= ? order by id limit 1").params(TODAY, TODAY).query(String.class).single();
    }

    @BeforeEach
    void fullBuckets() {
        itIsToday();
    }

    private String spoken() {
        return code.substring(0, 3) + "-" + code.substring(3, 6) + "-" + code.substring(6);
    }

    @Test
    void what_is_typed_is_answered_with_what_the_badge_is_for() {
        var project = id("select project from activity.visit_badge where code = ?", code);
        var title = truth().sql("select title from project.project where id = ?").param(project).query(String.class).single();
        for (var typed : new String[] {code, spoken(), spoken().toLowerCase(java.util.Locale.ROOT), "+" + code.substring(0, 3) + "+" + code.substring(3)}) {
            assertThat(visitor().open("/badge-check?badge_code=" + typed)).as(typed).contains("今天有效", title, "不收钱", "/projects/" + project + "/tip");
        }
    }

    @Test
    void a_day_after_its_last_it_holds_no_more() {
        truth().sql("update activity.visit_badge set until_day = ?, from_day = ? where code = ?").params(TODAY.minusDays(1), TODAY.minusDays(9), code).update();
        assertThat(visitor().open("/badge-check?badge_code=" + code)).contains("过期了", "请不要开门", "不对劲，告诉我们").doesNotContain("今天有效", "凭这张工牌可以做什么");
        truth().sql("update activity.visit_badge set until_day = ? where code = ?").params(TODAY.plusDays(9), code).update();
        assertThat(visitor().open("/badge-check?badge_code=" + code)).as("control").contains("今天有效");
    }

    @Test
    void nothing_a_slip_and_a_code_that_nobody_has_are_three_answers() {
        assertThat(visitor().open("/badge-check")).contains("工牌上的编号");
        var slip = visitor().get("/badge-check?badge_code=" + code.substring(0, 8) + (code.charAt(8) == '2' ? '3' : '2'));
        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.html()).contains("这个编号不对");
        var unknown = visitor().get("/badge-check?badge_code=" + Receipt.next());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.html()).contains("没有这个工牌", "请不要开门", "/tips/new");
    }

    @Test
    void whoever_guesses_waits_by_both_doors_and_a_slip_costs_nothing() {
        var guesser = visitor();
        guesser.open("/badge-check");
        var tried = 0;
        while (guesser.get(tried % 2 == 0 ? "/badge-check?badge_code=" + Receipt.next() : "/badges/" + Receipt.next()).status() == 404) {
            assertThat(++tried).as("some and not many").isLessThan(10);
        }
        assertThat(guesser.get("/badges/" + code).status()).isEqualTo(429);
        assertThat(guesser.get("/badges/" + code).html()).contains("查得太多").doesNotContain("没有这个工牌", "今天有效");
        assertThat(visitor().get("/badges/" + code).status()).as("somebody else").isEqualTo(200);
    }
}
