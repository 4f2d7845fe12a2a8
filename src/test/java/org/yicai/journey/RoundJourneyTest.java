package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;

/** At the doors with a telephone in the hand, without JavaScript; and the list of a chat group. */
@ExtendWith(WithBrowser.class)
class RoundJourneyTest extends TownTest {

    private Person person(String name, int width, boolean script) {
        return new Person("http://localhost:" + port, width, script).signIn(town.accounts().get(name));
    }

    @Test
    void a_round_is_planned_walked_at_the_doors_and_ended() {
        try (var leader = person("郑国强", 1280, true); var walker = person("丁香", 390, false); var neighbour = new Person("http://localhost:" + port, 390, false)) {
            leader.open("/work").follow("敲门走访").follow("安排一轮走访").form("/rounds").fill("title", "豆瓣社区问一问").choose("community", "豆瓣社区")
                    .fill("from", TODAY.toString()).fill("until", TODAY.plusDays(5).toString()).fill("entrances", "7号楼1单元 3户\n7号楼2单元 3户").fill("question_1", "楼里最想修什么？").send();
            var round = leader.url().replaceFirst("\\?.*", "");
            assertThat(leader.page().locator("#copy-text").inputValue()).contains("豆瓣社区问一问", "您能为邻居做点什么", round);

            walker.open(round).form("/claims").send("我来走");
            var doors = walker.url().replaceFirst("\\?.*", "");
            assertThat(walker.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            tap(walker, 1, "没人");
            walker.page().locator("#label_2").fill("102");
            tap(walker, 2, "开门了");
            assertThat(walker.sees()).contains("第 2 户 · 102", "楼里最想修什么？", "您能为邻居做点什么？");
            walker.form("/answers").fill("answer_1", "二楼拐角的灯总闪，上楼心慌。").choose("becomes", "第一问的回答").fill("offer", "会理发，可以上门给老人理。").tick("[name=agreed]").send();
            assertThat(walker.sees()).contains("抄在纸条上").contains("受理号");
            var receipt = walker.page().locator("#given .receipt").innerText();
            walker.open(doors);
            tap(walker, 3, "不想说");
            walker.open(doors + "?again=yes");
            assertThat(walker.page().locator(".doors > li").count()).as("only the door at which nobody was in").isEqualTo(1);

            neighbour.open("/needs/" + receipt);
            assertThat(neighbour.sees()).contains("提出");
            leader.open("/offers");
            assertThat(leader.sees()).contains("会理发");
            leader.open(round).page().locator("details:has-text('结束这一轮') summary").click();
            leader.form("/end").fill("heard", "灯和扶手是大家最想修的。").send();
            neighbour.open(round);
            assertThat(neighbour.sees()).contains("灯和扶手是大家最想修的。", "1 户，共 6 户").doesNotContain("102");
        }
    }

    private static void tap(Person walker, int door, String button) {
        walker.page().locator("#door-" + door + " button:has-text('" + button + "')").click();
        walker.page().waitForLoadState();
    }

    @Test
    void a_list_of_a_chat_group_becomes_sign_ups_and_the_announcement_goes_back() {
        try (var leader = person("王淑琴", 390, true)) {
            var activity = id("select id from activity.activity where title = '豆瓣 5 号楼装扶手'");
            leader.open("/activities/" + activity).follow("把群里的接龙贴过来").form("/group-list").fill("text", "#接龙\n装扶手，谁来看\n例 张三 2人\n1. 王阿姨👵 2人\n2. 李叔（不吃辣）\n3. 王阿姨").send();
            assertThat(leader.page().locator("[name=keep_2]").isChecked()).as("the same name").isFalse();
            assertThat(leader.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            leader.form("/group-sign-ups").send();
            assertThat(leader.sees()).contains("都报上名了", "群里报名：2 条，3 人");
            leader.page().locator("details.copy summary").click();
            leader.page().locator("[data-copy]").click();
            leader.page().locator("[data-copy]:has-text('已复制')").waitFor();
        }
    }

    @Test
    void what_was_said_in_a_group_becomes_needs_without_javascript() {
        try (var worker = person("王芳", 390, false)) {
            worker.open("/work").follow("群里的话").form("/needs/group").fill("text", "张三 10:21\n北门的减速带松了，车一过咣当响\n李四 10:22\n收到").choose("community", "豆瓣社区").send();
            assertThat(worker.sees()).contains("像是随口一应");
            assertThat(worker.page().locator("[name=keep_1]").isChecked()).isFalse();
            worker.form("/needs/group/needs").send();
            assertThat(worker.sees()).contains("记下了 1 件");
            assertThat(worker.page().locator("#copy-text").inputValue()).contains("已记下 1 件", "减速带", "/needs/find").doesNotContain("张三");
        }
    }
}
