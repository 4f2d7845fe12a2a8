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
import org.yicai.Photographs;
import org.yicai.TownTest;

/** Pages that everybody can use: axe finds nothing, nothing scrolls sideways, no Chinese is crushed into a column. */
@ExtendWith(WithBrowser.class)
class AccessibilityJourneyTest extends TownTest {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Addresses by who opens them; "" is a visitor. */
    private static final Map<String, List<String>> QUICK = Map.of("", List.of("/", "/needs/new", "/account"));

    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("", List.of("/", "/needs", "/needs/new", "/needs/find", "/needs/rates", "/c/nothing", "/projects", "/projects/{楼道}", "/projects/{楼道}/activities", "/contractors/{乐邻}",
                "/activities", "/account", "/payments/2026", "/trust", "/trust/notice", "/verify", "/corps", "/teams", "/training", "/posters", "/council", "/catalogue", "/entitlements",
                "/self-help", "/certificates", "/certificates/nothing", "/corps/years/2026", "/sign-in", "/invitation/nobody", "/nowhere", "/proofs/of/{楼道}", "/proofs/{凭证}", "/corps/table",
                "/corps/table/{圆桌}", "/programmes", "/programmes/{菜单}", "/activities/{扶手}/series", "/professionals", "/professionals/{法律}", "/partners", "/partners/{律所}",
                "/projects/{楼道}/trust", "/projects/{楼道}/notice", "/projects/{楼道}/tip", "/tips/new", "/tips/follow", "/tips/sent", "/badge-check", "/draws", "/flags"));
        ALL.put("李建国", List.of("/work", "/triage", "/entitlements", "/late", "/me", "/me/messages", "/me/second-factor", "/groups", "/certificates/register", "/records/people?name=方",
                "/designs", "/designs/new", "/landed/new", "/budget", "/budget/several", "/payments", "/burden", "/corps", "/minors", "/corps/seats", "/corps/seats/{席}",
                "/corps/charter/{章程}", "/projects/{楼道}/questions", "/tips"));
        ALL.put("王淑琴", List.of("/work", "/triage", "/triage/rota", "/triage/several", "/errands", "/late", "/asks", "/calls", "/callbacks/sheet", "/callbacks/paper", "/households",
                "/mentors", "/corps/table", "/programmes", "/programmes/{菜单}", "/programmes/ideas/{想法}", "/proposals", "/activities/new", "/activities/new?programme={菜单}", "/groups"));
        ALL.put("孙晓梅", List.of("/work", "/organisations/own", "/referrals", "/asks", "/activities/new", "/designs", "/corps/voice", "/policies", "/policies/{保单}"));
        ALL.put("陈静", List.of("/work", "/council", "/council/motions", "/witnessing", "/supervision", "/questions/{疑问}", "/draws"));
        ALL.put("王芳", List.of("/needs/paper"));
        ALL.put("张丽", List.of("/needs/call"));
        ALL.put("程远", List.of("/absences/{没来}"));
        ALL.put("郑国强", List.of("/records/evaluations", "/activities/{暖餐二}/absences", "/records/waiting", "/rounds", "/rounds/new", "/offers", "/needs/group"));
        ALL.put("陈志远", List.of("/work", "/people", "/people/several", "/people/invitations", "/setup/steps", "/setup/organisations", "/organisations", "/council/seats", "/catalogue",
                "/catalogue/several", "/calendar", "/ways", "/topics", "/named-staff", "/api-keys"));
        ALL.put("何伟", List.of("/projects/{楼道}/work", "/projects/{楼道}/ledger", "/projects/{楼道}/rectifications", "/projects/{楼道}/monitoring/2026-Q3", "/projects/{楼道}/ratings",
                "/projects/{楼道}/contract", "/projects/{楼道}/farewell", "/activities/{扶手}", "/activities/{扶手}/check-in", "/activities/{扶手}/roll-call", "/activities/{扶手}/code",
                "/activities/{扶手}/sheet", "/activities/{扶手}/paper", "/activities/{扶手}/repetition", "/activities/{扶手}/change", "/my/questions", "/questions/{疑问}"));
        ALL.put("周敏", List.of("/projects/{楼道}/work", "/projects/{楼道}/rectifications", "/projects/{楼道}/monitoring/2026-Q3", "/rectifications/{整改}", "/projects/{暖餐}/evaluation",
                "/projects/{助浴}/landing"));
        ALL.put("丁香", List.of("/work", "/errands", "/my/records", "/my/evaluations", "/records/declared", "/my/records/correction", "/my/certificates", "/my/activities", "/volunteer",
                "/growth", "/needs/new?acting=yes", "/me/badge", "/foundings", "/foundings/{修补}", "/my/insurance", "/activities/{过去}/denial"));
        ALL.put("苏敏", List.of("/partners/{律所}", "/partners/{律所}/offers", "/partners/{律所}/groups", "/professionals/{报税}"));
        ALL.put("陆远", List.of("/my/slots"));
        ALL.put("吕大妈", List.of("/my/bookings", "/professionals/{法律}"));
        ALL.put("江河", List.of("/for-me", "/invitations", "/mentors", "/mentors/{同行}", "/spot-checks"));
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
                ? path.replace("{凭证}", truth().sql("select encode(hash, 'hex') from journal.leaf order by subdistrict, year, index limit 1").query(String.class).single()).replace("{楼道}", id("select id from project.project where title = '楼道扶手和声控灯'").toString())
                        .replace("{暖餐}", id("select project from evaluation.scorecard limit 1").toString()).replace("{助浴}", id("select project from project.advice limit 1").toString()).replace("{乐邻}", id("select id from party.organisation where name = '乐邻为老服务中心'").toString())
                        .replace("{扶手}", id("select id from activity.activity where title = '豆瓣 5 号楼装扶手'").toString())
                        .replace("{修补}", id("select id from corps.founding order by id limit 1").toString()).replace("{同行}", id("select id from corps.mentoring order by id limit 1").toString()).replace("{圆桌}", id("select id from corps.round_table where number = 1 limit 1").toString()).replace("{席}", id("select id from corps.seat order by title limit 1").toString()).replace("{保单}", id("select id from activity.policy where paper is not null").toString())
                        .replace("{菜单}", id("select id from corps.programme order by id limit 1").toString()).replace("{想法}", id("select id from corps.programme_idea where answered_at is null limit 1").toString())
                        .replace("{章程}", id("select id from corps.charter order by id limit 1").toString())
                        .replace("{律所}", id("select id from corps.partner limit 1").toString()).replace("{法律}", id("select id from corps.skill_offer where title = '法律咨询'").toString())
                        .replace("{报税}", id("select id from corps.skill_offer where title = '个税怎么报'").toString()).replace("{没来}", id("select id from activity.absence limit 1").toString()).replace("{暖餐二}", id("select activity from activity.absence limit 1").toString()).replace("{疑问}", id("select id from supervision.question order by id limit 1").toString()).replace("{过去}", id("select id from activity.activity where deliverable is not null and cancelled_at is null and ends_at < timestamptz '2026-11-15' order by starts_at limit 1").toString()).replace("{整改}", id("select id from project.rectification limit 1").toString())
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
    @Tag("long")
    void what_comes_back() {
        var star = "/honours/stars/" + id("select id from corps.star where given_at is not null limit 1");
        var agreement = "/agreements/" + id("select id from corps.agreement limit 1");
        var pages = Map.of("", List.of("/give-back", "/stars", "/gifts"), "董洁", List.of("/my/thanks", "/time", "/honours", star, "/expenses", "/gifts"),
                "王淑琴", List.of("/time/asks", "/gifts", "/agreements", agreement, "/honours/desk", "/external"), "李建国", List.of("/honours/desk", "/external"), "孙晓梅", List.of("/expenses/desk"));
        assertThat(faults(pages, "plain", 390, 320, 1280)).isEmpty();
        assertThat(faults(pages, "elder", 390)).isEmpty();
    }

    @Test
    @Tag("long")
    void home_visits_with_the_link_of_a_household_and_a_badge() {
        var visit = "/visits/" + id("select id from activity.visit where in_at is null order by starts_at limit 1");
        var link = truth().sql("select substring(content from '/home-visits/[A-Za-z0-9_-]+') from message.outbox where content like '%/home-visits/%' limit 1").query(String.class).single();
        var badge = "/badges/" + truth().sql("select code from activity.visit_badge limit 1").query(String.class).single();
        var pages = Map.of("", List.of(link, link + "/sheet", "/home-visits", badge, "/badges/nobody"), "何伟", List.of(visit + "/door", "/visits", "/visits/new", visit, "/badges", "/portraits", named("/projects/{楼道}/landing-kit")), "王淑琴", List.of("/visits", visit, "/visits/" + id("select id from activity.visit where out_at is not null order by out_at limit 1") + "/word", "/visits/sheets", "/hosts", "/portraits", "/portraits/" + id("select person from activity.portrait where erased_at is null order by id limit 1")));
        assertThat(faults(pages, "plain", 390, 320, 1280)).isEmpty();
        assertThat(faults(pages, "elder", 1280, 390)).isEmpty();
    }

    @Test
    @Tag("long")
    void a_design_with_its_versions_and_comments() {
        var design = "/designs/" + id("select id from project.project where title = '楼院议事厅'");
        var item = "/council/items/" + id("select i.id from council.item i join project.project p on p.id = i.subject where p.title = '楼院议事厅'");
        var comment = "/comments/" + id("select id from project.design_comment where answered_at is null limit 1");
        var pages = Map.of("李建国", List.of(design, design + "/versions", design + "/versions/1", design + "/versions/2", comment), "高玉兰", List.of(item, design), "王芳", List.of(comment));
        assertThat(faults(pages, "plain", 390, 320, 1280)).isEmpty();
        assertThat(faults(pages, "elder", 1280, 390)).isEmpty();
    }

    @Test
    @Tag("long")
    void photographs_side_by_side() {
        assertThat(faults(Map.of("沈明", List.of("/photo-matches")), "plain", 390)).as("nothing yet").isEmpty();
        var address = Photographs.shown(this, port);
        var held = Photographs.heldAgain(this, port);
        var match = "/photo-matches/" + id("select id from activity.published_reuse");
        var pages = Map.of("", List.of(address), "何伟", List.of(address, address + "/photos", held, held + "/photos", match), "李建国", List.of("/photo-matches", match, address, address + "/photos"), "宋德福", List.of(match));
        assertThat(faults(pages, "plain", 390, 320, 1280)).isEmpty();
        assertThat(faults(pages, "elder", 1280, 390)).isEmpty();
    }
}
