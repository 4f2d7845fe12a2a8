package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.need.Sweeper;
import org.yicai.place.LocalWays;

/** The end of a need as people see it: by a link on a telephone, on paper, and twice not solved. */
@ExtendWith(WithBrowser.class)
class ClosureJourneyTest extends TownTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    private Sweeper sweeper;

    @Autowired
    private LocalWays ways;

    @BeforeEach
    void today() {
        itIsToday();
        ways.forget();
    }

    @Override
    protected void itIs(LocalDate day) {
        super.itIs(day);
        ways.forget();
    }

    private Person somebody(boolean script) {
        return new Person("http://localhost:" + port, 390, script);
    }

    private static void usable(Person person) {
        assertThat(new AxeBuilder(person.page()).withTags(RULES).analyze().getViolations()).as(person.url()).isEmpty();
        assertThat(person.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1")).as(person.url() + " scrolls sideways").isEqualTo(true);
    }

    /** Says something in the browser; gives the address of its page with the code. */
    private String say(String words, String phone, String community) {
        try (var resident = somebody(true)) {
            resident.open("/needs/new").form("").fill("words", words).choose("topic", "安全").choose("community", community).fill("phone", phone).send();
            return resident.url();
        }
    }

    private void handOver(String words, String stage) {
        try (var leader = somebody(true).signIn(town.accounts().get("王淑琴"))) {
            leader.open("/triage?stage=" + stage + "&q=" + words).follow(words).form("/hand-over").fill("to", "物业").fill("notice", "今天来修").send();
        }
    }

    private static String receipt(String url) {
        var found = Pattern.compile("/needs/([0-9A-Z-]+)").matcher(url);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void by_the_link_in_a_message_without_an_account_at_the_width_of_a_telephone() {
        var need = say("二楼窗户关不严", "13955550001", "六条社区");
        handOver("二楼窗户", "NEW");
        itIs(LocalDate.of(2026, 11, 23));
        sweeper.look();
        var link = truth().sql("select substring(content from '(/c/[A-Za-z0-9_-]{22})') from message.outbox where address = '13955550001' and content like '%/c/%'").query(String.class).single();
        try (var resident = somebody(false).open(link)) {
            assertThat(resident.sees()).contains("问题解决了吗", "二楼窗户关不严", "今天来修");
            var buttons = resident.page().locator("button.big");
            assertThat(buttons.last().boundingBox().y + buttons.last().boundingBox().height).as("both buttons on the first screen").isLessThan(900);
            resident.form("").send("没解决");
            assertThat(resident.sees()).contains("谢谢，记下了", "您满意吗");
            resident.form("/more").choose("satisfaction", "不满意").choose("paid", "没有").fill("words", "风还是灌进来").send();
            assertThat(resident.sees()).contains("谢谢您");
        }
        try (var resident = somebody(true).open(need)) {
            usable(resident);
            assertThat(resident.sees()).contains("提出人说：没解决", "风还是灌进来", "志愿者骨干手里");
        }
    }

    @Test
    void on_paper_by_somebody_without_a_telephone() {
        var need = say("三楼扶手断了一截", "", "豆瓣社区");
        handOver("三楼扶手", "NEW");
        try (var worker = somebody(true).signIn(town.accounts().get("王芳"))) {
            worker.open("/callbacks/sheet");
            worker.page().selectOption("#community", new com.microsoft.playwright.options.SelectOption().setLabel("豆瓣社区"));
            worker.page().locator("form.filter button").first().click();
            usable(worker);
            assertThat(worker.sees()).contains(receipt(need), "三楼扶手断了一截", "请在格子里打勾");
            worker.open("/callbacks/paper");
            usable(worker);
            worker.form("/paper").fill("receipt_1", receipt(need)).choose("solved_1", "解决了").choose("satisfaction_1", "基本满意").send();
            assertThat(worker.sees()).contains("录好了");
        }
        try (var neighbour = somebody(true).open("/needs/" + receipt(need))) {
            assertThat(neighbour.sees()).contains("提出人在纸上回了话", "提出人说：解决了");
        }
        assertThat(truth().sql("select p.name || c.how || c.satisfaction from need.callback c join party.person p on p.id = c.entered_by join need.need n on n.id = c.need where n.receipt = ?")
                .param(receipt(need).replace("-", "")).query(String.class).single()).isEqualTo("王芳PAPERMOSTLY");
    }

    @Test
    void not_solved_twice_goes_to_the_committee() {
        var need = say("围墙裂缝越来越大", "13955550003", "总院社区");
        handOver("围墙裂缝", "NEW");
        try (var resident = somebody(true).open(need)) {
            resident.form("/answer").send("没解决");
            assertThat(resident.sees()).contains("志愿者骨干手里");
        }
        handOver("围墙裂缝", "NOT_SOLVED");
        try (var resident = somebody(true).open(need)) {
            resident.form("/answer").send("没解决");
            assertThat(resident.sees()).contains("指导协调委员会手里");
            usable(resident);
        }
        try (var member = somebody(true).signIn(town.accounts().get("高玉兰"))) {
            member.open("/work");
            assertThat(member.sees()).contains("请委员会想办法：围墙裂缝");
            member.follow("两次没解决，请委员会想办法：围墙裂缝越来越大");
            usable(member);
            member.form("/hand-over").fill("to", "房管所").fill("notice", "委员会约了房管所来看").send();
        }
        try (var resident = somebody(true).open(need)) {
            assertThat(resident.sees()).contains("房管所：委员会约了房管所来看", "问题解决了吗");
        }
    }

    @Test
    void a_volunteer_rings_up_those_who_did_not_answer() {
        var need = say("门厅的灯罩掉了", "13955550004", "六条社区");
        handOver("门厅的灯罩", "NEW");
        itIs(LocalDate.of(2026, 11, 23));
        sweeper.look();
        itIs(LocalDate.of(2026, 12, 7));
        sweeper.look();
        try (var volunteer = somebody(true).signIn(town.accounts().get("丁香"))) {
            volunteer.open("/calls");
            usable(volunteer);
            volunteer.follow("门厅的灯罩掉了");
            assertThat(volunteer.sees()).doesNotContain("13955550004");
            volunteer.form("/taking").send();
            usable(volunteer);
            assertThat(volunteer.sees()).contains("13955550004");
            volunteer.form("/answer").choose("outcome", "没解决").choose("asked", "打电话").send();
        }
        try (var resident = somebody(true).open(need)) {
            assertThat(resident.sees()).contains("打电话问了提出人", "提出人说：没解决");
        }
    }

    @Test
    void the_pages_of_rates_and_of_the_calendar_are_usable() {
        try (var leader = somebody(true).signIn(town.accounts().get("王淑琴"))) {
            for (var path : List.of("/needs/rates", "/households", "/calls", "/callbacks/paper")) {
                leader.open(path);
                usable(leader);
            }
        }
    }
}
