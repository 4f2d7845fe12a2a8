package org.yicai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.TestServer;
import org.yicai.TownTest;

/** Everybody reaches every past activity of a project, not the last twelve alone. */
class PastActivitiesTest extends TownTest {

    private static final Pattern TITLE = Pattern.compile("<a href=\"/activities/([0-9a-f-]{36})\">");
    private static final Pattern OLDER = Pattern.compile("class=\"pages noprint\"><a class=\"btn ghost\" href=\"([^\"]*)\"");

    @Test
    void all_past_activities_are_reached_page_by_page() {
        UUID project = id("select id from project.project where title = '楼道扶手和声控灯'");
        truth().sql("""
                insert into activity.activity (id, subdistrict, project, deliverable, holder, title, words, risk_notice, community, venue, starts_at, ends_at, places, taken, code, planned_by, planned_at)
                select gen_random_uuid(), a.subdistrict, a.project, a.deliverable, a.holder, '第 ' || n || ' 次', a.words, a.risk_notice, a.community, a.venue,
                       a.starts_at - interval '1 day', a.ends_at - interval '1 day', 50, 0, 'past' || n, a.planned_by, a.planned_at
                  from (select * from activity.activity where project = :project and cancelled_at is null order by starts_at limit 1) a, generate_series(1, 70) n
                """).param("project", project).update();
        var past = count("select count(*) from activity.activity where project = ? and (cancelled_at is not null or ends_at < timestamptz '2026-11-20 10:00+08')", project);
        assertThat(past).isGreaterThan(70);
        assertThat(visitor().open("/projects/" + project)).contains("href=\"/projects/" + project + "/activities\"").contains("更早的还有 " + (past - 12) + " 次");
        var seen = new ArrayList<String>();
        var next = "/projects/" + project + "/activities";
        while (next != null) {
            visitor().open(next);
            TestServer.get().forgetStatements();
            var html = visitor().open(next);
            assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(3);
            TITLE.matcher(html).results().map(each -> each.group(1)).forEach(seen::add);
            var older = OLDER.matcher(html);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSize((int) past);
        assertThat(new HashSet<>(seen)).as("none twice, though seventy began at one moment").hasSize((int) past);
        assertThat(seen).doesNotContain(id("select id from activity.activity where title = '豆瓣 5 号楼装扶手'").toString());
        assertThat(visitor().get("/projects/" + project + "/activities?before=nonsense").status()).isEqualTo(404);
        assertThat(visitor().get("/projects/" + new UUID(1, 1) + "/activities").status()).isEqualTo(404);
    }
}
