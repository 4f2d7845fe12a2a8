package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** The monthly round table: the agenda writes itself, votes are those of seats, and what is not done comes back. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RoundTableTest extends TownTest {

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    private UUID open() {
        return id("select id from corps.round_table where published_at is null and subdistrict = (select id from place.subdistrict where main)");
    }

    private Door.Reply minute(String who, String subject, String matter, String owner, int due) {
        return as(who).send("/sign-in", "/corps/table/" + open() + "/items", "subject", subject, "matter", matter, "decision", "就这么办：" + matter, "owner", person(owner).toString(), "due", TODAY.plusDays(due).toString());
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule);
    }

    @Test
    void a_the_agenda_writes_itself_and_only_those_at_the_table_read_it() {
        var agenda = as("何伟").get("/corps/table").html();
        assertThat(agenda).as("what was not done").contains("上次没办完的", "每个社区定一位介绍人", "李秀英");
        assertThat(agenda).as("a community without activities").contains("没人管的", "最近没有活动");
        assertThat(agenda).as("a project answers every group").doesNotContain("还没有人接");
        truth().sql("delete from project.answered_group").update();
        assertThat(as("何伟").get("/corps/table").html()).as("groups that nobody took up").contains("还没有人接");
        var ask = id("select id from coordination.ask where answered_at is not null and subdistrict = (select id from place.subdistrict where main) order by id limit 1");
        var asked = truth().sql("select words from coordination.ask where id = ?").param(ask).query(String.class).single();
        assertThat(agenda).as("it was answered").doesNotContain(asked);
        truth().sql("update coordination.ask set turn = 'CORPS', answer = null, answered_at = null, answered_by = null where id = ?").param(ask).update();
        assertThat(as("何伟").get("/corps/table").html()).as("it waits for the corps").contains("请帮忙的", asked);
        assertThat(as("石叔").get("/corps/table").html()).as("a resident reads the minutes").contains("第 1 次圆桌会", "介绍人先定下来").doesNotContain("上次没办完的", "还没有人接", asked);
        assertThat(visitor().get("/corps/table/" + open()).status()).as("not before they are published").isEqualTo(404);
        assertThat(as("何伟").get("/corps/table/" + open()).status()).isEqualTo(200);
    }

    @Test
    void b_overlaps_are_found_and_a_day_apart_they_are_none() {
        assertThat(as("何伟").get("/corps/table").html()).doesNotContain("能不能错开");
        truth().sql("insert into activity.activity select gen_random_uuid(), a.subdistrict, p.id, (select d.id from project.deliverable d where d.project = p.id limit 1), p.contractor, '撞在一起', a.words, a.risk_notice, a.community, a.venue, a.starts_at + :off, a.ends_at + :off, a.places, 0, 'XXXXXX', a.planned_by, a.planned_at from activity.activity a, project.project p where a.title = '豆瓣 5 号楼装扶手' and p.stage in ('CONTRACTED', 'LANDED') and p.id <> a.project and exists (select 1 from project.deliverable d where d.project = p.id) limit 1"
                .replace(":off", "interval '1 day'")).update();
        assertThat(as("何伟").get("/corps/table").html()).as("another day").doesNotContain("能不能错开");
        truth().sql("update activity.activity set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' where title = '撞在一起'").update();
        assertThat(as("何伟").get("/corps/table").html()).contains("撞上的", "撞在一起", "豆瓣 5 号楼装扶手", "能不能错开");
    }

    @Test
    void c_decisions_have_an_owner_and_a_day_and_fit_on_a_page() {
        assertThat(minute("郑国强", "", "越权", "郑国强", 10).status()).as("not a leader of the corps").isEqualTo(403);
        refused(minute("王淑琴", "", "没有人办", "石叔", 10), "O24");
        refused(minute("王淑琴", "", "昨天办", "郑国强", -1), "O25");
        refused(minute("王淑琴", "day:nothing", "", "郑国强", 10), "O23");
        assertThat(minute("王淑琴", "", "买一块公告板", "郑国强", 10).status()).isEqualTo(303);
        assertThat(as("郑国强").get("/me/messages").html()).contains("就这么办：买一块公告板");
        for (int i = 0; i < 11; i++) {
            assertThat(minute("王淑琴", "", "第 " + i + " 件事", "孙晓梅", 20).status()).isEqualTo(303);
        }
        refused(minute("王淑琴", "", "第十三条", "郑国强", 10), "O26");
        truth().sql("delete from corps.table_item where words like '第 %'").update();
        refused(as("王淑琴").send("/sign-in", "/corps/table", "held_on", TODAY.plusDays(9).toString(), "venue", "别处"), "O23");
    }

    private Door.Reply vote(String who, String word) {
        return as(who).send("/sign-in", "/corps/table/items/" + id("select id from corps.table_item where words = '买一块公告板'") + "/votes", "word", word);
    }

    @Test
    void d_a_seat_has_one_vote_and_a_friend_has_none() {
        assertThat(vote("郑国强", "YES").status()).isEqualTo(303);
        refused(vote("郑国强", "NO"), "O28");
        refused(vote("王淑琴", "YES"), "O27");
        refused(vote("何伟", "YES"), "O27");
        var friend = count("select count(*) from corps.voice v where v.ended_at is null and exists (select 1 from project.project p where p.contractor = v.contractor and p.stage in ('CONTRACTED', 'LANDED'))");
        assertThat(friend).as("one of the two who named somebody has a running contract").isEqualTo(1);
        var votes = new Door.Reply[] {vote("孙晓梅", "NO"), vote("林涛", "NO")};
        assertThat(java.util.Arrays.stream(votes).filter(each -> each.status() == 303)).as("the one with a running contract").hasSize(1);
        assertThat(java.util.Arrays.stream(votes).filter(each -> each.status() == 403)).as("the other one is a friend").hasSize(1).allMatch(each -> each.html().contains("规则 O27") && each.html().contains("朋友席"));
        assertThat(as("何伟").get("/corps/table").html()).contains("赞成 1，不赞成 1");
    }

    @Test
    void e_what_is_not_done_comes_back_until_its_owner_says_it_is() {
        var item = id("select id from corps.table_item where words like '活动室周六%'");
        var done = "/corps/table/items/" + item + "/done";
        assertThat(as("郑国强").get("/work").html()).contains("圆桌会请您办：各家把下月的安排发给巧手队排一排");
        refused(as("李秀英").send("/sign-in", done, "done_words", "办好了"), "O29");
        assertThat(as("郑国强").send("/sign-in", done, "done_words", "").status()).isEqualTo(422);
        assertThat(as("郑国强").send("/sign-in", done, "done_words", "排好了，贴在门口").status()).isEqualTo(303);
        assertThat(as("何伟").get("/corps/table").html()).doesNotContain("各家把下月的安排发给巧手队排一排").contains("每个社区定一位介绍人");
        assertThat(as("郑国强").get("/work").html()).doesNotContain("各家把下月的安排");
        var again = "again:" + id("select id from corps.table_item where words like '新来的机构%'");
        assertThat(minute("王淑琴", again, "", "李秀英", 20).status()).isEqualTo(303);
        assertThat(as("何伟").get("/corps/table").html().split("每个社区定一位介绍人", -1)).as("minuted, so no longer open").hasSize(2);
        assertThat(visitor().get("/corps/table/" + id("select id from corps.round_table where number = 1 and published_at is not null")).html()).contains("下次接着议", "排好了，贴在门口", "李**").doesNotContain("李秀英");
    }

    @Test
    void f_published_minutes_are_for_everybody_and_do_not_change() {
        var table = open();
        refused(as("王淑琴").send("/sign-in", "/corps/table/" + table + "/minutes", "there", "都来了", "summary", "好"), "O28");
        clock.put(TODAY.plusDays(2).atTime(17, 0).atZone(java.time.ZoneId.of("Asia/Shanghai")).toInstant());
        try {
            assertThat(as("王淑琴").send("/sign-in", "/corps/table/" + table + "/minutes", "there", "都来了", "summary", "公告板这周就买").status()).isEqualTo(303);
            assertThat(visitor().get("/corps/table/" + table).html()).contains("公告板这周就买", "买一块公告板");
            assertThat(as("郑国强").send("/sign-in", "/corps/table/items/" + id("select id from corps.table_item where words = '买一块公告板'") + "/votes", "word", "YES").status()).as("no vote afterwards").isEqualTo(409);
            assertThat(as("王淑琴").send("/sign-in", "/corps/table/" + table + "/minutes", "there", "改", "summary", "改").status()).isEqualTo(409);
        } finally {
            itIsToday();
        }
    }
}
