package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** From the slip of paper to a telephone that stands beside the password, as people see it; every page on the way is usable by everybody. */
@ExtendWith(WithBrowser.class)
class AccountJourneyTest extends TownTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String CHOSEN = "胡同口的槐树 五月开花";

    @AfterEach
    void today() {
        itIsToday();
    }

    private Person somebody() {
        return new Person("http://localhost:" + port, 390, true);
    }

    private static void usable(Person person) {
        assertThat(new AxeBuilder(person.page()).withTags(RULES).analyze().getViolations()).as(person.url()).isEmpty();
        assertThat(person.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth + 1")).as(person.url() + " scrolls sideways").isEqualTo(true);
    }

    private String digits(String secret) throws Exception {
        return new DefaultCodeGenerator(HashingAlgorithm.SHA1, 6).generate(secret, clock.instant().getEpochSecond() / 30);
    }

    @Test
    void invited_by_a_slip_with_a_password_of_ones_own_and_then_with_a_telephone_beside_it() throws Exception {
        String link;
        try (var administrator = somebody().signIn(town.accounts().get("陈志远"))) {
            administrator.open("/people").follow("吴倩");
            usable(administrator);
            administrator.form("/invitation").send();
            usable(administrator);
            link = administrator.page().locator("#link").innerText();
        }
        try (var invited = somebody().open(link)) {
            usable(invited);
            invited.form("").fill("password", CHOSEN).fill("again", CHOSEN).send();
            assertThat(invited.url()).endsWith("/work");
            invited.follow("我的账号");
            usable(invited);
            invited.follow("打开动态口令");
            usable(invited);
            invited.page().locator("summary").first().click();
            var secret = invited.page().locator(".code.link").innerText().replace(" ", "");
            invited.form("/me/second-factor").fill("code", digits(secret)).send();
            assertThat(invited.page().locator("ol.codes li").count()).isEqualTo(10);
            usable(invited);
            invited.form("/codes-kept").send();
            assertThat(invited.sees()).contains("已打开");
            invited.form("/sign-out").send();

            clock.put(clock.instant().plus(Duration.ofSeconds(30)));
            invited.open("/sign-in").form("/sign-in").fill("phone", "13800000025").fill("password", CHOSEN).send();
            assertThat(invited.sees()).contains("还差一步");
            usable(invited);
            invited.form("/sign-in/second").fill("code", digits(secret)).send();
            assertThat(invited.url()).endsWith("/work");
        }
    }
}
