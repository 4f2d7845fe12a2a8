package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** The ways out of a need, walked in a browser: a volunteer lends a hand with a telephone in hers, and a contractor gives one back. */
@ExtendWith(WithBrowser.class)
class WaysOutJourneyTest extends TownTest {

    private final Map<String, Person> people = new HashMap<>();

    private Person person(String name, int width) {
        return people.computeIfAbsent(name, each -> new Person("http://localhost:" + port, width, true).signIn(town.accounts().get(each)));
    }

    private Person resident() {
        return people.computeIfAbsent("", each -> new Person("http://localhost:" + port, 390, true));
    }

    @AfterAll
    void goHome() {
        people.values().forEach(Person::close);
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private static void staysInside(Person person) {
        assertThat((Boolean) person.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(person.url() + " does not scroll sideways").isTrue();
    }

    @Test
    void a_leader_asks_a_volunteer_comes_and_the_resident_says_solved() {
        var resident = resident().open("/needs/new").form("/needs").fill("words", "窗帘杆掉了，够不着，想请人帮着装回去。").choose("community", "六条社区").fill("phone", "13912340021").send();
        var receipt = resident.page().locator(".receipt").innerText().strip();
        var pin = first("查询码：(\\d{4})", resident.sees());
        assertThat(resident.sees()).contains("这件事由东四街道办事处负责");

        var leader = person("王淑琴", 1280).open("/triage");
        assertThat(leader.sees()).contains("这一周由王淑琴值", "先答复");
        leader.follow("窗帘杆掉了").form("/dispatch").fill("dispatch_words", "带个梯子，二十分钟").send();

        var volunteer = person("丁香", 390).open("/work");
        assertThat(volunteer.sees()).contains("件邻居的事等人搭把手");
        volunteer.open("/errands");
        staysInside(volunteer);
        assertThat(volunteer.sees()).contains("窗帘杆掉了", "带个梯子，二十分钟").doesNotContain("13912340021");
        volunteer.page().locator("article:has-text('窗帘杆掉了') form[action$='/claim'] button").click();
        volunteer.page().waitForLoadState();
        assertThat(volunteer.sees()).contains("我接下的", "13912340021");
        assertThat(resident.open("/needs/" + receipt + "?pin=" + pin).sees()).contains("谁在办", "丁香");
        var article = volunteer.page().locator("article:has-text('窗帘杆掉了')");
        article.locator("[name=done_words]").fill("窗帘杆装好了，换了两颗膨胀螺丝");
        article.locator("[name=minutes]").fill("25");
        article.locator("form[action$='/done'] button").click();
        volunteer.page().waitForLoadState();
        assertThat(volunteer.sees()).contains("我今年办完的", "25 分钟");
        staysInside(volunteer);

        assertThat(resident.open("/needs/" + receipt + "?pin=" + pin).sees()).contains("窗帘杆装好了，换了两颗膨胀螺丝");
        resident.form("/answer").send("解决了");
        assertThat(resident.sees()).contains("解决了");
        assertThat(count("select count(*) from need.need where receipt = ? and stage = 'SOLVED'", receipt.replace("-", ""))).isEqualTo(1);
    }

    @Test
    void a_contractor_gives_a_referral_back_and_the_leader_reads_why() {
        var contractor = person("孙晓梅", 390).open("/work");
        assertThat(contractor.sees()).contains("件需要请我们办");
        contractor.open("/referrals");
        staysInside(contractor);
        assertThat(contractor.sees()).contains("5 单元的楼道也没有扶手", "和上次修的是同一个院", "等您给准话");
        contractor.form("/return").fill("back_reason", "5 单元归另一个院，不在这次的图纸里").send();
        assertThat(contractor.sees()).contains("现在没有请您办的需要");
        var leader = person("王淑琴", 1280).open("/triage?stage=NEW").follow("3 号院 5 单元");
        assertThat(leader.sees()).contains("安和社会工作服务中心：5 单元归另一个院，不在这次的图纸里", "怎么办");
    }
}
