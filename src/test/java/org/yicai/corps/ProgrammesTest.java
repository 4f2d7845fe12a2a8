package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** The menu of the corps: ideas become trials, each season decides with the figures beside it, contractors give one thing. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ProgrammesTest extends TownTest {

    private UUID programme(String title) {
        return id("select id from corps.programme where title = ?", title);
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule);
    }

    private Door.Reply review(String who, String decision, String reason, String standard) {
        return as(who).send("/sign-in", "/programmes/" + programme("周末热饭") + "/reviews", "decision", decision, "reason", reason, "standard", standard);
    }

    @Test
    void a_everybody_reads_the_menu_and_only_leaders_the_ideas() {
        assertThat(visitor().get("/programmes").html()).contains("周末热饭", "常年做", "独居老人", "暖邻队").doesNotContain("给楼道换灯泡", "这一季还没说");
        assertThat(as("王淑琴").get("/programmes").html()).contains("给楼道换灯泡", "孔令", "教志愿者怎么听老人把话说完", "这一季还没说");
    }

    @Test
    void b_an_idea_becomes_a_trial_and_a_no_has_a_reason() {
        var answer = "/programmes/ideas/" + id("select id from corps.programme_idea where title = '给楼道换灯泡'") + "/answer";
        refused(as("郑国强").send("/sign-in", answer, "word", "YES", "reason", "好"), "O32");
        assertThat(as("王淑琴").send("/sign-in", answer, "word", "NO", "reason", "").status()).isEqualTo(422);
        refused(as("王淑琴").send("/sign-in", answer, "word", "YES", "reason", "试试", "audience", "老楼的住户", "standard", "当天换好"), "O31");
        assertThat(count("select count(*) from corps.programme_idea where answered_at is not null")).as("half an answer is none").isZero();
        assertThat(as("王淑琴").send("/sign-in", answer, "word", "YES", "reason", "冬天黑得早，正好", "audience", "老楼的住户", "standard", "当天换好", "seasons", "WINTER").status()).isEqualTo(303);
        assertThat(visitor().get("/programmes").html()).contains("正在试", "给楼道换灯泡");
        assertThat(as("孔令").get("/me/messages").html()).contains("您的想法“给楼道换灯泡”要试一季了");
        assertThat(as("王淑琴").send("/sign-in", answer, "word", "NO", "reason", "晚了").status()).as("answered once").isEqualTo(409);
        as("王淑琴").send("/sign-in", "/programmes/ideas", "title", "自己的", "words", "自己说自己好", "topic", "OTHER");
        refused(as("王淑琴").send("/sign-in", "/programmes/ideas/" + id("select id from corps.programme_idea where title = '自己的'") + "/answer", "word", "NO", "reason", "不"), "O34");
    }

    @Test
    void c_a_season_is_decided_once_with_the_figures_of_the_moment() {
        refused(review("郑国强", "RETIRE", "不想做了", ""), "O32");
        assertThat(review("王淑琴", "KEEP", "", "").status()).as("without a reason").isEqualTo(422);
        refused(review("王淑琴", "CHANGE", "要改", "十一点半前送到，当面说句话"), "O33");
        var season = "select served from corps.season_review where season = '2026-Q4'";
        assertThat(count("select count(*) from (" + season + ") x")).isZero();
        assertThat(review("王淑琴", "CHANGE", "冬天要早一点", "十一点前送到").status()).isEqualTo(303);
        var served = count("""
                select count(*) from activity.attendance t join activity.activity a on a.id = t.activity join corps.programme p on p.id = a.programme
                 where p.title = '周末热饭' and t.capacity = 'RESIDENT' and a.starts_at >= '2026-10-01 00:00+08' and a.starts_at < '2027-01-01 00:00+08'
                """);
        assertThat(count(season)).as("counted by the system").isEqualTo(served).isPositive();
        var page = visitor().get("/programmes/" + programme("周末热饭")).html();
        assertThat(page).contains("十一点前送到", "冬天要早一点", "2026 年第 4 季", "2026 年第 3 季");
        refused(review("王淑琴", "RETIRE", "改主意了", ""), "O33");
        assertThat(count("select count(*) from corps.programme where title = '周末热饭' and stage = 'KEPT'")).as("and nothing changed by it").isEqualTo(1);
        itIs(TODAY.plusDays(60));
        try {
            assertThat(review("王淑琴", "RETIRE", "食堂周末开了", "").status()).as("the next season decides anew").isEqualTo(303);
            assertThat(visitor().get("/programmes").html()).contains("不再做");
        } finally {
            itIsToday();
        }
    }

    @Test
    void d_each_contractor_gives_one_thing_a_season_and_is_reminded() {
        refused(as("孙晓梅").send("/sign-in", "/programmes/gifts", "kind", "METHOD", "gift", "再给一样"), "O36");
        itIs(TODAY.plusDays(30));
        try {
            assertThat(as("何伟").get("/work").html()).as("promised by a colleague").doesNotContain("这一季还没给志愿队伍一样东西");
            assertThat(as("吴倩").get("/work").html()).contains("这一季还没给志愿队伍一样东西");
            assertThat(as("吴倩").send("/sign-in", "/programmes/gifts", "kind", "METHOD", "gift", "助浴椅怎么用").status()).isEqualTo(303);
            assertThat(as("吴倩").get("/work").html()).doesNotContain("这一季还没给志愿队伍一样东西");
        } finally {
            itIsToday();
        }
        var gift = id("select id from corps.season_gift where words like '教志愿者%'");
        assertThat(as("孙晓梅").send("/sign-in", "/programmes/gifts/" + gift + "/giving").status()).as("the giver does not note it").isEqualTo(403);
        assertThat(as("王淑琴").send("/sign-in", "/programmes/gifts/" + gift + "/giving").status()).isEqualTo(303);
        assertThat(count("select count(*) from corps.season_gift where given_on is not null")).isEqualTo(1);
    }
}
