package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataIntegrityViolationException;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** An activity serves exactly one need group, programme or contract deliverable, and lives the same life whichever it is. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ServesTest extends AtTheDoor {

    private static final String ONE_OF_THREE = "check (num_nonnulls(deliverable, programme, need_group) = 1)";

    private int titles;

    private UUID programme() {
        return id("select id from corps.programme where title = '周末热饭'");
    }

    private UUID group() {
        return id("select id from need.need_group where title = '楼院议事'");
    }

    /** Today from half past ten to half past eleven; it is ten. */
    private Door.Reply plan(String who, String page, String... more) {
        var fields = new ArrayList<>(List.of("title", "街坊自己办" + ++titles, "words", "一起来。", "risk_notice", "慢慢走。", "community", id("select community from activity.activity where programme is not null order by id limit 1").toString(), "venue", "六条社区活动室", "starts_at", TODAY + "T10:30",
                "ends_at", TODAY + "T11:30", "places", "9", "position_name", "搭伴", "position_duty", "带路", "position_seats", "9"));
        fields.addAll(List.of(more));
        return as(who).send(page, "/activities", fields.toArray(String[]::new));
    }

    private String ofTheProgramme(String who, String... more) {
        var fields = new ArrayList<>(List.of("programme", programme().toString()));
        fields.addAll(List.of(more));
        return address(plan(who, "/activities/new?programme=" + programme(), fields.toArray(String[]::new)));
    }

    private String ofTheGroup(String who) {
        return address(plan(who, "/activities/new?need_group=" + group(), "need_group", group().toString()));
    }

    private static String address(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private static void no(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule);
    }

    /** A volunteer signs up and checks in, a resident walks in, the leader notes what was done, and the resident says that it was so. */
    private void takesPlace(String address, String leader, String volunteer) {
        signUp(as(volunteer), address, true);
        later(Duration.ofMinutes(25));
        var code = truth().sql("select code from activity.activity where id = ?").param(idOf(address)).query(String.class).single();
        assertThat(checkIn(as(volunteer), address, code).status()).isEqualTo(303);
        assertThat(as(volunteer).open(address + "/check-in")).contains(serving(address));
        assertThat(as(leader).send(address, address + "/walk-ins", "name", "沈爷爷", "capacity", "RESIDENT", "door", "NEIGHBOUR", "phone", "").status()).isEqualTo(303);
        later(Duration.ofMinutes(70));
        assertThat(as(leader).open("/work")).as("the leader is reminded").contains("记下结果：" + title(address));
        assertThat(as(leader).send(address, address + "/result", "quantity", "7", "words", "热热闹闹办完了。").status()).isEqualTo(303);
        assertThat(count("select quantity from activity.result where activity = ?", idOf(address))).as("one occasion, whatever is typed").isEqualTo(1);
        assertThat(as(leader).open(address)).contains("还没有人确认");
        var here = "/here/" + truth().sql("select code from activity.attendance where activity = ? and name = '沈爷爷'").param(idOf(address)).query(String.class).single();
        no(as(leader).send("/sign-in", here, "was_there", "YES", "rating", "5", "words", ""), "I13");
        assertThat(visitor().open(here)).contains(serving(address));
        assertThat(visitor().send(here, here, "was_there", "YES", "rating", "4", "words", "好").status()).isEqualTo(303);
        assertThat(visitor().open(address)).contains("有人确认，算数", "志愿队伍的记录").doesNotContain("可以计入验收", "承接方的记录");
    }

    private String title(String address) {
        return truth().sql("select title from activity.activity where id = ?").param(idOf(address)).query(String.class).single();
    }

    private String serving(String address) {
        return truth().sql("select title from activity.published_serving where activity = ?").param(idOf(address)).query(String.class).single();
    }

    @Test
    void a_the_database_holds_exactly_one() {
        var both = "update activity.activity set need_group = ? where id = (select id from activity.activity where deliverable is not null order by id limit 1)";
        var none = "update activity.activity set programme = null, programme_title = null where programme is not null";
        assertThatThrownBy(() -> truth().sql(both).param(group()).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("serves_exactly_one");
        assertThatThrownBy(() -> truth().sql(none).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("serves_exactly_one");
        assertThatThrownBy(() -> truth().sql("update activity.activity set project = null where project is not null").update()).hasMessageContaining("a_deliverable_is_of_a_project");
        truth().sql("alter table activity.activity drop constraint serves_exactly_one").update();
        try {
            assertThat(truth().sql(both).param(group()).update()).as("only the constraint stood in the way").isEqualTo(1);
            assertThatThrownBy(() -> truth().sql("alter table activity.activity add constraint serves_exactly_one " + ONE_OF_THREE).update()).as("and it sees the row").isInstanceOf(DataIntegrityViolationException.class);
        } finally {
            truth().sql("update activity.activity set need_group = null where deliverable is not null").update();
            truth().sql("alter table activity.activity add constraint serves_exactly_one " + ONE_OF_THREE).update();
        }
    }

    @Test
    void b_who_leads_it_plans_it_and_a_refusal_says_what_to_do() {
        assertThat(as("李秀英").open("/programmes/" + programme())).contains("/activities/new?programme=" + programme());
        assertThat(as("郑国强").open("/programmes/" + programme())).as("another team's leader").doesNotContain("/activities/new");
        assertThat(as("丁香").get("/activities/new").status()).isEqualTo(403);
        assertThat(as("李秀英").open("/activities/new")).contains("从菜单上的一项服务或者一组需求开始", "/programmes", "/groups").doesNotContain("action=\"/activities\"");
        no(as("郑国强").get("/activities/new?programme=" + programme()), "I12");
        no(plan("郑国强", "/sign-in", "programme", programme().toString()), "I12");
        no(plan("何伟", "/sign-in", "need_group", group().toString()), "I12");
        no(plan("李秀英", "/activities/new?programme=" + programme(), "programme", UUID.randomUUID().toString()), "I11");
        no(plan("李秀英", "/activities/new?programme=" + programme(), "programme", programme().toString(), "need_group", group().toString()), "I10");
        assertThat(plan("李秀英", "/activities/new?programme=" + programme()).status()).as("nothing at all").isEqualTo(422);
        truth().sql("update corps.programme set stage = 'RETIRED' where id = ?").param(programme()).update();
        no(plan("李秀英", "/sign-in", "programme", programme().toString()), "I11");
        truth().sql("update corps.programme set stage = 'KEPT' where id = ?").param(programme()).update();
        var team = ofTheProgramme("李秀英");
        var corps = ofTheProgramme("王淑琴");
        assertThat(visitor().open(team)).contains("牵头的志愿队伍", "暖邻队", "href=\"/programmes/" + programme() + "\"", "周末热饭").doesNotContain("承接方</dt>");
        assertThat(visitor().open(corps)).contains("义彩纷呈志愿服务团");
        assertThat(as("郑国强").send(team, team + "/cancellation", "reason", "不归我").status()).isEqualTo(403);
        assertThat(as("李秀英").send(team, team + "/cancellation", "reason", "停电").status()).isEqualTo(303);
        assertThat(as("王淑琴").send(corps, corps + "/change", "venue", "二楼", "words", "换个地方。", "starts_at", TODAY + "T10:40", "ends_at", TODAY + "T11:40").status()).isEqualTo(303);
        assertThat(count("select count(*) from activity.activity where id = ? and venue = '二楼'", idOf(corps))).isEqualTo(1);
        assertThat(as("王淑琴").send(corps, corps + "/cancellation", "reason", "人手不够").status()).isEqualTo(303);
    }

    @Test
    void c_hours_in_a_programme_become_a_record_like_all_others() {
        var figures = as("王淑琴").open("/programmes/" + programme());
        var address = ofTheProgramme("李秀英");
        takesPlace(address, "李秀英", "丁香");
        var before = count("select count(*) from corps.service_record where activity = ?", idOf(address));
        assertThat(before).isZero();
        var mine = "/here/" + truth().sql("select t.code from activity.attendance t where t.activity = ? and t.person is not null").param(idOf(address)).query(String.class).single();
        assertThat(as("丁香").send(mine, mine, "was_there", "YES", "rating", "5", "words", "").status()).as("a member of the team that holds it speaks for herself").isEqualTo(303);
        assertThat(count("select minutes from corps.service_record where activity = ?", idOf(address))).isEqualTo(60);
        assertThat(count("select count(*) from corps.unrecorded where activity = ?", idOf(address))).as("nobody is paid there").isZero();
        assertThat(as("丁香").open("/my/records")).contains("周末热饭", "等别人确认");
        var record = id("select id from corps.service_record where activity = ?", idOf(address)).toString();
        assertThat(as("王淑琴").send("/records/waiting", "/records/confirmations", "row", record).status()).isEqualTo(303);
        assertThat(as("丁香").open("/my/records")).contains("由王淑琴确认");
        assertThat(as("丁香").open("/expenses")).as("the host pays the way").contains(title(address));
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'activity-planned'", idOf(address))).isEqualTo(1);
        assertThat(figures).contains("活动 1 场，服务 2 人次").as("of the programme itself, not of its topic");
        assertThat(as("王淑琴").open("/programmes/" + programme())).contains("活动 2 场，服务 3 人次", title(address), "缺志愿者");
    }

    @Test
    void d_a_group_of_needs_is_taken_up_and_said_to_be_served() {
        var page = "/groups/" + group();
        assertThat(as("王淑琴").open(page)).contains("院里先自己商量一次", "/activities/new?need_group=" + group()).doesNotContain("这组需求办过了");
        no(as("王淑琴").send("/sign-in", page + "/service", "words", "办了"), "I14");
        assertThat(as("李建国").send("/sign-in", page + "/service", "words", "办了").status()).isEqualTo(403);
        truth().sql("delete from project.answered_group where need_group = ?").param(group()).update();
        no(as("王淑琴").send("/sign-in", page + "/service", "words", "办了"), "I14");
        var address = ofTheGroup("郑国强");
        assertThat(visitor().open(address)).contains("回应的需求", "楼院议事", "巧手队").doesNotContain("href=\"" + page + "\"");
        assertThat(as("王淑琴").open(address)).contains("href=\"" + page + "\"");
        takesPlace(address, "郑国强", "白露");
        assertThat(as("王淑琴").open(page)).contains("有人确认", "这组需求办过了");
        assertThat(as("王淑琴").send(page, page + "/service", "words", "").status()).isEqualTo(422);
        assertThat(as("王淑琴").send(page, page + "/service", "words", "开了一次会，定了三条。").status()).isEqualTo(303);
        assertThat(count("select count(*) from need.need where need_group = ? and stage = 'SERVED'", group())).isEqualTo(2);
        assertThat(count("select count(*) from need.need where need_group = ? and stage = 'GROUPED'", group())).isZero();
        no(as("王淑琴").send("/sign-in", page + "/service", "words", "再来一次"), "I14");
    }

    @Test
    void e_projects_count_what_they_counted_and_no_page_breaks() {
        var ledgers = visitor().get("/account.csv").html();
        var project = id("select id from project.project where title = '楼道扶手和声控灯'");
        var lines = visitor().get("/projects/" + project + "/activities").html();
        takesPlace(ofTheProgramme("李秀英"), "李秀英", "曹阳");
        itIsToday();
        takesPlace(ofTheGroup("郑国强"), "郑国强", "董洁");
        itIsToday();
        assertThat(visitor().get("/account.csv").html()).isEqualTo(ledgers);
        assertThat(count("select count(*) from activity.published_confirmed where project is null and deliverable is not null")).isZero();
        assertThat(List.of(lines.split("<li")).size()).isEqualTo(List.of(visitor().get("/projects/" + project + "/activities").html().split("<li")).size());
        // the control: what a contractor delivers does change them
        var bought = open();
        var plan = truth().sql("update activity.activity set starts_at = starts_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where id = ?").param(idOf(bought)).update();
        assertThat(plan).isEqualTo(1);
        as("何伟").send(bought, bought + "/walk-ins", "name", "沈爷爷", "capacity", "RESIDENT", "door", "NEIGHBOUR", "phone", "");
        assertThat(visitor().get("/account.csv").html()).isNotEqualTo(ledgers);
        var held = List.of(ofTheProgramme("李秀英"), ofTheGroup("郑国强"));
        signUp(as("范小雨"), held.get(0), true);
        for (var address : held) {
            var leader = address.equals(held.get(0)) ? "李秀英" : "郑国强";
            for (var more : List.of("", "/series", "/roll-call", "/code", "/sheet", "/paper", "/cover", "/absences", "/waiting", "/group-list", "/change", "/repetition")) {
                assertThat(as(leader).get(address + more).status()).as(address + more).isEqualTo(200);
            }
        }
        assertThat(as("范小雨").open("/my/activities")).contains("周末热饭");
        assertThat(visitor().open("/activities")).contains("周末热饭", "楼院议事", "楼道扶手和声控灯");
        for (var address : List.of("/for-me", "/my/records", "/my/certificates", "/expenses", "/work", "/teams", "/corps")) {
            assertThat(as("范小雨").get(address).status()).as(address).isEqualTo(200);
        }
        for (var address : List.of("/corps/table", "/proposals", "/records/waiting", "/policies", "/groups", "/work", "/visits")) {
            assertThat(as("王淑琴").get(address).status()).as(address).isEqualTo(200);
        }
        for (var address : List.of("/work", "/projects/" + project, "/projects/" + project + "/landing-kit", "/projects/" + project + "/work", "/expenses/desk")) {
            assertThat(as("何伟").get(address).status()).as(address).isEqualTo(200);
        }
        assertThat(visitor().get("/").status()).isEqualTo(200);
        assertThat(visitor().get("/account").status()).isEqualTo(200);
    }

    @Test
    void f_what_is_dangerous_waits_for_the_holders_policy_and_what_comes_again_ends_after_half_a_year() {
        var address = ofTheProgramme("王淑琴", "risk_level", "HIGH");
        var seat = id("select id from activity.position where activity = ?", idOf(address)).toString();
        refused(as("丁香").send("/sign-in", address + "/sign-ups", "position", seat, "risk", "yes"), "I2", "还没有上保险");
        var corps = id("select holder from activity.activity where id = ?", idOf(address)).toString();
        assertThat(as("王淑琴").open("/policies")).contains("1 次高风险活动还没有保险");
        assertThat(as("王淑琴").send("/policies", "/policies", "organisation", corps, "policy_number", "ZY-1", "insurer", "平安保险", "covers_from", TODAY.toString(), "covers_until", TODAY.plusDays(9).toString()).status()).isEqualTo(303);
        assertThat(as("丁香").send("/sign-in", address + "/sign-ups", "position", seat, "risk", "yes").status()).isEqualTo(303);
        assertThat(as("何伟").send("/policies", "/policies", "organisation", corps, "policy_number", "ZY-2", "insurer", "平安保险", "covers_from", TODAY.toString(), "covers_until", TODAY.toString()).status()).as("not the contractor's").isEqualTo(422);
        var weekly = ofTheProgramme("李秀英");
        assertThat(as("李秀英").open(weekly + "/repetition")).contains("一次最多安排半年").doesNotContain("合同到期");
        no(as("李秀英").send(weekly, weekly + "/repetition", "repeat_until", TODAY.plusDays(200).toString()), "I8");
        assertThat(as("李秀英").send(weekly, weekly + "/repetition", "repeat_until", TODAY.plusDays(21).toString()).status()).isEqualTo(303);
        assertThat(count("select count(*) from activity.activity a where a.series = ? and a.programme = ? and a.deliverable is null", idOf(weekly), programme())).isEqualTo(4);
    }
}
