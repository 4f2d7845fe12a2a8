package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.corps.growth.TermWatch;
import org.yicai.ops.demo.Door;

/** From volunteer to leader: training, minutes, nominations and a mandate; each of them missing holds the step, and a term ends. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class GrowthTest extends TownTest {

    @Autowired
    private TermWatch terms;

    private UUID person(String name) {
        return id("select id from party.person where name = ?", name);
    }

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private Door.Reply mandate(String who, String step, int days, String... more) {
        var fields = new java.util.ArrayList<>(List.of("step", step, "until", TODAY.plusDays(days).toString(), "reason", "大家都信她"));
        fields.addAll(List.of(more));
        return send(who, "/growth/" + person("丁香") + "/mandates", fields.toArray(String[]::new));
    }

    private void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private void done(Door.Reply reply) {
        assertThat(reply.status()).as(reply.html().replaceAll("(?s).*<main", "<main")).isEqualTo(303);
    }

    private void way(String way, int number) {
        done(send("陈志远", "/ways", "way", way, "number", "" + number, "from", TODAY.toString(), "reason", "试行"));
    }

    private void nominate(String step, String... peers) {
        for (var peer : peers) {
            done(send(peer, "/growth/" + person("丁香") + "/nominations", "step", step, "reason", "和她一起服务过"));
        }
    }

    private void itIs(int days) {
        itIs(TODAY.plusDays(days));
    }

    @Test
    void a_nothing_is_given_while_anything_is_missing() {
        refused(mandate("李建国", "LEADER", 300), "N1");
        refused(mandate("李建国", "CORE", 300), "N3");
        assertThat(as("丁香").get("/growth").html()).as("what nobody has confirmed counts for nothing").contains("现在 0 小时");
        way("CORE_HOURS", 0);
        refused(mandate("李建国", "CORE", 300), "N4");
        nominate("CORE", "白露", "曹阳");
        refused(send("白露", "/growth/" + person("丁香") + "/nominations", "step", "CORE", "reason", "再推一次"), "N5");
        refused(send("丁香", "/growth/" + person("丁香") + "/nominations", "step", "CORE", "reason", "我自己"), "N5");
        refused(mandate("李建国", "CORE", 300), "N4");
        nominate("CORE", "董洁");
        assertThat(count("select count(*) from corps.mandate")).as("three peers are enough, and nothing happens by itself").isZero();
        assertThat(as("丁香").get("/growth").html()).contains("等主管单位商量");
    }

    @Test
    void b_the_host_gives_a_term_and_nobody_else_does() {
        refused(mandate("李秀英", "CORE", 300), "N6");
        refused(mandate("李建国", "CORE", 3_000), "N7");
        done(mandate("李建国", "CORE", 300));
        assertThat(as("丁香").get("/growth").html()).contains("现在是：志愿者骨干");
        assertThat(as("丁香").get("/me/messages").html()).contains("您是志愿者骨干了");
        assertThat(as("白露").get("/growth/" + person("丁香")).html()).as("peers see no minutes").doesNotContain("确认过的服务：");
    }

    @Test
    void c_a_training_that_ended_holds_the_step() {
        var other = person("程远");
        for (var peer : List.of("白露", "曹阳", "董洁")) {
            done(send(peer, "/growth/" + other + "/nominations", "step", "CORE", "reason", "手巧心细"));
        }
        refused(send("李建国", "/growth/" + other + "/mandates", "step", "CORE", "until", TODAY.plusDays(100).toString(), "reason", "手巧"), "N2");
    }

    @Test
    void d_a_leader_leads_a_team_until_the_term_ends_or_is_renewed() {
        way("LEADER_HOURS", 0);
        nominate("LEADER", "白露", "曹阳", "董洁");
        refused(mandate("李建国", "LEADER", 200), "N8");
        var team = id("select id from party.organisation where name = '暖邻队'").toString();
        done(mandate("李建国", "LEADER", 200, "team", team));
        var leads = "select count(*) from party.appointment a where a.person = ? and a.role = 'VOLUNTEER_LEADER' and a.organisation = ?::uuid and (a.until_day is null or a.until_day >= ?)";
        assertThat(count(leads, person("丁香"), team, TODAY)).isEqualTo(1);
        assertThat(as("丁香").get("/teams/" + team).html()).contains("等您回复的申请");
        assertThat(count(leads, person("丁香"), team, TODAY.plusDays(201))).as("with a last day").isZero();
        itIs(10);
        refused(mandate("李建国", "LEADER", 290, "team", team), "N4");
        nominate("LEADER", "白露", "曹阳", "董洁");
        done(mandate("李建国", "LEADER", 290, "team", team));
        assertThat(count(leads, person("丁香"), team, TODAY.plusDays(250))).as("renewed").isEqualTo(1);
        assertThat(count("select count(*) from corps.mandate where end_reason = 'renewed'")).isEqualTo(1);
        itIs(20);
        done(send("李建国", "/growth/" + person("丁香") + "/mandate-endings", "step", "LEADER", "reason", "她想歇一歇"));
        assertThat(count(leads, person("丁香"), team, TODAY.plusDays(20))).isZero();
        refused(send("李建国", "/growth/" + person("丁香") + "/mandate-endings", "step", "LEADER", "reason", "再来"), "N9");
        itIs(301);
        assertThat(as("丁香").get("/growth").html()).as("the term of a core volunteer is over by itself").contains("现在是：志愿者</p>");
        itIsToday();
    }

    @Test
    void f_who_holds_a_term_and_the_leaders_of_the_corps_hear_that_it_ends_once() {
        itIs(301);
        nominate("CORE", "白露", "曹阳", "董洁");
        done(mandate("李建国", "CORE", 400));
        terms.look();
        var told = "select count(*) from message.outbox s join party.person p on p.id = s.person where s.channel = 'APP' and p.name = ? and s.content like ?";
        assertThat(count(told, "丁香", "%骨干任期到%")).as("three months are ahead").isZero();
        itIs(375);
        assertThat(terms.look()).isPositive();
        assertThat(terms.look()).as("once").isZero();
        assertThat(count(told, "丁香", "%骨干任期到%")).isEqualTo(1);
        assertThat(count(told, "王淑琴", "%丁香的志愿者骨干任期到%")).isEqualTo(1);
        itIs(394);
        assertThat(terms.look()).isPositive();
        assertThat(terms.look()).isZero();
        assertThat(count(told, "丁香", "%骨干任期到%")).as("thirty and seven days before").isEqualTo(2);
        assertThat(as("丁香").get("/growth").html()).contains("任期快到了");
        itIsToday();
    }

    @Test
    void e_an_empty_seat_of_the_core_leaders_is_told_once_and_again_after_it_was_held() {
        var told = "select count(*) from message.outbox s join party.person p on p.id = s.person where s.channel = 'APP' and p.name = '王淑琴' and s.content like '%现在空着%'";
        itIsToday();
        terms.look();
        var before = count(told);
        truth().sql("update corps.seat_term set until_day = ?, term_until = until_day, ceased_because = 'moved' where id = (select t.id from corps.seat_term t where t.from_day < ? and t.until_day >= ? order by t.id limit 1)")
                .params(TODAY.minusDays(1), TODAY.minusDays(1), TODAY).update();
        terms.look();
        assertThat(count(told)).isEqualTo(before + 1);
        assertThat(terms.look()).isZero();
        assertThat(count(told)).isEqualTo(before + 1);
    }

    @Test
    void g_where_the_place_wants_it_the_committee_sees_a_mandate_first() {
        itIsToday();
        var other = person("白露");
        way("MANDATE_NOTICE_DAYS", 3);
        truth().sql("delete from corps.course_gate where gate = 'STEP:CORE'").update();
        for (var peer : List.of("丁香", "曹阳", "董洁")) {
            done(send(peer, "/growth/" + other + "/nominations", "step", "CORE", "reason", "细心"));
        }
        var until = TODAY.plusDays(200).toString();
        done(send("李建国", "/growth/" + other + "/mandates", "step", "CORE", "until", until, "reason", "细心"));
        assertThat(count("select count(*) from corps.mandate where person = ?", other)).as("nothing begins yet").isZero();
        refused(send("李建国", "/growth/" + other + "/mandates", "step", "CORE", "until", until, "reason", "细心"), "N16");
        assertThat(as("宋德福").get("/work").html()).contains("看一看白露的任期");
        assertThat(send("王淑琴", "/growth/" + other + "/objections", "step", "CORE", "words", "不行").status()).as("no member").isEqualTo(403);
        done(send("宋德福", "/growth/" + other + "/objections", "step", "CORE", "words", "还太早"));
        itIs(10);
        refused(send("李建国", "/growth/" + other + "/mandates", "step", "CORE", "until", until, "reason", "细心"), "N16");
        done(send("李建国", "/growth/" + other + "/notice-endings", "step", "CORE", "answer", "再带她一年"));
        assertThat(as("宋德福").get("/me/messages").html()).contains("再带她一年");
        refused(send("李建国", "/growth/" + other + "/notice-endings", "step", "CORE", "answer", "没有了"), "N17");
        done(send("李建国", "/growth/" + other + "/mandates", "step", "CORE", "until", until, "reason", "又看了一回"));
        itIs(20);
        refused(send("李建国", "/growth/" + other + "/mandates", "step", "CORE", "until", TODAY.plusDays(300).toString(), "reason", "改长一点"), "N16");
        done(send("李建国", "/growth/" + other + "/mandates", "step", "CORE", "until", until, "reason", "没有人不同意"));
        assertThat(count("select count(*) from corps.mandate where person = ? and ended_at is null", other)).isEqualTo(1);
        itIsToday();
    }
}
