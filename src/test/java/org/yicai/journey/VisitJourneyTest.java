package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** From a stranger to a known face, in browsers on phones: a fitter, two neighbours who come along, an old woman with a link, and a stranger who scans a badge. */
@ExtendWith(WithBrowser.class)
class VisitJourneyTest extends TownTest {

    private final Map<String, Person> people = new HashMap<>();

    private Person person(String name) {
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

    private void at(String time) {
        clock.put(TODAY.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    @Test
    void she_says_who_comes_and_when_they_may_come_alone() {
        var fitter = person("何伟");
        var neighbour = person("孔令");
        fitter.open("/activities").follow("上门走访").follow("安排一次上门").form("/visits").choose("project", "楼道扶手和声控灯").fill("name", "白奶奶").fill("phone", "13900000095").choose("community", "豆瓣社区").fill("entrance", "5号楼")
                .fill("door", "102").choose("kind", "维修").fill("words", "装卫生间扶手").fill("starts_at", TODAY + "T14:00").choose("minutes", "1 小时").choose("visitor", "何伟").choose("neighbour", "白露").send();
        assertThat(fitter.sees()).contains("安排好了").contains("白露");
        var visit = fitter.url().replaceFirst("\\?.*", "");
        var link = truth().sql("select substring(content from '/home-visits/[A-Za-z0-9_-]+') from message.outbox where address = '13900000095'").query(String.class).single();

        var resident = person("");
        resident.open(link);
        assertThat(resident.sees()).contains("何伟").contains("白露").contains("装卫生间扶手");
        resident.page().locator("button:has-text('不想让白露来')").click();
        assertThat(resident.sees()).contains("好的，换别人来").contains("还在找另一位");
        assertThat(resident.page().locator(".visitors").innerText()).doesNotContain("白露");

        at("13:50");
        assertThat(fitter.open(visit).sees()).contains("还差人").contains("居民想请您换一位，不用问原因");
        assertThatThrownBy(() -> fitter.open(visit).form("/visitors").choose("neighbour", "白露").send()).hasMessageContaining("规则 X4");
        fitter.open(visit).form("/visitors").choose("neighbour", "孔令").send();
        assertThat(neighbour.open("/visits").follow("白**").sees()).contains("今天的敲门口令").contains("102");
        fitter.open(visit).form("/arrival").send();
        assertThat(fitter.sees()).contains("正在里面");
        at("14:40");
        fitter.open(visit).form("/departure").send();
        assertThat(fitter.sees()).contains("平安出来了");

        resident.open(link).page().locator("button:text-is('是这样')").click();
        assertThat(resident.sees()).contains("谢谢您，记下了").doesNotContain("是这样吗");
        assertThat(neighbour.open("/my/records").sees()).contains("入户：维修").contains("50 分钟").contains("由看望的人家确认");
        resident.open(link).page().locator("button:has-text('以后可以自己来')").click();
        assertThat(resident.sees()).contains("下次他们可以自己来");
        fitter.open("/visits/new").form("/visits").choose("project", "楼道扶手和声控灯").choose("recipient", "白**").choose("kind", "维修").fill("words", "换个螺丝").fill("starts_at", TODAY.plusDays(2) + "T10:00")
                .choose("minutes", "30 分钟").choose("visitor", "何伟").send();
        assertThat(fitter.sees()).as("alone this time").contains("安排好了");

        resident.open(link).page().locator("a:has-text('看工牌')").first().click();
        assertThat(resident.sees()).contains("今天有效").contains("何*");
        resident.page().navigate("http://localhost:" + port + "/badges/nobody");
        assertThat(resident.sees()).contains("没有这个工牌").contains("请不要开门");
    }
}
