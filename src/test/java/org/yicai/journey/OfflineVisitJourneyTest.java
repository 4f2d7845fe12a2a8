package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** In a flat without a network: "we are in" and "we are out" are kept within 200 ms, survive closing the page, and count once. */
@ExtendWith(WithBrowser.class)
class OfflineVisitJourneyTest extends TownTest {

    private static final int KEPT_WITHIN_MS = 200;

    @Test
    void in_and_out_are_kept_and_sent_exactly_once_even_when_the_answer_is_lost() {
        clock.put(TODAY.atTime(LocalTime.of(10, 20)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        var address = as("何伟").send("/visits/new", "/visits", "project", "@楼道扶手和声控灯", "recipient", "@庄**", "kind", "REPAIR", "words", "装扶手", "starts_at", TODAY + "T10:30", "minutes", "60", "visitor", "@何伟", "neighbour", "@白露")
                .location().replaceFirst("\\?.*", "");
        var visit = UUID.fromString(address.substring("/visits/".length()));
        try (var fitter = new Person("http://localhost:" + port, 390, true).signIn(town.accounts().get("何伟"))) {
            // the page of the visit alone is enough: it keeps the page for the door
            fitter.open(address).page().waitForSelector("html[data-stays=yes]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            var context = fitter.page().context();
            // cut twice: a page that is opened offline has a moment with a network, on a busy machine
            var cut = new AtomicBoolean(true);
            var sent = new ArrayList<Integer>();
            context.route("**/visits/taps", route -> {
                if (cut.get()) {
                    route.abort();
                    return;
                }
                sent.add(sent.size());
                if (sent.size() == 1) {
                    var headers = new HashMap<>(route.request().allHeaders());
                    headers.put("sec-fetch-site", "same-origin");
                    assertThat(route.fetch(new com.microsoft.playwright.Route.FetchOptions().setHeaders(headers)).status()).isEqualTo(200);
                    route.abort();
                } else {
                    route.resume();
                }
            });
            context.setOffline(true);
            var page = fitter.page();
            page.navigate("http://localhost:" + port + address + "/door");
            page.locator("form[data-crossing=IN] button").click();
            page.waitForSelector("#waiting:not([hidden])");
            waitUntil(page, () -> (boolean) page.evaluate("performance.getEntriesByName('yicai-kept').length > 0"));
            var kept = ((Number) page.evaluate("Math.max(...performance.getEntriesByName('yicai-kept').map(each => each.duration))")).doubleValue();
            System.out.printf("a tap on a visit is kept and shown within %.1f ms%n", kept);
            assertThat(kept).isLessThanOrEqualTo(KEPT_WITHIN_MS);
            assertThat(page.locator("form[data-crossing=IN]").isVisible()).as("whoever has tapped need not tap again").isFalse();
            page.waitForTimeout(1_600);
            page.locator("form[data-crossing=OUT] button").click();
            waitUntil(page, () -> page.locator("#waiting li").count() == 2);
            page.close();
            var again = context.newPage();
            again.navigate("http://localhost:" + port + address + "/door");
            waitUntil(again, () -> again.locator("#waiting li").count() == 2);
            assertThat(count("select count(*) from activity.visit where id = ? and in_at is not null", visit)).isZero();

            cut.set(false);
            context.setOffline(false);
            waitUntil(again, () -> count("select count(*) from activity.visit where id = ? and in_at is not null", visit) == 1);
            assertThat(count("select count(*) from activity.visit where id = ? and out_at is not null", visit)).as("the second waits for the first").isZero();
            again.evaluate("dispatchEvent(new Event('online'))");
            waitUntil(again, () -> count("select count(*) from activity.visit where id = ? and out_at is not null", visit) == 1);
            waitUntil(again, () -> again.locator("#waiting").isHidden());
            assertThat(sent).hasSizeGreaterThanOrEqualTo(3);
            assertThat(count("select count(*) from activity.visit_tap where visit = ?", visit)).as("sent three times, counted twice: once in, once out").isEqualTo(2);
            assertThat(again.locator("main").innerText()).contains("出来了");
        }
    }

    private static void waitUntil(Page page, java.util.function.BooleanSupplier met) {
        for (int tries = 0; tries < 80 && !met.getAsBoolean(); tries++) {
            page.waitForTimeout(100);
        }
        assertThat(met.getAsBoolean()).isTrue();
    }
}
