package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** The gate in a browser: one member steps back, the others pass the design with a condition, and nothing is bought before the purchaser has answered it. */
@ExtendWith(WithBrowser.class)
class GateJourneyTest extends TownTest {

    private final Map<String, Person> people = new HashMap<>();

    private Person person(String name) {
        return people.computeIfAbsent(name, each -> new Person("http://localhost:" + port, 390, true).signIn(town.accounts().get(name)));
    }

    @AfterEach
    void goHome() {
        people.values().forEach(Person::close);
        people.clear();
    }

    private static void unfold(Person person, String summary) {
        person.page().locator("details summary").filter(new Locator.FilterOptions().setHasText(summary)).first().click();
    }

    @Test
    void a_condition_holds_the_purchase_until_it_is_answered() {
        var project = id("select id from project.project where title = '楼院议事厅'");
        var item = "/council/items/" + id("select id from council.item where subject = ?", project);
        var session = "/council/sessions/" + id("select session from council.item where subject = ?", project);
        var shy = person("宋德福");
        shy.open(session).form("/presence").send();
        unfold(shy.open(item), "这件事与我有关");
        shy.form("/recusal").fill("reason", "我外甥在帮人主持议事。").send();
        assertThat(shy.offers("/vote")).as("who steps back does not vote").isFalse();
        for (var name : List.of("张丽", "陈静", "冯文博", "许建军", "李秀英", "郑国强")) {
            person(name).open(session).form("/presence").send();
            person(name).open(item).form("/vote").choose("choice", "同意").fill("reason", "院里需要有人主持。").send();
        }
        var convener = person("陈静");
        unfold(convener.open(item), "附上条件");
        convener.form("/conclusion").fill("reason", "同意，先说清主持人是谁。").fill("condition_1", "主持人先在院里和住户见一面。").send();
        assertThat(convener.sees()).contains("有条件通过");
        assertThat(new Person("http://localhost:" + port, 390, true).open("/projects/" + project).sees()).contains("有条件通过").contains("主持人先在院里和住户见一面").contains("等采购人答复");

        var work = "/projects/" + project + "/work";
        var contractor = person("林涛").open(work).form("/self-check");
        for (var point : List.of("why_us", "able", "well", "political_awareness", "social_responsibility", "service_spirit", "professional_quality", "work_with_people")) {
            contractor.fill(point, "想清楚了，也做得到。");
        }
        contractor.choose("interested", "没有").send();
        itIs(TODAY.plusDays(7));
        people.remove("李建国");
        var official = person("李建国");
        assertThatThrownBy(() -> award(official.open(work))).hasMessageContaining("规则 G1");
        assertThat(count("select count(*) from project.award where project = ?", project)).isZero();
        official.open(item).follow("答复这一条").form("/reply").choose("reply", "做到了").fill("words", "写进合同：开头一场先见面。").send();
        award(official.open(work));
        assertThat(count("select count(*) from project.award where project = ?", project)).isEqualTo(1);
    }

    private static void award(Person official) {
        official.form("/award").choose("self_check", "乐邻").choose("method", "限额以下").fill("amount", "18000").fill("reason", "会主持，院里人认得。").send();
    }
}
