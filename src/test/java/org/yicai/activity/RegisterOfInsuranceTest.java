package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.activity.insurance.PolicyWatch;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** One register of insurance: who pays, against what, whom it covers; the person sees it, and so does whoever stands at the door. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RegisterOfInsuranceTest extends TownTest {

    @Autowired
    private PolicyWatch watch;

    private int numbers;

    @BeforeEach
    void today() {
        itIsToday();
    }

    private void nothingIsInsured() {
        truth().sql("update activity.activity set policy = null, covers_from = null, covers_until = null, cancelled_at = case when risk_level = 'HIGH' then planned_at end").update();
        truth().sql("delete from activity.insured").update();
        truth().sql("delete from activity.policy").update();
    }

    private String planned(String starts, String ends) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "登高换灯" + ++numbers, "words", "一起换灯。", "risk_level", "HIGH", "risk_notice", "梯子要有人扶。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", starts, "ends_at", ends, "places", "3", "position_name", "扶梯子", "position_duty", "扶稳", "position_seats", "2");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private String planned(int day) {
        return planned(TODAY.plusDays(day) + "T09:00", TODAY.plusDays(day) + "T10:00");
    }

    private Door.Reply insured(int until, String... more) {
        var fields = new ArrayList<>(List.of("organisation", id("select a.organisation from party.appointment a join party.person p on p.id = a.person where p.name = '何伟' and a.role = 'CONTRACTOR'").toString(),
                "policy_number", "RG-" + ++numbers, "insurer", "平安保险", "covers_from", TODAY.toString(), "covers_until", TODAY.plusDays(until).toString()));
        fields.addAll(List.of(more));
        return as("何伟").send("/policies", "/policies", fields.toArray(String[]::new));
    }

    private String policy() {
        return id("select id from activity.policy where number = ?", "RG-" + numbers).toString();
    }

    private Door.Reply signUp(String who, String address) {
        return as(who).send("/sign-in", address + "/sign-ups", "risk", "yes");
    }

    private Door.Reply named(String policy, String lines) {
        return as("何伟").send("/policies", "/policies/" + policy + "/insured", "insured_names", lines);
    }

    private String phone(String who) {
        return town.accounts().get(who).phone();
    }

    private static void refused(Door.Reply reply, String rule, String sentence) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("规则 " + rule, sentence);
    }

    @Test
    void a_there_is_one_register_and_whoever_pays_or_audits_reads_it() {
        assertThat(as("何伟").open("/policies")).contains("PDAA2026110101", "ZYBX-2026-0815", "保名单上的 2 人", "由安和社会工作服务中心付", "两样都保");
        assertThat(as("沈明").open("/policies")).as("an auditor reads all and changes nothing").contains("PDAA2026110101", "ZYBX-2026-0815").doesNotContain("登记一份保险", "提前结束或缩短");
        assertThat(as("林涛").open("/policies")).as("another contractor").doesNotContain("PDAA2026110101", "ZYBX-2026-0815");
        assertThat(as("王芳").open("/policies")).as("a committee that hosts volunteers pays too").contains("登记一份保险");
        assertThat(as("孔令").get("/policies").status()).isEqualTo(403);
        assertThat(count("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'corps' and c.relname = 'insurance'")).as("the twin").isZero();
        var policy = id("select id from activity.policy where number = 'ZYBX-2026-0815'").toString();
        assertThat(as("沈明").open("/policies/" + policy)).contains("保着的人：2 位", "董洁", "程远", "看保单照片").doesNotContain("加到名单上");
        assertThat(as("沈明").get("/policies/" + policy + "/paper").status()).isEqualTo(200);
        assertThat(as("林涛").get("/policies/" + policy + "/paper").status()).isEqualTo(404);
        assertThat(as("董洁").open("/my/insurance")).contains("ZYBX-2026-0815", "您在名单上");
        assertThat(as("孔令").open("/my/insurance")).as("the control").doesNotContain("ZYBX-2026-0815");
    }

    @Test
    void b_liability_alone_opens_nothing_and_one_activity_opens_alone() {
        nothingIsInsured();
        var one = planned(3);
        var other = planned(3);
        insured(9, "covers", "LIABILITY");
        refused(signUp("丁香", one), "I2", "还没有上保险");
        insured(9, "insured_activity", one.substring("/activities/".length()));
        refused(signUp("丁香", other), "I2", "还没有上保险");
        assertThat(signUp("丁香", one).status()).isEqualTo(303);
        assertThat(as("丁香").open("/my/insurance")).contains("RG-" + numbers, "您报了名，所以保着您：登高换灯");
        assertThat(as("何伟").open("/policies/" + policy())).contains("丁香", "报了 1 次活动");
        refused(insured(9, "insured_activity", "019aab00-0000-7000-8000-00000000dead"), "I21", "还没办的活动");
        refused(insured(-1), "I21", "不能早于开始那天");
    }

    @Test
    void c_a_list_covers_those_on_it_and_nobody_else() {
        nothingIsInsured();
        var address = planned(4);
        assertThat(insured(9, "insured_whom", "NAMED").status()).isEqualTo(303);
        var policy = policy();
        refused(signUp("丁香", address), "I20", "名单里还没有您");
        assertThat(signUp("丁香", address).html()).contains("请告诉承接方把您加到保险名单上");
        var insert = "insert into activity.sign_up (id, subdistrict, activity, person, signed_at, risk_accepted_at) select gen_random_uuid(), subdistrict, id, ?, planned_at, planned_at from activity.activity where id = ?";
        assertThatThrownBy(() -> truth().sql(insert).params(id("select id from party.person where name = '丁香'"), UUID.fromString(address.substring("/activities/".length()))).update()).as("past the pages").hasMessageContaining("without cover");
        refused(named(policy, "丁香 13800009999"), "I22", "有 1 行没有对上");
        refused(named(policy, "白露 " + phone("丁香")), "I22", "有 1 行没有对上");
        assertThat(named(policy, "丁香 " + phone("丁香") + "\n\n白露，" + phone("白露")).status()).isEqualTo(303);
        assertThat(visitor().open("/outbox?to=" + phone("丁香"))).contains("给您上了保险（平安保险）");
        assertThat(signUp("丁香", address).status()).isEqualTo(303);
        refused(signUp("曹阳", address), "I20", "名单里还没有您");
        assertThat(as("丁香").open("/my/insurance")).contains("您在名单上");
        var line = id("select i.id from activity.insured i join party.person p on p.id = i.person where p.name = '白露'").toString();
        assertThat(as("林涛").send("/policies", "/policies/" + policy + "/insured/withdrawals", "insured", line).status()).as("somebody else's list").isEqualTo(404);
        assertThat(as("何伟").send("/policies/" + policy, "/policies/" + policy + "/insured/withdrawals", "insured", line).status()).isEqualTo(303);
        refused(signUp("白露", address), "I20", "名单里还没有您");
        assertThat(as("何伟").send("/policies/" + policy, "/policies/" + policy + "/insured/withdrawals", "insured", line).status()).as("twice").isEqualTo(409);
        insured(9);
        assertThat(signUp("白露", address).status()).as("a policy for all covers also whoever is on no list").isEqualTo(303);
        refused(named(policy(), "丁香 " + phone("丁香")), "I22", "不用名单");
    }

    @Test
    void d_at_the_door_one_sees_who_is_insured() {
        nothingIsInsured();
        var address = planned(TODAY + "T10:30", TODAY + "T11:30");
        insured(9);
        assertThat(signUp("丁香", address).status()).isEqualTo(303);
        assertThat(as("何伟").open(address + "/roll-call")).contains("名单上的人都有保险").contains("<span class=\"tag ok\">有保险</span>");
        assertThat(as("何伟").send(address, address + "/walk-ins", "name", "路过的人", "capacity", "RESIDENT", "door", "SELF", "phone", "").status()).isEqualTo(303);
        assertThat(as("何伟").open(address + "/roll-call")).contains("有 1 位没有保险", "<span class=\"tag bad\">没有保险</span>", "请不要动手");
        var everyday = id("select id from activity.activity where title = '豆瓣 5 号楼装扶手'");
        assertThat(as("何伟").open("/activities/" + everyday + "/roll-call")).as("the control: not dangerous, nothing said").doesNotContain("有保险");
    }

    @Test
    void e_thirty_days_before_its_end_whoever_pays_hears_once() {
        nothingIsInsured();
        insured(31);
        assertThat(watch.look()).isZero();
        assertThat(as("何伟").open("/policies")).doesNotContain("快到期了");
        itIs(TODAY.plusDays(1));
        assertThat(watch.look()).isEqualTo(1);
        assertThat(watch.look()).as("once").isZero();
        assertThat(count("select count(*) from message.outbox where about = 'activity.news.policy-ends' and content like '%RG-" + numbers + "%'")).isPositive();
        assertThat(as("何伟").open("/policies")).contains("快到期了");
        insured(20);
        insured(400);
        assertThat(watch.look()).as("the next one is there already").isZero();
    }
}
