package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yicai.TestServer;
import org.yicai.TownTest;

/** A piece of a sentence is found among many, whether hardly anybody or nearly everybody said it. */
class WordSearchTest extends TownTest {

    @BeforeAll
    void manyPeopleSpeak() throws Exception {
        var file = Files.createTempFile("yicai-words", ".csv");
        Files.writeString(file, "id,user,title,written_at,text,against,support\n1,a,灯,2026/1/1 8:00:00,楼道里的灯总是不亮，晚上回家看不清台阶。,0,0\n2,b,桶,2026/1/1 8:00:00,垃圾桶旁边总有蚊子飞来飞去。,0,0\n");
        var communities = truth().sql("select id from place.community where subdistrict = ?").param(dongsi()).query(UUID.class).list();
        try (Connection owner = TestServer.get().superuser(database).getConnection()) {
            new NeedsFill(Path.of(file.toString())).fill(owner, new NeedsFill.Frame(dongsi(), communities, Instant.parse("2026-11-01T00:00:00Z")), 6_000, rows -> {});
        }
        truth().sql("analyze need.need").update();
    }

    private UUID dongsi() {
        return id("select id from place.subdistrict where main");
    }

    private static long rows(String html) {
        return html.split("<li class=\"need\">", -1).length - 1L;
    }

    private List<String> plan(String sql, Object... args) {
        return truth().sql("explain " + sql).params(args).query(String.class).list();
    }

    @Test
    void what_nearly_everybody_said_fills_a_page_from_the_newest() {
        var page = visitor().open("/needs?q=台阶");
        assertThat(rows(page)).isEqualTo(20);
        assertThat(page).contains("before=").contains("q=%E5%8F%B0%E9%98%B6");
    }

    @Test
    void what_one_person_said_is_found_among_all() {
        visitor().send("/needs/new", "/needs", "words", "想找人教吹葫芦丝。");
        truth().sql("update need.need set triaged_at = voiced_at where words like '%葫芦丝%'").update();
        assertThat(rows(visitor().open("/needs?q=葫芦丝"))).isEqualTo(1);
        assertThat(rows(visitor().open("/needs?q=芦葫"))).as("the control").isZero();
        assertThat(visitor().open("/needs?q=芦葫")).contains("没有找到");
    }

    @Test
    void a_private_need_is_not_found_by_its_words() {
        visitor().send("/needs/new", "/needs", "words", "想悄悄学二胡，别告诉邻居。", "private", "yes");
        truth().sql("update need.need set triaged_at = voiced_at where words like '%二胡%'").update();
        assertThat(rows(visitor().open("/needs?q=二胡"))).isZero();
    }

    @Test
    void words_topic_and_community_narrow_together_and_the_next_page_keeps_them() {
        var community = id("select id from place.community where subdistrict = ? order by code limit 1", dongsi());
        var page = visitor().open("/needs?q=蚊子&about=SAFETY&community=" + community);
        assertThat(rows(page)).isEqualTo(20);
        assertThat(page).contains("about=SAFETY").contains("community=" + community);
    }

    @Test
    void one_character_is_a_finding_and_keeps_what_was_typed() {
        var reply = visitor().get("/needs?q=灯");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("value=\"灯\"").contains("请多写一个字");
    }

    @Test
    void the_public_list_reads_no_table_from_end_to_end_and_stays_small() {
        TestServer.get().forgetStatements();
        var html = visitor().open("/needs");
        assertThat(TestServer.get().statements()).hasSizeLessThanOrEqualTo(3);
        assertThat(html.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).isLessThan(60_000);
        var list = "select n.id from need.need n where n.subdistrict = ? and n.open_to_all and n.triaged_at is not null and n.stage <> 'MERGED' order by n.id desc limit 21";
        assertThat(plan(list, dongsi())).noneMatch(each -> each.contains("Seq Scan"));
        assertThat(plan("select n.id from need.need n where n.spot = ?", "没有这样的地方")).as("the control").anyMatch(each -> each.contains("Seq Scan"));
    }
}
