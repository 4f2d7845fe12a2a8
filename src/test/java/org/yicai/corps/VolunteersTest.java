package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.corps.profile.Reminders;
import org.yicai.ops.demo.Door;

/** Joining by pledge, minors with guardians, health limits, licences, pauses: each rule kept and broken. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class VolunteersTest extends TownTest {

    @Autowired
    private Reminders reminders;

    private long appointments(String person) {
        return count("select count(*) from party.appointment a join party.person p on p.id = a.person where p.phone = ? and a.role = 'VOLUNTEER' and (a.until_day is null or a.until_day >= ?)", town.accounts().get(person).phone(), TODAY.plusDays(1));
    }

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private void done(Door.Reply reply) {
        assertThat(reply.status()).as(reply.html().replaceAll("(?s).*<main", "<main")).isEqualTo(303);
    }

    private void itIs(int days) {
        itIs(TODAY.plusDays(days));
    }

    private String link() {
        return "/guardian/" + truth().sql("select substring(content from '/guardian/([A-Za-z0-9_-]{22})') from message.outbox where content like '%/guardian/%' order by id desc limit 1").query(String.class).single();
    }

    @Test
    void a_anybody_joins_by_a_pledge_and_no_identity_is_asked_for() {
        refused(send("石叔", "/volunteer/pledge", "under_18", "NO"), "B1");
        refused(send("石叔", "/volunteer/pledge", "pledge", "yes", "under_18", "YES", "born", "1960-01-01"), "B2");
        refused(send("石叔", "/volunteer/profile", "wishes", "先写着"), "B1");
        assertThat(appointments("石叔")).isZero();
        done(send("石叔", "/volunteer/pledge", "pledge", "yes", "under_18", "NO"));
        assertThat(appointments("石叔")).isEqualTo(1);
        refused(send("石叔", "/volunteer/pledge", "pledge", "yes", "under_18", "NO"), "B1");
        assertThat(as("石叔").get("/volunteer").html()).contains("会做的事").doesNotContain("身份证号\"");
        refused(send("石叔", "/volunteer/profile", "external", "编号一"), "B3");
    }

    @Test
    void b_a_minor_signs_up_for_nothing_until_the_guardian_agrees() {
        assertThat(appointments("小满")).isZero();
        var team = id("select id from party.organisation where name = '巧手队'");
        refused(send("小满", "/teams/" + team + "/asks", "words", "我想学修灯"), "A9");
        assertThat(visitor().get(link()).html()).contains("满爸爸，您好", "收回同意");
        refused(visitor().send(link(), link(), "word", "CONSENT"), "B8");
        assertThat(appointments("小满")).as("looking and half an answer change nothing").isZero();
        done(visitor().send(link(), link(), "word", "CONSENT", "read", "yes"));
        assertThat(appointments("小满")).isEqualTo(1);
        done(send("小满", "/teams/" + team + "/asks", "words", "我想学修灯"));
        itIs(1);
        done(visitor().send(link(), link(), "word", "WITHDRAW"));
        assertThat(appointments("小满")).as("taken back as easily as given").isZero();
        assertThat(visitor().get(link()).status()).isEqualTo(404);
        assertThat(as("小满").get("/me/messages").html()).contains("收回了同意");
    }

    @Test
    void c_a_paper_does_as_well_when_a_leader_holds_it() {
        itIs(1);
        var paper = "/volunteers/" + person("小满") + "/guardian-paper";
        refused(send("王淑琴", paper, "paper", "yes"), "B8");
        done(send("小满", "/volunteer/guardian", "guardian_name", "满妈妈", "guardian_phone", "13800000079"));
        assertThat(send("郑国强", paper, "paper", "yes").status()).as("she is in no team of his").isEqualTo(404);
        refused(send("王淑琴", paper), "B8");
        itIs(2);
        done(send("王淑琴", paper, "paper", "yes"));
        assertThat(appointments("小满")).isEqualTo(1);
        refused(send("小满", "/volunteer/guardian", "guardian_name", "满妈妈", "guardian_phone", "13800000079"), "B8");
        itIsToday();
    }

    @Test
    void d_health_limits_need_their_own_consent_and_are_for_the_leader_alone() {
        done(send("丁香", "/volunteer/pledge", "pledge", "yes", "under_18", "NO"));
        refused(send("丁香", "/volunteer/health", "health", "怕高，不上梯子"), "B5");
        done(send("丁香", "/volunteer/health", "health", "怕高，不上梯子", "health_consent", "yes"));
        assertThat(count("select count(*) from journal.body where content like '%不上梯子%'")).as("the journal never holds it").isZero();
        assertThat(count("select count(*) from corps.health_note where position(convert_to('梯子', 'UTF8') in sealed) > 0")).as("sealed").isZero();
        var address = "/volunteers/" + person("丁香");
        assertThat(as("郑国强").get(address).status()).as("another team's leader").isEqualTo(404);
        assertThat(as("白露").get(address).status()).isEqualTo(403);
        assertThat(as("李秀英").get(address).html()).doesNotContain("不上梯子");
        refused(as("李秀英").get(address + "/health"), "B7");
        done(send("李秀英", address + "/health-readings", "purpose", "安排换灯泡"));
        assertThat(as("李秀英").get(address + "/health").html()).contains("不上梯子");
        assertThat(count("select count(*) from journal.entry where type = 'health-opened'")).isEqualTo(2);
        done(send("丁香", "/volunteer/health/withdrawal"));
        assertThat(count("select count(*) from corps.health_note where person = ? and sealed is null and withdrawn_at is not null", person("丁香"))).as("the fact stays, the words are gone").isEqualTo(1);
        refused(as("李秀英").get(address + "/health"), "B7");
    }

    @Test
    void e_an_expired_licence_does_not_count_and_one_is_reminded_before() {
        var address = "/volunteers/" + person("孔令");
        assertThat(as("郑国强").get(address).html()).contains("电工", "小修小补");
        assertThat(reminders.look()).isEqualTo(1);
        assertThat(reminders.look()).as("once").isZero();
        assertThat(as("孔令").get("/me/messages").html()).contains("不到 30 天");
        itIs(21);
        assertThat(as("郑国强").get(address).html()).contains("小修小补").doesNotContain("电工");
        assertThat(as("孔令").get("/volunteer").html()).contains("电工现在不算数");
        refused(send("孔令", "/volunteer/licences", "skill", "ELECTRICIAN", "number", "T1", "valid_until", TODAY.plusDays(20).toString()), "B6");
        done(send("孔令", "/volunteer/licences", "skill", "ELECTRICIAN", "number", "T110101199", "valid_until", TODAY.plusYears(3).toString()));
        assertThat(as("郑国强").get(address).html()).contains("电工");
        itIsToday();
    }

    @Test
    void f_a_pause_and_the_way_back() {
        refused(send("孔令", "/volunteer/return"), "B4");
        refused(send("孔令", "/volunteer/pause", "until", TODAY.minusDays(1).toString()), "B4");
        done(send("孔令", "/volunteer/pause", "until", TODAY.plusDays(30).toString()));
        assertThat(as("郑国强").get("/volunteers/" + person("孔令")).html()).contains("休息中");
        done(send("孔令", "/volunteer/return"));
        assertThat(as("郑国强").get("/volunteers/" + person("孔令")).html()).doesNotContain("休息中");
    }
}
