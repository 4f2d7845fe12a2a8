package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Little money, little paper: a light project has one page and one milestone. */
class LightTrackTest extends PurchaseTest {

    private UUID light;
    private UUID large;

    @BeforeAll
    @Override
    protected void nothingIsLight() {
        lightUpTo(9_999);
        light = awarded("9000", 10, "小的探访").getFirst();
        large = awarded("10000", 10, "大的探访").getFirst();
    }

    @Test
    void the_contract_of_a_light_project_offers_one_milestone_with_everything_and_takes_no_other() {
        assertThat(person("李建国").open("/projects/" + light + "/work")).contains("只分一个节点", "name=\"m1_amount\" type=\"text\" value=\"9,000.00\"", "value=\"全部服务\"").doesNotContain("m2_title");
        assertThat(person("李建国").open("/projects/" + large + "/work")).contains("m2_title", "m3_title").doesNotContain("只分一个节点");
        assertThat(refused(sign(light))).as("two halves").containsPattern("（T3，").contains("m2_title").doesNotContain("m3_title");
        assertThat(count("select count(*) from project.contract where project = ?", light)).isZero();
        done(sign(large));
        done(sign(light, "m1_title", "全部服务", "m1_amount", "9,000.00", "m1_q1", "10", "m2_title", "", "m2_due", "", "m2_amount", "", "m2_q1", ""));
        var file = "/projects/" + light + "/contract";
        String[] more = {"change_reason", "多看一位老人", "change_ends_on", TODAY.plusMonths(6).toString(), "a1_due", TODAY.plusDays(60).toString(), "a1_amount", "9000", "a1_q1", "10",
            "an_title", "加的一小时", "an_due", TODAY.plusDays(90).toString(), "an_amount", "500", "an_q1", "1"};
        assertThat(refused(post("林涛", file, "/projects/" + light + "/amendments", more))).containsPattern("（T3，");
    }

    @Test
    void the_form_of_a_light_design_folds_away_what_is_seldom_needed() {
        var group = id("select id from need.need_group where title = '独居老人周末暖餐'").toString();
        var small = idIn(done(person("李建国").send("/designs/new?group=" + group, "/designs", with(design("小小的探访", "3000", 4), "group", group))).location());
        assertThat(person("李建国").open("/designs/" + small + "/edit")).contains("不常用的几项", "name=\"level_reason\"", "name=\"d3_name\"", "name=\"e3_kind\"", "name=\"able_reason\"")
                .doesNotContain("<details open><summary>不常用的几项");
        done(person("李建国").send("/designs/" + small + "/edit", "/designs/" + small, with(design("小小的探访", "3000", 4), "version", "1", "level_reason", "区里还没有这样的服务")));
        assertThat(person("李建国").open("/designs/" + small + "/edit")).as("what was written stays in sight").contains("<details open><summary>不常用的几项");
        var big = idIn(done(person("李建国").send("/designs/new?group=" + group, "/designs", with(design("大大的探访", "30000", 4), "group", group))).location());
        assertThat(person("李建国").open("/designs/" + big + "/edit")).doesNotContain("不常用的几项").contains("name=\"level_reason\"");
    }
}
