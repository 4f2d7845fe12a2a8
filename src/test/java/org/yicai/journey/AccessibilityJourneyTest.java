package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** Pages that everybody can use: axe finds nothing, nothing scrolls sideways, no Chinese is crushed into a column. */
@ExtendWith(WithBrowser.class)
class AccessibilityJourneyTest extends TownTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Addresses by who opens them; "" is a visitor. */
    private static final Map<String, List<String>> QUICK = Map.of("", List.of("/", "/needs/new", "/account"));

    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("", List.of("/", "/needs", "/needs/new", "/needs/find", "/needs/rates", "/c/nothing", "/projects", "/projects/{楼道}", "/projects/{楼道}/activities", "/activities", "/account", "/payments/2026", "/trust", "/corps", "/posters", "/council", "/catalogue",
                "/entitlements", "/self-help", "/sign-in", "/invitation/nobody", "/nowhere"));
        ALL.put("李建国", List.of("/work", "/triage", "/entitlements", "/late", "/me", "/me/messages", "/me/second-factor", "/groups", "/designs", "/designs/new", "/landed/new", "/budget", "/budget/several", "/payments", "/burden"));
        ALL.put("王淑琴", List.of("/work", "/triage", "/triage/rota", "/triage/several", "/errands", "/late", "/asks", "/calls", "/callbacks/sheet", "/callbacks/paper", "/households"));
        ALL.put("孙晓梅", List.of("/work", "/organisations/own", "/referrals", "/asks", "/activities/new", "/designs"));
        ALL.put("陈静", List.of("/work", "/council", "/council/motions"));
        ALL.put("王芳", List.of("/needs/paper"));
        ALL.put("张丽", List.of("/needs/call"));
        ALL.put("郑国强", List.of("/rounds", "/rounds/new", "/offers", "/needs/group"));
        ALL.put("陈志远", List.of("/work", "/people", "/people/several", "/people/invitations", "/setup/steps", "/setup/organisations", "/organisations", "/council/seats", "/catalogue", "/catalogue/several", "/calendar", "/ways", "/topics",
                "/named-staff", "/api-keys"));
        ALL.put("何伟", List.of("/projects/{楼道}/work", "/projects/{楼道}/ledger", "/projects/{楼道}/rectifications", "/projects/{楼道}/monitoring/2026-Q3", "/projects/{楼道}/ratings", "/projects/{楼道}/contract", "/projects/{楼道}/farewell"));
        ALL.put("周敏", List.of("/projects/{楼道}/work", "/projects/{楼道}/rectifications", "/projects/{楼道}/monitoring/2026-Q3", "/rectifications/{整改}", "/projects/{暖餐}/evaluation", "/projects/{助浴}/landing"));
        ALL.put("丁香", List.of("/work", "/errands", "/my/records", "/needs/new?acting=yes"));
    }

    private final Map<String, Person> people = new HashMap<>();

    private Page page(String who, int width, String mode) {
        var person = people.computeIfAbsent(who, name -> {
            var fresh = new Person("http://localhost:" + port, width, true);
            return name.isEmpty() ? fresh : fresh.signIn(town.accounts().get(name));
        });
        person.page().setViewportSize(width, 900);
        person.page().context().addCookies(List.of(new Cookie("yicai_mode", mode).setUrl("http://localhost:" + port)));
        return person.page();
    }

    @AfterEach
    void goHome() {
        people.values().forEach(Person::close);
        people.clear();
    }

    /** With the project and the matter of the town in the place of their names. */
    private String named(String path) {
        return path.contains("{")
                ? path.replace("{楼道}", id("select id from project.project where title = '楼道扶手和声控灯'").toString())
                        .replace("{暖餐}", id("select project from evaluation.scorecard limit 1").toString()).replace("{助浴}", id("select project from project.advice limit 1").toString()).replace("{整改}", id("select id from project.rectification limit 1").toString())
                : path;
    }

    /** Opens each address once, at the first width, where axe looks at it; the layout is looked at in all widths. */
    private List<String> faults(Map<String, List<String>> addresses, String mode, int... widths) {
        var faults = new ArrayList<String>();
        addresses.forEach((who, paths) -> {
            for (var path : paths) {
                var page = page(who, widths[0], mode);
                page.navigate("http://localhost:" + port + named(path));
                new AxeBuilder(page).withTags(RULES).analyze().getViolations()
                        .forEach(each -> faults.add("%s %s %d %s: %s at %s".formatted(who, path, widths[0], mode, each.getId(), each.getNodes().getFirst().getTarget())));
                for (int width : widths) {
                    page.setViewportSize(width, 900);
                    looks(page).forEach(each -> faults.add("%s %s %d %s: %s".formatted(who, path, width, mode, each)));
                }
            }
        });
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static List<String> looks(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const found = [];
                  if (document.documentElement.scrollWidth > innerWidth + 1) found.push('scrolls sideways');
                  for (const e of document.querySelectorAll('main *')) {
                    const box = e.getBoundingClientRect();
                    const text = (e.innerText || '').trim();
                    if (!e.children.length && text.length > 4 && /\\p{Script=Han}/u.test(text) && box.width > 0
                        && box.width < 3 * parseFloat(getComputedStyle(e).fontSize) && !e.closest('thead') && getComputedStyle(e).clipPath === 'none')
                      found.push('crushed: ' + text.slice(0, 20));
                  }
                  return found;
                }""");
    }

    @Test
    void the_pages_residents_meet_first() {
        assertThat(faults(QUICK, "plain", 390)).isEmpty();
        assertThat(faults(QUICK, "elder", 390)).isEmpty();
    }

    @Test
    void the_check_can_fail() {
        var page = page("", 390, "plain");
        page.setContent("<html lang=zh><title>x</title><main><img src=x.png><p>宽</p></main></html>");
        assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations()).isNotEmpty();
    }

    @Test
    @Tag("long")
    void every_page_at_every_width_in_both_modes() {
        assertThat(faults(ALL, "plain", 390, 320, 1280)).isEmpty();
        assertThat(faults(ALL, "elder", 1280, 390)).isEmpty();
    }

    @Test
    void a_design_with_its_versions_and_comments() {
        var design = "/designs/" + id("select id from project.project where title = '楼院议事厅'");
        var item = "/council/items/" + id("select i.id from council.item i join project.project p on p.id = i.subject where p.title = '楼院议事厅'");
        var comment = "/comments/" + id("select id from project.design_comment where answered_at is null limit 1");
        var pages = Map.of("李建国", List.of(design, design + "/versions", design + "/versions/1", design + "/versions/2", comment), "高玉兰", List.of(item, design), "王芳", List.of(comment));
        assertThat(faults(pages, "plain", 390, 320, 1280)).isEmpty();
        assertThat(faults(pages, "elder", 1280, 390)).isEmpty();
    }
}
