package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** A project of 500 activities with 20,000 confirmed records is as quick to look at as a small one. */
@Tag("long")
class SizeTest extends TownTest {

    private static final int ACTIVITIES = 500;
    private static final int RECORDS = 20_000;
    /** The figure is 150 on a quiet machine; a busy one is no fault, a question per row is. */
    private static final int MOST_MILLIS = 600;
    private static final int MOST_BYTES = 100_000;

    private UUID project;

    @BeforeAll
    void fill() {
        project = id("select id from project.project where title = '楼道扶手和声控灯'");
        truth().sql("""
                insert into activity.activity (id, subdistrict, project, deliverable, holder, title, words, risk_notice, community, venue, starts_at, ends_at, places, taken, code, planned_by, planned_at)
                select gen_random_uuid(), a.subdistrict, a.project, a.deliverable, a.holder, '第 ' || n || ' 次', a.words, a.risk_notice, a.community, a.venue,
                       a.starts_at - n * interval '4 hours', a.ends_at - n * interval '4 hours', 50, 0, 'many' || n, a.planned_by, a.planned_at
                  from (select * from activity.activity where project = :project and cancelled_at is null order by starts_at limit 1) a, generate_series(1, :many) n
                """).param("project", project).param("many", ACTIVITIES).update();
        truth().sql("""
                insert into activity.result (id, subdistrict, activity, quantity, words, recorded_by, recorded_at)
                select gen_random_uuid(), subdistrict, id, 1, '办了', planned_by, ends_at from activity.activity where code like 'many%'
                """).update();
        truth().sql("""
                insert into activity.attendance (id, subdistrict, activity, name, capacity, through, door, code, checked_in_at)
                select gen_random_uuid(), subdistrict, id, '邻居' || n, 'RESIDENT', 'CODE', 'SELF', code || '-' || n, starts_at from activity.activity, generate_series(1, :each) n where code like 'many%'
                """).param("each", RECORDS / ACTIVITIES).update();
        truth().sql("""
                insert into activity.opinion (id, subdistrict, attendance, was_there, rating, asked_to_pay, words, given_at)
                select gen_random_uuid(), subdistrict, id, true, 4, false, '', checked_in_at from activity.attendance where code like 'many%'
                """).update();
        truth().sql("analyze activity.activity, activity.result, activity.attendance, activity.opinion").update();
        assertThat(count("select count(*) from activity.opinion o join activity.attendance t on t.id = o.attendance where t.code like 'many%'")).isEqualTo(RECORDS);
    }

    @Test
    void everybodys_page_stays_quick_and_small() {
        staysQuickAndSmall(visitor(), "/projects/" + project, 3);
        assertThat(visitor().get("/projects/" + project).html()).contains("class=\"burn\"");
    }

    @Test
    void the_trust_page_stays_quick_and_small() {
        staysQuickAndSmall(visitor(), "/projects/" + project + "/trust", 3);
        assertThat(visitor().get("/projects/" + project + "/trust").html()).contains("最近 20 次活动");
    }

    @Test
    void the_page_of_those_who_work_with_it_stays_quick_and_small() {
        staysQuickAndSmall(as("李建国"), "/projects/" + project + "/work", 5);
    }

    @Test
    void its_ledger_its_past_activities_and_its_quarter_stay_quick_and_small() {
        staysQuickAndSmall(as("李建国"), "/projects/" + project + "/ledger", 5);
        staysQuickAndSmall(visitor(), "/projects/" + project + "/activities", 3);
        staysQuickAndSmall(as("李建国"), "/projects/" + project + "/monitoring/2026-Q3", 5);
    }

    private static void staysQuickAndSmall(Visitor visitor, String page, int most) {
        for (int warm = 0; warm < 5; warm++) {
            visitor.open(page);
        }
        TestServer.get().forgetStatements();
        assertThat(visitor.open(page).length()).as("letters of " + page).isLessThan(MOST_BYTES);
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(most);
        var millis = new long[20];
        for (int i = 0; i < millis.length; i++) {
            var begun = System.nanoTime();
            visitor.open(page);
            millis[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.println(page + " " + Arrays.toString(millis));
        assertThat(millis[millis.length / 2]).as("median of " + page).isLessThanOrEqualTo(MOST_MILLIS);
    }
}
