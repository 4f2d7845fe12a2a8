package org.yicai.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** A resident computes a draw again on a telephone, and sees it when the list was exchanged. */
@ExtendWith(WithBrowser.class)
class DrawJourneyTest extends TownTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static void fits(Person person) {
        for (int width : new int[] {390, 1280}) {
            person.page().setViewportSize(width, 900);
            assertThat((Boolean) person.page().evaluate("document.documentElement.scrollWidth <= innerWidth + 1")).as(person.url()).isTrue();
        }
        assertThat(new AxeBuilder(person.page()).withTags(RULES).analyze().getViolations()).as(person.url()).isEmpty();
    }

    private Person person(String name) {
        var person = new Person("http://localhost:" + port, 390, true);
        return name.isEmpty() ? person : person.signIn(town.accounts().get(name));
    }

    private void send(String who, String path, String... fields) {
        var reply = as(who).send("/sign-in", path, fields);
        assertThat(reply.status()).as(reply.html()).isEqualTo(303);
    }

    private String drawn() {
        send("陈静", "/draws", "draw_from", TODAY.minusDays(199).toString(), "draw_until", TODAY.toString(), "counted", "ALL", "percent_high", "100", "percent_medium", "60", "percent_low", "40",
                "means", "DICE", "party_one", "李秀英", "party_two", "郑国强", "party_three", "高玉兰");
        var draw = "/draws/" + id("select id from supervision.draw");
        try (var convener = person("陈静")) {
            fits(convener.open("/draws"));
            fits(convener.open(draw));
        }
        send("陈静", draw + "/commitment");
        sequencer.sequence();
        itIs(TODAY.plusDays(1));
        send("李秀英", draw + "/readings", "randomness", "31415926535897932384");
        try (var member = person("郑国强")) {
            fits(member.open(draw));
        }
        send("陈静", draw + "/readings", "randomness", "31415926535897932384");
        send("冯文博", draw + "/readings", "randomness", "31415926535897932384");
        return draw;
    }

    @Test
    void the_draw_is_computed_again_on_a_telephone() {
        var draw = drawn();
        try (var volunteer = person("江河")) {
            fits(volunteer.open("/spot-checks"));
            var check = (String) volunteer.page().evaluate("document.querySelector('a[href^=\"/spot-checks/\"]').getAttribute('href')");
            send("江河", check + "/claim");
            fits(volunteer.open(check));
            send("江河", check + "/finding", "way", "VISIT", "took_place", "YES", "by_whom", "YES", "as_described", "YES");
        }
        try (var resident = person("")) {
            fits(resident.open("/draws"));
            resident.open(draw);
            resident.page().locator("#draw-check").click();
            assertThat(resident.page().locator("#draw-says")).hasText("重算过了，一条不差。");
            fits(resident);
            truth().sql("update supervision.draw_line set word = case word when 'CONFIRMED' then 'UNCONFIRMED' else 'CONFIRMED' end where record = (select record from supervision.draw_line order by record limit 1)").update();
            resident.open(draw).page().locator("#draw-check").click();
            // the file is written from the rows and its own fingerprint follows them; the published one does not
            assertThat(resident.page().locator("#draw-says")).containsText("对不上");
        } finally {
            itIsToday();
        }
    }
}
