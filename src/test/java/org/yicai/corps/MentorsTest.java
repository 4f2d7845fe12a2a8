package org.yicai.corps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;

/** Two walk a stretch together: both say yes, only they read what they write, either ends it; and no more at a time than the place allows. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class MentorsTest extends TownTest {

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

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

    private UUID pairOf(String mentee) {
        return id("select id from corps.mentoring where mentee = ? and ended_at is null", person(mentee));
    }

    private Door.Reply ask(String mentee, String mentor) {
        return send(mentee, "/mentors/asks", "mentor", person(mentor).toString(), "stretch", "NEWCOMER", "aim", mentee + "想学怎么开口");
    }

    @Test
    void a_only_somebody_with_experience_is_a_mentor() {
        refused(send("白露", "/mentors", "stretch", "NEWCOMER", "words", "我也想教"), "N10");
        refused(send("李秀英", "/mentors", "stretch", "NEWCOMER", "words", "再来"), "N10");
        done(send("郑国强", "/mentors", "stretch", "LEADER", "words", "怎么带一支队"));
        assertThat(as("白露").get("/mentors").html()).contains("郑国强", "怎么带一支队", "还能陪 3 位");
        assertThat(as("白露").get("/corps").html()).contains("1 对正在结伴同行");
    }

    @Test
    void b_it_begins_with_two_yeses_and_nobody_else_reads_it() {
        refused(send("石叔", "/mentors/asks", "mentor", person("郑国强").toString(), "stretch", "NEWCOMER", "aim", "看看"), "N12");
        done(ask("白露", "郑国强"));
        var pair = "/mentors/" + pairOf("白露");
        refused(ask("白露", "李秀英"), "N12");
        refused(send("白露", pair + "/meetings", "met_on", TODAY.toString(), "words", "见过了"), "N13");
        assertThat(as("郑国强").get("/me/messages").html()).contains("白露想请您做领路人");
        assertThat(as("郑国强").get("/work").html()).contains("白露等您回话");
        done(send("郑国强", pair + "/answer", "word", "YES"));
        assertThat(as("郑国强").get("/work").html()).doesNotContain("白露等您回话");
        refused(send("白露", pair + "/meetings", "met_on", TODAY.plusDays(1).toString(), "words", "明天"), "N14");
        refused(send("白露", pair + "/meetings", "met_on", TODAY.minusDays(1).toString(), "words", "昨天"), "N14");
        done(send("白露", pair + "/meetings", "met_on", TODAY.toString(), "words", "一起敲了三扇门"));
        for (var who : List.of("白露", "郑国强")) {
            assertThat(as(who).get(pair).html()).contains("白露想学怎么开口", "一起敲了三扇门");
        }
        for (var who : List.of("王淑琴", "李建国", "江河")) {
            assertThat(as(who).get(pair).status()).isEqualTo(404);
        }
        assertThat(as("王淑琴").get("/mentors").html()).as("the leader reads that they met").contains("郑国强陪白露", "见过 1 次").doesNotContain("三扇门", "怎么开口");
        assertThat(count("select count(*) from corps.mentoring where position(convert_to('怎么', 'UTF8') in aim) > 0")).as("sealed").isZero();
        assertThat(count("select count(*) from journal.body where content like '%三扇门%' or content like '%怎么开口%'")).as("and not in the journal").isZero();
        assertThat(count("select count(*) from journal.body where content like '%怎么带一支队%'")).as("control: what everybody reads is there").isPositive();
    }

    @Test
    void c_a_leader_proposes_and_both_say_yes() {
        var page = as("王淑琴").get("/mentors?person=" + person("孔令")).html();
        assertThat(page).contains("给孔令介绍一位领路人");
        assertThat(send("孔令", "/mentors/proposals", "person", person("丁香").toString(), "mentor", person("李秀英").toString(), "stretch", "LEADER").status()).isEqualTo(403);
        done(send("王淑琴", "/mentors/proposals", "person", person("孔令").toString(), "mentor", person("李秀英").toString(), "stretch", "LEADER"));
        var pair = "/mentors/" + pairOf("孔令");
        done(send("李秀英", pair + "/answer", "word", "YES"));
        assertThat(count("select count(*) from corps.mentoring where id = ? and began_at is null", pairOf("孔令"))).as("one yes is not enough").isEqualTo(1);
        assertThat(send("孔令", pair + "/answer", "word", "YES").status()).as("the aim is the mentee's to say").isEqualTo(422);
        done(send("孔令", pair + "/answer", "word", "YES", "aim", "想带一支队"));
        assertThat(count("select count(*) from corps.mentoring where id = ? and began_at is not null", pairOf("孔令"))).isEqualTo(1);
        assertThat(as("孔令").get("/growth").html()).contains("领路人：李秀英", "有领路人陪过");
        assertThat(as("丁香").get("/growth").html()).as("control").contains("还没有领路人陪过");
    }

    @Test
    void d_of_two_last_yeses_one_is_too_many() throws Exception {
        done(ask("曹阳", "郑国强"));
        done(send("郑国强", "/mentors/" + pairOf("曹阳") + "/answer", "word", "YES"));
        done(ask("董洁", "郑国强"));
        done(ask("方明", "郑国强"));
        var answers = new java.util.ArrayList<Callable<Integer>>();
        for (var mentee : List.of("董洁", "方明")) {
            var pair = "/mentors/" + pairOf(mentee) + "/answer";
            var mentor = as("郑国强");
            answers.add(() -> mentor.send("/sign-in", pair, "word", "YES").status());
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = both.invokeAll(answers).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception trouble) {
                    throw new IllegalStateException(trouble);
                }
            }).toList();
            assertThat(statuses).containsExactlyInAnyOrder(303, 422);
        }
        assertThat(count("select count(*) from corps.mentoring where mentor = ? and began_at is not null and ended_at is null", person("郑国强"))).isEqualTo(3);
        refused(ask("程远", "郑国强"), "N11");
    }

    @Test
    void e_either_ends_it_without_a_reason_and_leaves_a_word() {
        var pair = "/mentors/" + pairOf("白露");
        refused(send("白露", pair + "/farewell", "farewell", "还没完"), "N13");
        done(send("白露", pair + "/answer", "word", "END"));
        assertThat(send("郑国强", pair + "/answer", "word", "END").status()).isEqualTo(409);
        done(send("郑国强", pair + "/farewell", "farewell", "门口见"));
        refused(send("郑国强", pair + "/farewell", "farewell", "再说一句"), "N13");
        assertThat(as("白露").get(pair).html()).contains("郑国强说：门口见");
        done(ask("白露", "李秀英"));
        done(send("李秀英", "/mentors/" + pairOf("白露") + "/answer", "word", "END"));
        assertThat(as("白露").get("/me/messages").html()).contains("李秀英这次不方便");
        done(send("郑国强", "/mentors/rest"));
        refused(send("郑国强", "/mentors/rest"), "N10");
        refused(ask("白露", "郑国强"), "N12");
    }

    @Test
    void f_the_guardian_of_a_minor_knows() {
        var guardian = "/guardian/" + truth().sql("select substring(content from '/guardian/([A-Za-z0-9_-]{22})') from message.outbox where content like '%/guardian/%' order by id desc limit 1").query(String.class).single();
        refused(ask("小满", "李秀英"), "N12");
        done(visitor().send(guardian, guardian, "word", "CONSENT", "read", "yes"));
        done(ask("小满", "李秀英"));
        var told = "select count(*) from message.outbox where content like '%有一位志愿领路人李秀英陪着%' and address like '%13800000078%'";
        assertThat(count(told)).as("control: not before it begins").isZero();
        done(send("李秀英", "/mentors/" + pairOf("小满") + "/answer", "word", "YES"));
        assertThat(count(told)).isEqualTo(1);
        assertThat(visitor().get(guardian).html()).contains("现在有一位领路人陪着：李秀英");
    }

    @Test
    void g_a_place_may_ask_for_a_mentor_before_somebody_leads() {
        assertThat(as("丁香").get("/growth").html()).doesNotContain("要有领路人陪过一段");
        done(send("陈志远", "/ways", "way", "GROWTH_MENTOR", "number", "1", "from", TODAY.toString(), "reason", "试一年"));
        assertThat(as("丁香").get("/growth").html()).contains("要有领路人陪过一段").contains("规则 N15");
        assertThat(as("孔令").get("/growth").html()).doesNotContain("要有领路人陪过一段");
    }
}
