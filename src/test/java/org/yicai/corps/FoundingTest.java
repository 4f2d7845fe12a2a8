package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** The last step of the path: an organisation is there when its list is complete, and not before. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FoundingTest extends TownTest {

    private Door.Reply send(String who, String path, String... fields) {
        return as(who).send("/sign-in", path, fields);
    }

    private void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private void done(Door.Reply reply) {
        assertThat(reply.status()).as(reply.html().replaceAll("(?s).*<main", "<main")).isEqualTo(303);
    }

    private UUID mine() {
        return id("select id from corps.founding where name = '六条钟表组'");
    }

    @Test
    void a_a_volunteer_begins_one_at_a_time() {
        var community = id("select id from place.community where name = '六条社区'").toString();
        assertThat(send("石叔", "/foundings", "name", "六条钟表组", "community", community, "purpose", "修钟").status()).as("no volunteer").isEqualTo(403);
        done(send("丁香", "/foundings", "name", "六条钟表组", "community", community, "purpose", "每周六给邻居修钟表"));
        refused(send("丁香", "/foundings", "name", "六条钟表二组", "community", community, "purpose", "再来一个"), "N19");
        refused(send("白露", "/foundings", "name", "六条钟表组", "community", community, "purpose", "同名"), "N19");
        refused(send("白露", "/foundings/" + mine() + "/items", "item", "RULES", "words", "我来写"), "N19");
    }

    @Test
    void b_each_line_of_the_list_holds_the_record() {
        var page = "/foundings/" + mine();
        refused(send("李建国", page + "/record", "number", "东四备 001"), "N18");
        done(send("丁香", page + "/items", "item", "RULES", "words", "先到先修，不收钱"));
        done(send("丁香", page + "/items", "item", "MENTOR", "words", "六条书画社的冯文博"));
        for (var who : List.of("白露", "曹阳", "董洁")) {
            done(send(who, page + "/people", "word", "JOIN"));
        }
        assertThat(send("白露", page + "/people", "word", "JOIN").status()).as("once").isEqualTo(409);
        refused(send("丁香", page + "/people", "word", "JOIN"), "N19");
        assertThat(send("李建国", page + "/record", "number", "东四备 001").html()).contains("要 5 个人，现在 4 个");
        done(send("方明", page + "/people", "word", "JOIN"));
        assertThat(send("李建国", page + "/record", "number", "东四备 001").html()).contains("居委会还没同意").doesNotContain("要 5 个人");
        assertThat(send("丁香", page + "/agreement").status()).isEqualTo(403);
        assertThat(send("王芳", page + "/agreement").status()).as("the committee of another community").isEqualTo(403);
        done(send("张丽", page + "/agreement"));
        assertThat(send("李建国", page + "/record", "number", "东四备 001").html()).as("only the mandate is missing").contains("还没有创办人的任期").doesNotContain("居委会还没同意");
        assertThat(count("select count(*) from party.organisation where name = '六条钟表组'")).isZero();
    }

    @Test
    void c_with_the_mandate_the_organisation_is_there_and_its_founder_is_whom_one_asks() {
        var page = "/foundings/" + mine();
        truth().sql("insert into corps.mandate (id, subdistrict, person, step, from_day, until_day, reason, given_by, given_at) select gen_random_uuid(), f.subdistrict, f.founder, 'FOUNDER', ?, ?, 'test', (select id from party.person where name = '李建国'), f.begun_at from corps.founding f where f.id = ?")
                .params(TODAY, TODAY.plusDays(200), mine()).update();
        done(send("方明", page + "/people", "word", "LEAVE"));
        assertThat(send("李建国", page + "/record", "number", "东四备 001").html()).as("each counts until he leaves").contains("现在 4 个");
        done(send("方明", page + "/people", "word", "JOIN"));
        done(send("李建国", page + "/record", "number", "东四备 001"));
        assertThat(count("select count(*) from party.organisation where name = '六条钟表组' and kind = 'COMMUNITY_SOCIAL_ORGANISATION'")).isEqualTo(1);
        assertThat(count("select count(*) from party.appointment a join party.organisation o on o.id = a.organisation join party.person p on p.id = a.person where o.name = '六条钟表组' and p.name = '丁香'")).isEqualTo(1);
        assertThat(as("白露").get(page).html()).contains("有事找丁香", "东四备 001");
        assertThat(send("李建国", page + "/record", "number", "东四备 002").status()).isEqualTo(409);
        refused(send("丁香", page + "/ending", "reason", "不办了", "word", "LEAVE"), "N19");
    }
}
