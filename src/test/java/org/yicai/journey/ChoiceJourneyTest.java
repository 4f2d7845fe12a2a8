package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.ops.demo.Account;
import org.yicai.project.PurchaseTest;

/** A masseur applies, shows what is asked of a supplier, and is chosen by two hands: all in a browser of 390 pixels. */
@ExtendWith(WithBrowser.class)
class ChoiceJourneyTest extends PurchaseTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Account MASSEUR = new Account("13800000191", "yicai-demo-2026", "承接方，个人");
    private final Map<String, Person> people = new HashMap<>();
    private UUID project;

    @BeforeAll
    void pass() {
        project = passed("9000", 10, "上门推拿").getFirst();
        done(post("陈志远", "/organisations", "/organisations", "kind", "INDIVIDUAL", "name", "白师傅", "code", "", "community", ""));
        done(post("陈志远", "/people", "/people", "name", "白师傅", "phone", MASSEUR.phone(), "password", MASSEUR.password(), "role", "CONTRACTOR", "organisation", "@白师傅", "community", ""));
    }

    private Person browser(String name) {
        return people.computeIfAbsent(name, each -> new Person("http://localhost:" + port, 390, true).signIn(name.equals("白师傅") ? MASSEUR : town.accounts().get(name)));
    }

    @AfterEach
    void goHome() {
        people.values().forEach(Person::close);
        people.clear();
    }

    private static void fits(Person person) {
        assertThat((Boolean) person.page().evaluate("document.documentElement.scrollWidth <= innerWidth + 1")).as(person.url()).isTrue();
        assertThat(new AxeBuilder(person.page()).withTags(RULES).analyze().getViolations()).as(person.url()).isEmpty();
    }

    private void choose(Person official) {
        official.open("/projects/" + project + "/work").form("/award").choose("self_check", "白师傅").choose("method", "限额以下").fill("amount", "9000").fill("reason", "手艺好，街坊都认。")
                .fill("suitability", "推拿是一个人的手艺；按次付费，不坐班。").send();
    }

    @Test
    void an_individual_is_chosen_by_two_hands() {
        var masseur = browser("白师傅").open("/projects/" + project + "/work");
        var check = masseur.form("/self-check").fill("why_us", "住在六条三十年，谁家老人腰腿不好都来找我。").fill("able", "一周三天，一天四户。").fill("well", "推完问一声，不好不收钱。");
        for (var point : List.of("political_awareness", "social_responsibility", "service_spirit", "professional_quality", "work_with_people")) {
            check.fill(point, "照规矩来。");
        }
        fits(masseur);
        check.fill("professional_quality_shown", "保健按摩师证").choose("interested", "没有").send();
        var official = browser("周敏");
        assertThatThrownBy(() -> choose(official)).hasMessageContaining("Q9").hasMessageContaining("政府采购法第22条");
        masseur.open("/work").follow("我们单位");
        fits(masseur);
        var papers = masseur.form("/conditions");
        for (var condition : List.of("civil_liability", "reputation_and_accounts", "equipment_and_skill", "taxes_and_insurance", "no_offence")) {
            papers.fill(condition + "_proof", "街道看过原件");
        }
        papers.fill("taxes_and_insurance_until", TODAY.plusMonths(6).toString()).send();
        masseur.form("/responsible").fill("responsible", "白师傅").send();
        fits(masseur);
        choose(official);
        assertThat(official.sees()).contains("等另一位同事或管理员来定");
        official.follow("看提出的内容");
        fits(official);
        assertThat(official.offers("/award-answer")).as("whoever proposed does not confirm").isFalse();
        var second = browser("陈志远").open("/work").follow("个人承接");
        fits(second);
        assertThat(second.sees()).contains("推拿是一个人的手艺");
        second.form("/award-answer").choose("answer", "同意").send();
        assertThat(second.sees()).contains("已选定");
        assertThat(official.open("/projects/" + project + "/work").offers("/contract")).isTrue();
        assertThat(count("select count(*) from project.project where id = ? and stage = 'AWARDED'", project)).isEqualTo(1);
    }
}
