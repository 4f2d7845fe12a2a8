package org.yicai.corps.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** The fifth part of a record: said by those who saw it, read by those two sides alone. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EvaluationsTest extends TownTest {

    private static final String WORDS = "每次早到十分钟，老人愿意和他聊。";

    private Door.Reply say(String who, String about, String words) {
        return as(who).send("/records/evaluations", "/records/evaluations", "volunteer", about, "words", words);
    }

    private UUID person(String name) {
        return id("select id from party.person where phone = ?", town.accounts().get(name).phone());
    }

    @Test
    void a_a_leader_says_how_a_volunteer_served_who_reads_it_and_replies_once() {
        var reply = say("李秀英", "@曹阳 · 暖邻队", WORDS);
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        assertThat(say("李秀英", "@曹阳 · 暖邻队", "又想起一件事").html()).contains("W8（", "明天可以再写");
        assertThat(as("曹阳").open("/my/records")).contains("/my/evaluations", "/training", "/honours", "/volunteer");
        assertThat(as("曹阳").open("/my/evaluations")).contains(WORDS, "李秀英", "暖邻队");
        var id = id("select id from corps.evaluation where person = ?", person("曹阳")).toString();
        assertThat(as("白露").send("/sign-in", "/my/evaluations", "evaluation", id, "reply", "不是我的").status()).as("somebody else's").isEqualTo(409);
        assertThat(as("曹阳").send("/my/evaluations", "/my/evaluations", "evaluation", id, "reply", "谢谢，我再早一点。").status()).isEqualTo(303);
        assertThat(as("曹阳").send("/sign-in", "/my/evaluations", "evaluation", id, "reply", "再说一句").status()).isEqualTo(409);
        assertThat(as("李秀英").open("/records/evaluations")).contains("谢谢，我再早一点。");
        assertThat(count("select count(*) from journal.entry where subject = ?::uuid", id)).isEqualTo(2);
    }

    @Test
    void b_whoever_received_the_service_may_say_it_and_nobody_else_reads_it() {
        assertThat(as("林涛").open("/records/evaluations")).contains("曹阳 · 乐邻为老服务中心").as("service that it did not receive").doesNotContain("董洁", WORDS);
        assertThat(say("林涛", "@曹阳", "送饭从不迟到").status()).isEqualTo(303);
        for (var other : java.util.List.of("李建国", "丁香")) {
            assertThat(as(other).get("/records/evaluations").status()).isEqualTo(403);
        }
        assertThat(as("郑国强").open("/records/evaluations")).as("another team").doesNotContain("曹阳", WORDS);
        assertThat(as("王淑琴").open("/records/people/" + person("曹阳"))).doesNotContain(WORDS);
        assertThat(visitor().open("/corps") + visitor().open("/corps/years/2026") + visitor().open("/account")).doesNotContain(WORDS, "从不迟到");
    }

    @Test
    void c_nobody_evaluates_himself_not_even_past_the_pages() {
        assertThat(as("李秀英").open("/records/evaluations").replaceAll("(?s).*<select|</select>.*", "")).doesNotContain(">李秀英 ·").contains(">曹阳 ·");
        assertThat(say("李秀英", person("李秀英") + "@" + id("select id from party.organisation where name = '暖邻队'"), "我很好").status()).isEqualTo(422);
        assertThatThrownBy(() -> truth().sql("update corps.evaluation set evaluator = person").update()).hasMessageContaining("evaluation_check");
    }
}
