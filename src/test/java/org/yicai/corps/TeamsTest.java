package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** Teams below the corps: who joins, moves and leaves, and what everybody sees of it. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TeamsTest extends TownTest {

    private UUID team(String name) {
        return id("select id from party.organisation where name = ?", name);
    }

    private long belongs(String person, String team) {
        return count("select count(*) from party.appointment a join party.person p on p.id = a.person where p.phone = ? and a.organisation = ? and a.role = 'VOLUNTEER' and (a.until_day is null or a.until_day >= ?)", town.accounts().get(person).phone(), team(team), TODAY);
    }

    private Door.Reply at(String who, String team, String what, String... fields) {
        return as(who).send("/sign-in", "/teams/" + team(team) + "/" + what, fields);
    }

    private void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private UUID openAsk(String person) {
        return id("select k.id from corps.team_ask k join party.person p on p.id = k.person where p.phone = ? and k.answered_at is null", town.accounts().get(person).phone());
    }

    @Test
    void a_everybody_sees_what_a_team_does_and_its_leader_masked() {
        var page = visitor().get("/teams/" + team("巧手队")).html();
        assertThat(page).contains("修修补补", "豆瓣社区", "11 位成员", "郑**").doesNotContain("郑国强", "白露", "卢师傅");
        assertThat(as("白露").get("/teams/" + team("巧手队")).html()).as("a member sees the names").contains("郑国强", "程远").doesNotContain("卢师傅");
        assertThat(visitor().get("/teams").html()).contains("暖邻队", "李**").doesNotContain("李秀英");
    }

    @Test
    void b_the_leader_answers_and_a_no_has_a_reason() {
        refused(at("卢师傅", "巧手队", "asks", "words", "再问一次"), "A2");
        var address = "/team-asks/" + openAsk("卢师傅") + "/answer";
        assertThat(as("李秀英").send("/sign-in", address, "word", "YES").status()).as("another team's leader").isEqualTo(403);
        refused(as("郑国强").send("/sign-in", address, "word", "NO", "reason", ""), "A5");
        assertThat(belongs("卢师傅", "巧手队")).isZero();
        assertThat(as("郑国强").send("/sign-in", address, "word", "YES", "reason", "正缺电工").status()).isEqualTo(303);
        assertThat(belongs("卢师傅", "巧手队")).isEqualTo(1);
        assertThat(as("王淑琴").send("/sign-in", address, "word", "NO", "reason", "晚了").status()).as("answered once").isEqualTo(409);
        assertThat(as("卢师傅").get("/me/messages").html()).contains("巧手队欢迎您加入。正缺电工");
        refused(at("卢师傅", "巧手队", "asks", "words", "已经在了"), "A1");
    }

    @Test
    void c_moving_tells_both_leaders_and_keeps_the_history() {
        refused(at("丁香", "巧手队", "asks", "words", "想学修灯", "from", team("巧手队").toString()), "A3");
        assertThat(at("丁香", "巧手队", "asks", "words", "想学修灯", "from", team("暖邻队").toString()).status()).isEqualTo(303);
        assertThat(belongs("丁香", "暖邻队")).as("until the answer nothing changes").isEqualTo(1);
        assertThat(as("李秀英").get("/me/messages").html()).contains("丁香申请从暖邻队转到巧手队");
        assertThat(as("郑国强").get("/me/messages").html()).contains("丁香申请加入巧手队");
        assertThat(as("郑国强").send("/sign-in", "/team-asks/" + openAsk("丁香") + "/answer", "word", "YES").status()).isEqualTo(303);
        assertThat(belongs("丁香", "暖邻队")).isZero();
        assertThat(belongs("丁香", "巧手队")).isEqualTo(1);
        assertThat(count("select count(*) from party.appointment a join party.person p on p.id = a.person where p.name = '丁香'")).as("the old place stays in the history").isEqualTo(2);
        assertThat(as("李秀英").get("/me/messages").html()).contains("丁香已从暖邻队转到巧手队");
    }

    @Test
    void d_a_member_leaves_freely_and_a_leader_hands_over_first() {
        refused(at("郑国强", "巧手队", "leaving", "farewell", "累了"), "A6");
        assertThat(at("白露", "巧手队", "leaving", "farewell", "搬家了").status()).isEqualTo(303);
        assertThat(belongs("白露", "巧手队")).isZero();
        refused(as("白露").send("/sign-in", "/teams/" + team("巧手队") + "/leaving"), "A7");
        assertThat(count("select count(*) from journal.entry where type = 'team-left'")).isEqualTo(1);
    }

    @Test
    void e_only_leaders_of_the_corps_found_a_team() {
        assertThat(as("李秀英").send("/sign-in", "/teams", "name", "新队", "what", "试试").status()).isEqualTo(403);
        assertThat(as("王淑琴").send("/teams", "/teams", "name", "暖邻队", "what", "同名").status()).isEqualTo(422);
        assertThat(as("王淑琴").send("/teams", "/teams", "name", "读报队", "what", "给看不清的老人读报").status()).isEqualTo(303);
        assertThat(at("丁香", "读报队", "asks", "words", "我声音大").status()).isEqualTo(303);
        assertThat(as("王淑琴").send("/sign-in", "/team-asks/" + openAsk("丁香") + "/answer", "word", "YES").status()).as("the corps' leaders stand in").isEqualTo(303);
    }
}
