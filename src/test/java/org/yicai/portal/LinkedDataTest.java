package org.yicai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.web.LinkedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say to search engines: data that is right, and that no text can break out of. */
class LinkedDataTest extends TownTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BLOCK = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final String NASTY = "</script><script>alert(1)</script><!-- & \u2028 \"'\\";

    private JsonNode data(String html) {
        var blocks = BLOCK.matcher(html).results().map(each -> each.group(1)).toList();
        assertThat(blocks).hasSize(1);
        return JSON.readTree(blocks.getFirst());
    }

    @Test
    void a_running_service_says_who_pays_and_who_operates_it() {
        var project = id("select id from project.project where title = '楼道扶手和声控灯'");
        var html = visitor().open("/projects/" + project);
        var data = data(html);
        assertThat(data.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(data.get("@type").asString()).isEqualTo("GovernmentService");
        assertThat(data.at("/provider/name").asString()).isEqualTo("东四街道");
        assertThat(data.at("/serviceOperator/name").asString()).isEqualTo("安和社会工作服务中心");
        assertThat(data.at("/serviceOperator/identifier/propertyID").asString()).isEqualTo("CN-USCI");
        assertThat(data.get("url").asString()).endsWith("/projects/" + project).startsWith("http");
        assertThat(html).contains("<link rel=\"alternate\" type=\"application/json\" title=\"OCDS 1.1\" href=\"/projects/" + project + "/ocds/release-package.json\">",
                "<a href=\"/projects/" + project + "/ocds/record-package.json\">");
    }

    @Test
    void what_landed_is_provided_by_whoever_pays_and_a_design_is_no_service() {
        var landed = data(visitor().open("/projects/" + id("select id from project.project where stage = 'LANDED' limit 1")));
        assertThat(landed.at("/provider/name").asString()).isEqualTo("东城区民政局");
        assertThat(visitor().open("/projects/" + id("select id from project.project where title = '楼院议事厅'"))).doesNotContain("application/ld+json");
    }

    @Test
    void an_activity_is_an_event_without_its_code() {
        UUID id = id("select id from activity.activity where title = '豆瓣 5 号楼装扶手'");
        var html = visitor().open("/activities/" + id);
        var data = data(html);
        assertThat(data.get("@type").asString()).isEqualTo("Event");
        assertThat(data.get("startDate").asString()).matches("\\d{4}-\\d\\d-\\d\\dT09:30:00\\+08:00");
        assertThat(data.get("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(data.at("/location/address/addressLocality").asString()).isEqualTo("豆瓣社区");
        assertThat(html).doesNotContain(truth().sql("select code from activity.activity where id = ?").param(id).query(String.class).single());
    }

    @Test
    void no_title_breaks_out_of_the_block() {
        var project = id("select id from project.project where title = '手机课堂'");
        truth().sql("update project.project set title = ? where id = ?").param(NASTY).param(project).update();
        try {
            var html = visitor().open("/projects/" + project);
            assertThat(data(html).get("name").asString()).isEqualTo(NASTY);
            assertThat(html).doesNotContain("<script>");
        } finally {
            truth().sql("update project.project set title = '手机课堂' where id = ?").param(project).update();
        }
    }

    @Test
    void the_block_holds_nothing_that_could_end_it() {
        var text = LinkedData.of(LinkedData.thing("Thing", "name", NASTY)).toString();
        assertThat(text).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JSON.readTree(text).get("name").asString()).isEqualTo(NASTY);
    }
}
