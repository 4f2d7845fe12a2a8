package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TestServer;
import org.yicai.TownTest;

/** A leader gives a need its topic, the place learns from it, and the administrator keeps the catalogue. */
class TopicsTest extends TownTest {

    @Autowired
    private TopicAdvice advice;

    @BeforeEach
    void nothingIsLearnt() {
        advice.forget();
    }

    private UUID voice(String words) {
        assertThat(visitor().send("/needs/new", "/needs", "words", words).status()).isEqualTo(303);
        return id("select id from need.need where words = ?", words);
    }

    private int give(UUID need, String code) {
        return as("王淑琴").send("/triage/" + need, "/triage/" + need + "/topic", "entry", code).status();
    }

    private String page(UUID need) {
        return as("王淑琴").open("/triage/" + need);
    }

    private String given(UUID need) {
        return truth().sql("select coalesce(topic_entry, '') from need.need where id = ?").param(need).query(String.class).single();
    }

    @Test
    void before_anybody_has_decided_the_catalogues_own_words_suggest_and_all_topics_are_shown() {
        var page = page(voice("107 路公交车早高峰一等半小时，能不能加几班车"));
        assertThat(page).contains("建议归到：<b>出行与公共交通 › 公交", "这里还没有归过类", "看全部类目", "value=\"meals.elders\"");
        assertThat(page).doesNotContain("很可能");
    }

    @Test
    void one_tap_gives_the_suggested_topic_and_history_and_journal_have_it() {
        var need = voice("楼下饭馆的油烟顺着窗户往屋里灌");
        var entries = count("select count(*) from journal.entry where subject = ? and type = 'need-topic'", need);
        assertThat(give(need, "env.air.kitchen")).isEqualTo(303);
        assertThat(given(need)).isEqualTo("env.air.kitchen");
        assertThat(count("select count(*) from need.step where need = ? and kind = 'TOPIC' and words = '环境与污染 › 空气与油烟 › 餐馆油烟'", need)).isEqualTo(1);
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'need-topic'", need)).isEqualTo(entries + 1);
        assertThat(page(need)).contains("<b>环境与污染 › 空气与油烟 › 餐馆油烟</b>");
        assertThat(give(need, "env.air.kitchen")).as("the same again").isEqualTo(303);
        assertThat(count("select count(*) from need.step where need = ? and kind = 'TOPIC'", need)).isEqualTo(1);
        assertThat(give(need, "env.air")).isEqualTo(303);
        assertThat(given(need)).isEqualTo("env.air");
    }

    @Test
    void what_is_no_topic_is_refused_at_the_field_and_strangers_may_not_give_any() {
        var need = voice("胡同口的树枝挡住了路灯的光");
        assertThat(give(need, "no.such.topic")).isEqualTo(422);
        assertThat(give(need, "")).isEqualTo(422);
        assertThat(as("何伟").send("/sign-in", "/triage/" + need + "/topic", "entry", "city").status()).isEqualTo(403);
        assertThat(given(need)).isEmpty();
    }

    @Test
    void what_leaders_decide_changes_what_is_suggested_and_where_such_needs_went_is_told() {
        for (int i = 1; i <= 5; i++) {
            var need = voice("院里 " + i + " 号门的糖画摊子没有地方摆，老师傅想教孩子熬糖");
            assertThat(give(need, "learning.culture")).isEqualTo(303);
            assertThat(as("王淑琴").send("/triage/" + need, "/triage/" + need + "/hand-over", "to", "街道文化站", "notice", "请安排地方").status()).isEqualTo(303);
        }
        var next = voice("老师傅的糖画摊子想找个地方，孩子们爱看熬糖");
        assertThat(page(next)).doesNotContain("街道文化站");
        advice.catchUp();
        assertThat(page(next)).contains("建议归到：<b>教育与文体 › 文化活动", "次归类学来", "件转给了“街道文化站”", "相近的、已经归到这一类的");
    }

    @Test
    void the_page_keeps_its_budget_of_statements() {
        var need = voice("健身广场的座椅坏了两把");
        page(need);
        var leader = as("王淑琴");
        leader.open("/triage/" + need);
        TestServer.get().forgetStatements();
        leader.open("/triage/" + need);
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void an_administrator_adds_renames_and_ends_topics_and_each_change_is_a_fact() {
        var admin = as("陈志远");
        assertThat(admin.send("/topics", "/topics", "above", "learning", "zh", "胡同口述史", "hints", "口述史、老照片", "reason", "街坊提得多").status()).isEqualTo(303);
        var code = truth().sql("select code from need.topic_change where zh = '胡同口述史' and kind = 'ADDED'").query(String.class).single();
        assertThat(count("select count(*) from journal.entry where type = 'topic-added' and subject = (select id from need.topic_change where code = ?)", code)).isEqualTo(1);
        var need = voice("想把胡同里的老照片和口述史收集起来");
        advice.catchUp();
        assertThat(page(need)).as("its words are known at once").contains("建议归到：<b>教育与文体 › 胡同口述史");
        assertThat(give(need, code)).isEqualTo(303);
        assertThat(admin.send("/topics", "/topics/names", "renamed", code, "new_zh", "胡同记忆", "name_reason", "更顺口").status()).isEqualTo(303);
        assertThat(page(need)).contains("教育与文体 › 胡同记忆</b>");
        assertThat(admin.send("/topics", "/topics/endings", "ended", code, "end_reason", "并到文化活动").status()).isEqualTo(303);
        assertThat(give(voice("口述史还缺几位老人"), code)).isEqualTo(422);
        assertThat(page(need)).as("what was given stays").contains("教育与文体 › 胡同记忆</b>");
        assertThat(admin.open("/topics")).contains("更顺口", "并到文化活动");
    }

    @Test
    void wrong_names_are_told_at_their_field() {
        var admin = as("陈志远");
        assertThat(admin.send("/topics", "/topics", "above", "learning", "zh", "文化活动", "reason", "试").status()).isEqualTo(422);
        assertThat(admin.send("/topics", "/topics", "zh", "没有勾选词的一级", "reason", "试").status()).isEqualTo(422);
        assertThat(admin.send("/topics", "/topics", "above", "env.air.kitchen", "zh", "第四级", "reason", "试").status()).isEqualTo(422);
        assertThat(as("王淑琴").open("/topics")).doesNotContain("/topics/endings");
        assertThat(as("王淑琴").send("/sign-in", "/topics", "above", "learning", "zh", "骨干加的", "reason", "试").status()).isEqualTo(403);
    }

    @Test
    void pasted_lines_are_looked_at_first_and_only_then_added() {
        var admin = as("陈志远");
        var lines = "社区营造,微花园,认养\n社区营造,微花园,浇水";
        var looked = admin.send("/topics", "/topics/lines", "topics", lines, "topics_source", "街道 2026 年目录");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.html()).contains("会加 4 类", "社区营造 › 微花园 › 认养");
        assertThat(count("select count(*) from need.topic_change where zh = '微花园'")).isZero();
        assertThat(admin.send("/topics", "/topics/lines", "topics", lines + "\n一,二,三,四", "topics_source", "目录", "enter", "yes").status()).isEqualTo(422);
        assertThat(admin.send("/topics", "/topics/lines", "topics", lines, "topics_source", "目录", "enter", "yes").status()).isEqualTo(303);
        assertThat(count("select count(*) from need.topic_change where zh in ('社区营造', '微花园', '认养', '浇水')")).isEqualTo(4);
        assertThat(admin.send("/topics", "/topics/lines", "topics", lines, "topics_source", "目录").html()).contains("都已经有了");
    }
}
