package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.ops.Started;

/**
 * From an empty folder to a subdistrict that works, as somebody does who has never seen it: the code on the console,
 * the place, the administrator, the organisations, the people, their invitations, the seats, the posters.
 */
@Tag("long")
@ExtendWith(WithBrowser.class)
class FirstRunJourneyTest extends Started {

    private static final String PEOPLE = """
            李建国，13800000002，街道干部，办事处
            周敏 13800000003 干部 办事处
            张丽\t13800000012\t社区工作者\t六条社区
            王淑琴，13800000031，领袖，志愿服务团
            冯文博，13800000035，协调委员会成员，指导协调委员会
            李秀英，13800000032，志愿者，志愿服务团
            高玉兰，13800000037，志愿者，志愿服务团
            """;

    @Test
    void somebody_who_has_never_seen_it_sets_a_subdistrict_up() throws Exception {
        var port = freePort();
        var home = folder.resolve("home");
        var server = ready(yicai("run", "--home", home.toString(), "--port", "" + port), port);
        var base = "http://localhost:" + port;
        try (var newcomer = new Person(base, 390, true)) {
            assertThat(newcomer.open("/projects").url()).as("everything leads to the setup").endsWith("/setup");
            newcomer.open("/setup?code=" + code(server));
            founds(newcomer, code(server));
            registers(newcomer);
            assertThat(invites(newcomer)).as("nobody shares a link").doesNotHaveDuplicates().hasSize(7);
            seats(newcomer);
            try (var official = new Person(base, 390, true)) {
                official.open(link(newcomer, "李建国")).form("").fill("password", "yicai-demo-2027").fill("again", "yicai-demo-2027").send();
                assertThat(official.url()).as("the invited person is in").endsWith("/work");
                official.open("/corps/charter").form("/corps/charter").choose("corps", "义彩纷呈").choose("host", "办事处").fill("purpose", "邻里互助").send();
            }
            assertThat(newcomer.open("/setup/steps").sees()).contains("席位 4 个 · 四类代表中有 4 类 · 召集人 1 位", "已登记 1 份", "已完成 4 项，共 5 项", "还没有密码的 6 位");
            newcomer.open("/posters?place=every");
            assertThat(newcomer.page().locator(".poster").count()).as("one poster for each community").isEqualTo(6);
        }
        try (var resident = new Person(base, 390, false)) {
            resident.open("/needs/new").form("/needs").fill("words", "巷口的路灯晚上不亮").choose("topic", "环境").choose("community", "六条").send();
            assertThat(resident.url()).as("the first need has its receipt").contains("/needs/");
        }
    }

    private String code(Process server) throws Exception {
        var code = Pattern.compile("/setup\\?code=([A-Z0-9-]{9})").matcher(said(server));
        assertThat(code.find()).as(said(server)).isTrue();
        return code.group(1);
    }

    /** The divisions are loading meanwhile: whoever is faster tries again. */
    private static void founds(Person newcomer, String code) throws InterruptedException {
        for (long end = System.nanoTime() + Duration.ofSeconds(90).toNanos(); System.nanoTime() < end; Thread.sleep(1_000)) {
            newcomer.open("/setup?code=" + code + "&q=东城 东四");
            if (newcomer.sees().contains("110101006000")) {
                break;
            }
        }
        newcomer.follow("选这个 东四街道");
        assertThat(newcomer.sees()).contains("东四街道", "北京市");
        newcomer.form("/setup").fill("office", "010-0000-0000").fill("name", "陈志远").fill("phone", "13800000001")
                .fill("password", "yicai-demo-2026").fill("again", "yicai-demo-2026").send();
        newcomer.form("/sign-in").fill("phone", "13800000001").fill("password", "yicai-demo-2026").send();
        assertThat(newcomer.url()).endsWith("/setup/steps");
        assertThat(newcomer.open("/setup?code=" + code).url()).as("the code works once").endsWith("/setup/steps");
    }

    private static void registers(Person newcomer) {
        newcomer.open("/setup/organisations").form("/setup/organisations").send();
        assertThat(newcomer.sees()).contains("居委会 6 个");
        newcomer.open("/people/several").form("/people/several").fill("lines", PEOPLE).send();
        assertThat(newcomer.open("/setup/steps").sees()).contains("街道干部 2 位 · 社区工作者 1 位 · 志愿服务领袖 1 位");
    }

    private static List<String> invites(Person newcomer) {
        newcomer.open("/people/invitations").form("/people/invitations").send();
        return newcomer.page().locator(".slip-cut .link").allInnerTexts().stream().map(String::strip).toList();
    }

    private static String link(Person newcomer, String name) {
        return newcomer.open("/people/invitations").page().locator(".slip-cut:has-text('" + name + "') .link").innerText().strip();
    }

    private static void seats(Person newcomer) {
        seat(newcomer, "张丽", "社区工作者", true);
        seat(newcomer, "冯文博", "社会组织负责人", false);
        seat(newcomer, "李秀英", "志愿者骨干", false);
        seat(newcomer, "高玉兰", "社区居民", false);
    }

    private static void seat(Person newcomer, String name, String constituency, boolean convener) {
        var form = newcomer.open("/council/seats").form("/council/seats").choose("person", name).choose("constituency", constituency).choose("filled_by", "推荐");
        if (convener) {
            form.tick("[name=convener]");
        }
        form.send();
    }
}
