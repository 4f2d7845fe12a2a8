package org.yicai.need.bypass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yicai.need.NeedFiles.HEADING;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.Likeness;
import org.yicai.need.Neighbours;
import org.yicai.need.NeedFiles;
import org.yicai.need.NeedImport;

/** Illness, poverty, violence and complaints go past the leaders to named staff, and never to those whom they are about. */
class BypassTest extends Neighbours {

    private static final String BEATEN = "老公喝了酒就打我，孩子吓得躲床底下，想找个能说话的地方";

    @Autowired
    private Likeness likeness;

    @AfterEach
    void nobodyIsNamed() {
        truth().sql("update need.named_staff set ended_at = now() where ended_at is null").update();
    }

    private String bypass(Said need) {
        return text("select coalesce(bypass, '') from need.need where id = ?", need.id());
    }

    private int name(String kind, String person, String until) {
        var id = id("select id from party.person where name = ?", person).toString();
        return as("陈志远").send("/named-staff", "/named-staff", "kind", kind, "person", id, "until", until).status();
    }

    private long toLookAt(String who, String words) {
        var found = Pattern.compile(words).matcher(as(who).open("/work"));
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    @Test
    void leaders_meet_it_nowhere() {
        var before = toLookAt("王淑琴", "看看 (\\d+) 件新来的需要");
        var twin = say("老公喝了酒就唱歌，孩子睡不着，想找个能说话的地方");
        var need = say(BEATEN);
        assertThat(bypass(need)).isEqualTo("VIOLENCE");
        assertThat(bypass(twin)).as("the twin that is nothing of the kind").isEmpty();
        var leader = as("王淑琴");
        assertThat(toLookAt("王淑琴", "看看 (\\d+) 件新来的需要")).as("the twin is counted, the other is not").isEqualTo(before + 1);
        for (var list : List.of("/triage", "/triage?stage=NEW", "/triage?q=喝了酒", "/triage?voice=WEB", "/triage?special=yes", "/late", "/needs")) {
            assertThat(leader.open(list)).as(list).doesNotContain("躲床底下", need.id().toString());
        }
        assertThat(leader.open("/triage?q=喝了酒")).as("the twin is there").contains("喝了酒就唱歌");
        assertThat(leader.get("/triage/" + need.id()).status()).isEqualTo(404);
        for (var action : List.of("decline", "answer", "dispatch", "merge", "hand-over", "question", "referral", "self-help", "bypass", "release", "withdrawal")) {
            assertThat(triage("王淑琴", need, action, "reason", "x")).as(action).isEqualTo(404);
        }
        assertThat(leader.open("/needs/" + need.receipt())).as("by the receipt it reads as every private need").contains("不希望公开").doesNotContain("躲床底下", "听起来很急", "专门的工作人员");
        assertThat(page(need)).as("the person reads where it is").contains("专门的工作人员", "躲床底下");
        likeness.catchUp();
        assertThat(leader.open("/triage/" + twin.id())).as("nor as a likely twin").doesNotContain("躲床底下", need.id().toString());
    }

    @Test
    void where_nobody_is_named_officials_see_it_and_where_somebody_is_only_that_one() {
        var need = say("孩子他爸天天打骂，家暴，不知道找谁");
        assertThat(as("李建国").open("/triage?special=yes")).contains(need.id().toString());
        assertThat(as("李建国").open("/triage?stage=NEW")).as("not among the ordinary ones").doesNotContain(need.id().toString());
        assertThat(as("王芳").get("/triage").status()).as("a community worker who is not named").isEqualTo(403);
        assertThat(name("VIOLENCE", "王芳", "2027-06-30")).isEqualTo(303);
        assertThat(as("王芳").open("/triage")).contains(need.id().toString());
        assertThat(as("王芳").open("/triage/" + need.id())).contains("被打、被威胁");
        assertThat(as("王芳").open("/work")).contains("件专门办的需要等您看");
        assertThat(as("李建国").open("/triage?special=yes")).doesNotContain(need.id().toString());
        assertThat(as("李建国").get("/triage/" + need.id()).status()).isEqualTo(404);
        assertThat(triage("王芳", need, "dispatch", "dispatch_words", "去看看")).as("volunteers are not asked").isEqualTo(409);
        assertThat(triage("王芳", need, "answer", "answer", "已经联系妇联和派出所，今天有人上门。")).isEqualTo(303);
        assertThat(page(need)).contains("已经联系妇联");
        assertThat(strangers(need)).doesNotContain("妇联");
    }

    @Test
    void a_complaint_never_goes_to_those_it_is_about() {
        assertThat(name("COMPLAINT_COMMITTEE", "王芳", "2027-06-30")).as("she works for a committee").isEqualTo(422);
        assertThat(name("HEALTH", "王芳", "2027-06-30")).as("she may see something else").isEqualTo(303);
        assertThat(name("COMPLAINT_CORPS", "王淑琴", "2027-06-30")).as("she leads the corps").isEqualTo(422);
        assertThat(name("COMPLAINT_COMMITTEE", "周敏", "2027-06-30")).isEqualTo(303);
        var need = say("居委会踢皮球，找了三次都不解决");
        assertThat(bypass(need)).isEqualTo("COMPLAINT_COMMITTEE");
        assertThat(as("周敏").open("/triage?special=yes")).contains(need.id().toString());
        assertThat(as("王芳").open("/triage")).doesNotContain(need.id().toString());
        assertThat(as("王芳").get("/triage/" + need.id()).status()).isEqualTo(404);
        var corps = say("志愿者在我家推销保健品");
        assertThat(as("李建国").get("/triage/" + corps.id()).status()).as("nobody named: the officials").isEqualTo(200);
        // an official who volunteers, too, is one of the corps
        var person = id("select id from party.person where name = '李建国'");
        truth().sql("insert into party.appointment (id, subdistrict, person, organisation, role, from_day) select gen_random_uuid(), o.subdistrict, ?, o.id, 'VOLUNTEER', date '2026-01-01' from party.organisation o where o.name = '暖邻队'")
                .param(person).update();
        assertThat(as("李建国").get("/triage/" + corps.id()).status()).isEqualTo(404);
        truth().sql("delete from party.appointment where person = ? and role = 'VOLUNTEER'").param(person).update();
    }

    @Test
    void the_resident_and_the_leader_may_decide_it_too() {
        var wished = say("我想请人看看家里的事", "staff_only", "yes");
        assertThat(bypass(wished)).isEqualTo("WISHED");
        assertThat(as("王淑琴").get("/triage/" + wished.id()).status()).isEqualTo(404);
        var found = say("老人身上有伤，问她什么都不说", "community", id("select id from place.community where name like '六条%'").toString());
        assertThat(triage("王淑琴", found, "bypass")).as("the kind is asked for").isEqualTo(409);
        assertThat(triage("王淑琴", found, "bypass", "kind", "VIOLENCE")).isEqualTo(303);
        assertThat(as("王淑琴").get("/triage/" + found.id()).status()).as("who handed it over, sees it no more").isEqualTo(404);
        assertThat(count("select count(*) from need.need where id = ? and not open_to_all and desk is null", found.id())).isEqualTo(1);
        assertThat(as("李建国").send("/sign-in", "/triage/" + found.id() + "/release").status()).isEqualTo(303);
        assertThat(as("王淑琴").open("/triage?stage=NEW")).as("given back, it is the leaders' again").contains(found.id().toString());
    }

    @Test
    void a_name_ends_with_its_day_or_when_it_is_taken_back() {
        assertThat(name("POVERTY", "李建国", "2026-11-19")).as("yesterday").isEqualTo(422);
        assertThat(name("POVERTY", "王芳", "2026-11-20")).isEqualTo(303);
        assertThat(name("POVERTY", "王芳", "2026-12-20")).as("named already").isEqualTo(422);
        var need = say("这个月没钱买药了，能不能先借一点");
        assertThat(as("王芳").open("/triage")).contains(need.id().toString());
        var row = id("select id from need.named_staff where kind = 'POVERTY' and ended_at is null");
        assertThat(as("陈志远").send("/named-staff", "/named-staff/ending", "row", row.toString()).status()).isEqualTo(303);
        assertThat(as("王芳").get("/triage").status()).isEqualTo(403);
        assertThat(as("李建国").open("/triage?special=yes")).contains(need.id().toString());
    }

    @Test
    void what_lies_too_long_comes_to_the_officials_and_to_no_leader() {
        assertThat(name("HEALTH", "王芳", "2027-06-30")).isEqualTo(303);
        var need = say("我有抑郁症，吃药三年了，想找人说说话");
        truth().sql("update need.need set escalated = 2 where id = ?").param(need.id()).update();
        assertThat(as("李建国").open("/late")).contains("/triage/" + need.id());
        assertThat(as("李建国").get("/triage/" + need.id()).status()).isEqualTo(200);
        assertThat(as("王淑琴").open("/late")).doesNotContain(need.receipt());
        assertThat(as("王芳").open("/late")).doesNotContain(need.receipt());
    }

    @Autowired
    private NeedImport needImport;

    @Test
    void imported_letters_are_looked_at_too() throws Exception {
        var dongsi = new SubdistrictId(id("select id from place.subdistrict where main"));
        var rows = HEADING + "b1,u,求助,2019/2/3 11:02:05,儿子打骂老人，婆婆身上青一块紫一块,0,0\nb2,u,路灯,2019/2/3 11:02:05,胡同口的路灯不亮,0,0\n";
        Scope.of(dongsi).call(() -> needImport.read(Actor.nobody(dongsi), null, NeedFiles.check(NeedFiles.file(rows)), new NeedImport.Watch() {}));
        assertThat(text("select bypass from need.need n join need.imported i on i.need = n.id where i.source_id = 'b1'")).isEqualTo("VIOLENCE");
        assertThat(count("select count(*) from need.need n join need.imported i on i.need = n.id where i.source_id = 'b1' and n.open_to_all")).isZero();
        assertThat(count("select count(*) from need.need n join need.imported i on i.need = n.id where i.source_id = 'b2' and n.open_to_all and n.bypass is null")).isEqualTo(1);
        assertThat(as("王淑琴").open("/triage?voice=IMPORT")).contains("路灯").doesNotContain("求助");
    }
}
