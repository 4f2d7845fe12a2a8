package org.yicai.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** Each rule of the gate broken through its own form by whoever may send it: nothing moves, and the page names the rule. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class GateRulesThroughFormsTest extends TownTest {

    private static final List<String> AWAY_FROM_THREE = List.of("张丽", "陈静", "李秀英", "郑国强", "康乐");

    private void itIs(int days) {
        itIs(TODAY.plusDays(days));
    }

    private void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private void done(Door.Reply reply) {
        assertThat(reply.status()).as(reply.html().replaceAll("(?s).*<main", "<main")).isEqualTo(303);
    }

    private UUID item(String title, ItemKind kind) {
        return id("select id from council.item where title = ? and kind = ? order by round desc limit 1", title, kind.name());
    }

    private Door.Reply at(String who, UUID item, String what, String... fields) {
        return as(who).send("/sign-in", "/council/items/" + item + "/" + what, fields);
    }

    private UUID call(int held) {
        done(as("陈静").send("/council", "/council/sessions", "held_on", TODAY.plusDays(held).toString(), "venue", "", "link", "https://meet.example.org/yicai"));
        return id("select id from council.session where subdistrict = (select id from place.subdistrict where main) order by number desc limit 1");
    }

    private Door.Reply presence(String who, UUID session) {
        return as(who).send("/council/sessions/" + session, "/council/sessions/" + session + "/presence");
    }

    @Test
    void a_two_members_put_a_running_project_on_the_agenda_never_one() {
        var motion = id("select id from council.motion where title = '手机课堂'");
        refused(as("郑国强").send("/council/motions", "/council/motions/" + motion + "/support"), "G15");
        assertThat(count("select count(*) from council.item where kind = 'MONITORING'")).isZero();
        done(as("李秀英").send("/council/motions", "/council/motions/" + motion + "/support"));
        assertThat(as("高玉兰").send("/council/motions", "/council/motions/" + motion + "/support").status()).as("once is enough").isEqualTo(409);
        refused(at("陈静", item("手机课堂", ItemKind.MONITORING), "conclusion", "reason", "看过了。"), "G4");
        assertThat(count("select count(*) from council.item where kind = 'MONITORING' and conclusion is null")).isEqualTo(1);
    }

    @Test
    void b_what_is_behind_does_not_pass_by_notice_and_what_is_on_its_way_can_be_stopped() {
        var late = id("select id from project.project where title = '手机课堂'");
        refused(as("马超").send("/projects/" + late + "/work", "/projects/" + late + "/mid-term", "mid_term", "NOTICE"), "G13");
        assertThat(count("select count(*) from council.notice where subject = ?", late)).isZero();
        assertThat(as("孙晓梅").send("/sign-in", "/projects/" + late + "/mid-term", "mid_term", "MEETING").status()).as("another contractor's project does not exist").isEqualTo(404);
        var notice = id("select id from council.notice where title = '楼道扶手和声控灯'");
        var address = "/council/notices/" + notice + "/objection";
        assertThat(as("高玉兰").send("/council/motions", address, "reason", "").status()).as("an objection has a reason").isEqualTo(422);
        itIs(4);
        assertThat(as("高玉兰").send("/sign-in", address, "reason", "才想起来要问").status()).as("G14: its last day is over").isIn(404, 409);
        assertThat(count("select count(*) from council.notice where id = ? and objection is null", notice)).isEqualTo(1);
        itIs(0);
        assertThat(visitor().get("/projects/" + id("select subject from council.notice where id = ?", notice)).html()).contains("没有委员反对就通过");
        done(as("高玉兰").send("/council/motions", address, "reason", "5 号楼还没动工，想问一问。"));
        assertThat(as("宋德福").send("/sign-in", address, "reason", "我也反对").status()).isEqualTo(409);
        assertThat(count("select count(*) from council.item where kind = 'MID_TERM' and conclusion is null")).isEqualTo(1);
    }

    @Test
    void c_what_two_meetings_have_no_quorum_for_is_decided_in_writing() {
        itIs(0);
        var item = item("手机课堂", ItemKind.MONITORING);
        refused(at("陈静", item, "written-round", "until", TODAY.plusDays(10).toString()), "G11");
        var first = call(4);
        itIs(4);
        done(presence("陈静", first));
        done(presence("张丽", first));
        refused(at("陈静", item, "conclusion", "reason", "人不够。"), "G5");
        itIs(5);
        refused(at("陈静", item, "written-round", "until", TODAY.plusDays(12).toString()), "G11");
        var second = call(9);
        itIs(9);
        done(presence("陈静", second));
        itIs(10);
        refused(at("陈静", item, "written-round", "until", TODAY.plusDays(11).toString()), "G12");
        assertThat(count("select count(*) from council.item where written_until is not null and conclusion is null")).isZero();
        done(at("陈静", item, "written-round", "until", TODAY.plusDays(20).toString()));
        for (var name : List.of("张丽", "陈静", "李秀英", "郑国强")) {
            done(at(name, item, "vote", "choice", "AGREE", "reason", "请承接方补上。"));
        }
        refused(at("陈静", item, "conclusion", "reason", "补课。"), "G5");
        done(at("高玉兰", item, "vote", "choice", "RETURN", "reason", "先退一部分钱。"));
        refused(at("陈静", item, "conclusion", "reason", "补课。"), "G8");
        itIs(21);
        refused(at("宋德福", item, "vote", "choice", "AGREE", "reason", "晚了"), "G8");
        done(at("陈静", item, "conclusion", "reason", "请承接方补上欠的课。"));
        assertThat(count("select count(*) from council.item where id = ? and conclusion = 'PASSED' and objections_until is null", item)).isEqualTo(1);
    }

    @Test
    void d_a_side_that_stays_away_again_and_again_no_longer_blocks_and_a_substitute_votes() {
        itIs(10);
        var session = call(14);
        itIs(14);
        for (var name : AWAY_FROM_THREE) {
            done(presence(name, session));
        }
        var taken = as("许建军").send("/sign-in", "/council/sessions/" + session + "/presence");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.html()).contains("规则 G17");
        var item = item("楼院议事厅", ItemKind.DESIGN);
        refused(at("陈静", item, "conclusion", "reason", "通过。"), "G7");
        for (var name : AWAY_FROM_THREE) {
            done(at(name, item, "vote", "choice", "AGREE", "reason", "院里需要。"));
        }
        assertThat(count("select count(*) from council.vote v join party.person p on p.id = v.person where v.item = ? and p.name = '康乐'", item)).isEqualTo(1);
        done(at("陈静", item, "conclusion", "reason", "通过，先把规矩说清楚。", "condition_1", "主持人要先在院里住户面前说清自己是谁。", "condition_2", "记录当天贴在院门口。"));
        assertThat(truth().sql("select excused from council.item where id = ?").param(item).query(String.class).single()).isEqualTo("RESIDENT");
        var other = item("楼道扶手和声控灯", ItemKind.MID_TERM);
        for (var name : AWAY_FROM_THREE) {
            done(at(name, other, "vote", "choice", "RETURN", "reason", "先把 5 号楼装上。"));
        }
        refused(at("陈静", other, "conclusion", "reason", "退回。", "condition_1", "先装 5 号楼"), "G1");
        done(at("陈静", other, "conclusion", "reason", "先把 5 号楼装上再说。"));
        assertThat(truth().sql("select stage from project.project where title = '楼道扶手和声控灯'").query(String.class).single()).as("a mid-term review moves no stage").isEqualTo("CONTRACTED");
        var minutes = visitor().get("/council/minutes/" + session).html();
        assertThat(minutes).contains("替 许建军 到会").contains("社区居民已经连着两次").contains("主持人要先在院里").contains("先把 5 号楼装上。");
        assertThat(visitor().get("/council/minutes/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void e_nothing_is_bought_while_conditions_or_objections_are_open() {
        itIs(15);
        var project = id("select id from project.project where title = '楼院议事厅'");
        var item = item("楼院议事厅", ItemKind.DESIGN);
        var work = "/projects/" + project + "/work";
        done(as("林涛").send(work, "/projects/" + project + "/self-check", "why_us", "认得这里的人", "able", "人手够", "well", "请邻居当场说", "interested", "NO", "political_awareness", "做得到", "social_responsibility", "做得到", "service_spirit", "做得到",
                "professional_quality", "做得到", "work_with_people", "做得到"));
        refused(award(project), "G1");
        refused(award(project), "G2");
        var conclusion = "/council/conclusions/" + item;
        done(visitor().send(conclusion, conclusion + "/objections", "words", "主持人是街道派的，不算数。", "contact", "13900000099"));
        refused(award(project), "G3");
        assertThat(visitor().get(conclusion).html()).contains("有 1 条异议等委员会答复").doesNotContain("街道派的").doesNotContain("13900000099");
        itIs(21);
        refused(visitor().send("/needs/new", conclusion + "/objections", "words", "我也有话说", "contact", "13900000098"), "G2");
        var conditions = truth().sql("select id from council.condition where item = ? order by position").param(item).query(UUID.class).list();
        assertThat(as("林涛").send("/sign-in", "/conditions/" + conditions.getFirst() + "/reply", "reply", "MET", "words", "我来答").status()).as("the purchaser answers").isEqualTo(403);
        done(reply(conditions.getFirst(), "MET", "主持人第一次进院先由居民代表介绍。"));
        assertThat(reply(conditions.getFirst(), "NOT_ACCEPTED", "改主意了").status()).as("an answer stays").isEqualTo(409);
        refused(award(project), "G1");
        done(reply(conditions.getLast(), "NOT_ACCEPTED", "有的院门没有地方贴，改为念给大家听。"));
        refused(award(project), "G3");
        var objection = id("select id from council.objection where item = ?", item);
        assertThat(as("高玉兰").send("/sign-in", "/objections/" + objection + "/reply", "words", "我说").status()).isEqualTo(403);
        done(as("陈静").send("/objections/" + objection, "/objections/" + objection + "/reply", "words", "主持人由承接方派，街道不派人。"));
        assertThat(visitor().get("/projects/" + project).html()).contains("有条件通过").contains("念给大家听");
        assertThat(visitor().get(conclusion).html()).contains("街道派的").doesNotContain("13900000099");
        assertThat(count("select count(*) from project.award where project = ?", project)).isZero();
    }

    private Door.Reply award(UUID project) {
        return as("李建国").send("/projects/" + project + "/work", "/projects/" + project + "/award", "self_check", "@乐邻为老服务中心", "method", "DIRECT_BELOW_THRESHOLD", "amount", "18000",
                "reason", "会主持，院里人认得。");
    }

    private Door.Reply reply(UUID condition, String reply, String words) {
        return as("李建国").send("/sign-in", "/conditions/" + condition + "/reply", "reply", reply, "words", words);
    }

    @Test
    void f_an_answer_that_does_not_satisfy_brings_it_back_and_a_purchase_closes_the_way() {
        itIs(21);
        var project = id("select id from project.project where title = '楼院议事厅'");
        var item = item("楼院议事厅", ItemKind.DESIGN);
        assertThat(at("高玉兰", item, "reopening", "reason", "不满意").status()).as("the convener does it").isEqualTo(403);
        done(at("陈静", item, "reopening", "reason", "第二条没有做到，请再想办法。"));
        assertThat(truth().sql("select stage from project.project where id = ?").param(project).query(String.class).single()).isEqualTo("IN_REVIEW");
        assertThat(as("李建国").send("/sign-in", "/projects/" + project + "/award", "amount", "18000").status()).as("no pass, no purchase").isEqualTo(409);
        var again = item("楼院议事厅", ItemKind.DESIGN);
        assertThat(again).isNotEqualTo(item);
        itIs(22);
        var session = call(25);
        itIs(25);
        for (var name : List.of("张丽", "陈静", "李秀英", "郑国强", "康乐", "高玉兰")) {
            done(presence(name, session));
            done(at(name, again, "vote", "choice", "AGREE", "reason", "改好了。"));
        }
        done(at("陈静", again, "conclusion", "reason", "改好了，通过。"));
        itIs(35);
        done(award(project));
        assertThat(at("陈静", again, "reopening", "reason", "再想想").status()).as("too late once it is bought").isEqualTo(409);
        assertThat(count("select max(round) from council.item where subject = ? and kind = 'DESIGN'", project)).isEqualTo(2);
    }

    @Test
    void g_the_last_milestone_waits_for_the_follow_up() {
        itIs(0);
        var milestone = id("select m.id from project.milestone m join project.contract k on k.id = m.contract join project.project p on p.id = k.project where p.title = '楼道扶手和声控灯' and m.position = 2");
        refused(as("周敏").send("/milestones/" + milestone, "/milestones/" + milestone + "/acceptance", "s0", "MET", "s1", "MET", "opinion", "好"), "G10");
        var first = id("select m.id from project.milestone m join project.contract k on k.id = m.contract join project.project p on p.id = k.project where p.title = '手机课堂' and m.position = 1");
        refused(as("马超").send("/sign-in", "/milestones/" + first + "/review"), "G10");
        assertThat(as("孙晓梅").send("/sign-in", "/milestones/" + first + "/review").status()).isEqualTo(404);
        assertThat(count("select count(*) from project.acceptance where milestone = ?", milestone)).isZero();
        var paper = truth().sql("select paper from council.item where kind = 'FINAL_REVIEW'").query(String.class).single();
        assertThat(paper).contains("周末暖餐：确认 3，承诺 3 场").contains("人里").contains("当初的自查").hasSizeLessThanOrEqualTo(600);
        assertThat(count("select count(*) from project.acceptance a join project.milestone m on m.id = a.milestone where m.title = '三场暖餐'")).as("what the committee passed was accepted").isEqualTo(1);
    }

    @Test
    void h_a_substitute_is_of_the_same_side_without_a_seat_and_for_one_seat() {
        itIs(0);
        var seat = id("select s.id from council.seat s join party.person p on p.id = s.person where p.name = '宋德福'");
        var page = "/council/seats/" + seat;
        refused(as("陈志远").send(page, page + "/substitute", "person", "@江河"), "G16");
        refused(as("陈志远").send(page, page + "/substitute", "person", "@高玉兰", "same_constituency", "yes"), "G16");
        refused(as("陈志远").send(page, page + "/substitute", "person", "@康乐", "same_constituency", "yes"), "G16");
        assertThat(count("select count(*) from council.substitute where seat = ?", seat)).isZero();
        done(as("陈志远").send(page, page + "/substitute", "person", "@江河", "same_constituency", "yes"));
    }

    @Test
    void i_a_seat_that_was_left_is_vacant_and_shown_so_until_it_is_filled_again() {
        itIs(0);
        var seat = id("select s.id from council.seat s join party.person p on p.id = s.person where p.name = '宋德福'");
        var page = "/council/seats/" + seat;
        assertThat(as("陈志远").send(page, page + "/ceasing", "how", "RESIGNED", "because", "").status()).as("a reason is said").isEqualTo(422);
        done(as("陈志远").send(page, page + "/ceasing", "how", "RESIGNED", "because", "搬去和女儿住"));
        assertThat(as("陈志远").send("/sign-in", page + "/ceasing", "how", "ENDED", "because", "再来一次").status()).isEqualTo(409);
        assertThat(count("select count(*) from council.substitute where seat = ? and ended_at is null", seat)).as("nobody stands in for a vacant seat").isZero();
        itIs(1);
        assertThat(visitor().get("/council").html()).contains("搬去和女儿住");
        done(as("陈志远").send("/council/seats", "/council/seats", "person", "@江河", "constituency", "RESIDENT", "filled_by", "LOT", "from", TODAY.plusDays(1).toString(), "until", TODAY.plusDays(500).toString(),
                "succeeds", seat.toString()));
        assertThat(visitor().get("/council").html()).doesNotContain("搬去和女儿住").contains("江河");
    }
}
