package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** Somebody without an account tells, an official answers, and the code opens the answer; and a badge is looked up by what is printed on it. All in browsers. */
@ExtendWith(WithBrowser.class)
class TipJourneyTest extends TownTest {

    private final Map<String, Person> people = new HashMap<>();

    private Person browser(String name) {
        return people.computeIfAbsent(name, each -> {
            var fresh = new Person("http://localhost:" + port, 390, true);
            return name.isEmpty() ? fresh : fresh.signIn(town.accounts().get(name));
        });
    }

    @AfterEach
    void goHome() {
        people.values().forEach(Person::close);
        people.clear();
    }

    @Test
    void an_anonymous_tip_is_answered_and_read_with_its_code() {
        UUID project = id("select id from project.project where title = '楼道扶手和声控灯'");
        var somebody = browser("").open("/projects/" + project + "/trust");
        somebody.fits("trust");
        somebody.follow("反映问题");
        somebody.page().waitForSelector("text=说的是谁");
        somebody.fits("form");
        somebody.form("/tips").choose("tip_about", "承接方").choose("tip_kind", "人数、时间不对").fill("tip_words", "来了四个人，记了十二个。").send();
        assertThat(somebody.sees()).contains("只显示这一次");
        var code = somebody.page().locator(".receipt.long").innerText();
        somebody.fits("sent");
        var official = browser("李建国").open("/tips");
        official.fits("list");
        official.follow("人数、时间不对");
        official.page().waitForSelector("text=来了四个人");
        official.fits("tip");
        official.form("/answers").choose("tip_outcome", "查了，没有发现").fill("answer_words", "看了签到，十二个名字都打过电话。").send();
        assertThat(official.sees()).contains("答复不能改");
        somebody.open("/tips/follow");
        somebody.fits("code");
        somebody.form("/tips/follow").fill("tip_code", code).send();
        assertThat(somebody.sees()).contains("十二个名字都打过电话").contains("李建国").doesNotContain("来了四个人");
        somebody.fits("answer");
        somebody.form("/words").fill("more_words", "有八个是别的楼的。").send();
        assertThat(somebody.sees()).contains("补充了");
        official.open("/tips").follow("人数、时间不对");
        official.page().waitForSelector("text=有八个是别的楼的");
        assertThat(official.url()).doesNotContain(code);
    }

    @Test
    void a_badge_is_looked_up_by_what_is_printed_on_it() {
        var code = truth().sql("select code from activity.visit_badge where project is not null and revoked_at is null and until_day >= ? and from_day <= ? limit 1").params(TODAY, TODAY).query(String.class).single();
        var resident = browser("").open("/badge-check");
        resident.fits("badge-form");
        resident.page().fill("main form[action='/badge-check'] input", code.toLowerCase(java.util.Locale.ROOT));
        resident.page().click("main form[action='/badge-check'] button");
        resident.page().waitForSelector("text=今天有效");
        assertThat(resident.sees()).contains("凭这张工牌可以做什么").contains("不收钱").contains("不对劲，告诉我们");
        resident.fits("badge-valid");
        resident.open("/badge-check");
        resident.page().fill("main form[action='/badge-check'] input", "K7M-4QX-9TA");
        resident.page().click("main form[action='/badge-check'] button");
        resident.page().waitForSelector("text=这个编号不对");
        resident.fits("badge-typed");
    }
}
