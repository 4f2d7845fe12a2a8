package org.yicai.need.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** A round from door to door, from the plan to what was heard. */
class RoundTest extends TownTest {

    private UUID plan(String title, String entrances) {
        var reply = as("郑国强").send("/rounds/new", "/rounds", "title", title, "community", "@豆瓣社区", "from", TODAY.toString(), "until", TODAY.plusDays(7).toString(),
                "entrances", entrances, "question_1", "入冬前有什么要修的？", "question_2", "");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return id("select id from need.round where title = ?", title);
    }

    private UUID entrance(UUID round) {
        return id("select id from need.round_entrance where round = ? order by position limit 1", round);
    }

    private Door.Reply knock(Visitor who, UUID entrance, String door) {
        return who.send("/sign-in", "/entrances/" + entrance + "/knocks", "door", door);
    }

    private Visitor claimed(String name, UUID round, UUID entrance) {
        var walker = as(name);
        assertThat(walker.send("/sign-in", "/rounds/" + round + "/claims", "entrance", entrance.toString()).status()).isEqualTo(303);
        return walker;
    }

    private static String after(String page, String words) {
        return page.substring(page.indexOf(words), Math.min(page.length(), page.indexOf(words) + 90));
    }

    @Test
    void a_household_is_counted_once_by_the_best_that_came_of_it() {
        var round = plan("数一数", "9号楼1单元 5户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        for (var door : List.of("1-NOBODY", "1-NOBODY", "1-OPENED", "2-NOBODY", "2-NOBODY", "3-UNWILLING", "4-NOBODY")) {
            assertThat(knock(walker, entrance, door).status()).as(door).isEqualTo(303);
        }
        var page = visitor().open("/rounds/" + round);
        assertThat(after(page, "开了门")).contains("1 户，共 5 户");
        assertThat(after(page, "去过没人")).contains("1 户，共 5 户");
        assertThat(after(page, "去过两次以上没人")).contains("1 户，共 5 户");
        assertThat(after(page, "还没去")).contains("1 户，共 5 户");
        assertThat(after(page, "一直没见到")).contains("3 户，共 5 户");
        assertThat(page).as("no share without its whole").doesNotContain("%</");
        assertThat(as("郑国强").open("/rounds/" + round)).contains("2 户没见到，共 5 户");
    }

    @Test
    void a_door_that_opened_or_said_no_is_not_knocked_at_again() {
        var round = plan("只问一次", "9号楼2单元 2户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        knock(walker, entrance, "1-UNWILLING");
        assertThat(knock(walker, entrance, "1-OPENED").status()).isEqualTo(409);
        assertThat(walker.open("/entrances/" + entrance)).doesNotContain("value=\"1-OPENED\"").contains("value=\"2-OPENED\"");
        assertThat(knock(walker, entrance, "3-OPENED").status()).as("there are two households").isEqualTo(422);
        assertThat(count("select count(*) from need.knock where entrance = ?", entrance)).isEqualTo(1);
    }

    @Test
    void two_who_knock_at_the_same_door_at_once_are_one_knock() throws Exception {
        var round = plan("同时敲门", "9号楼3单元 1户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        var leader = as("郑国强");
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = taps.invokeAll(List.<Callable<Integer>>of(() -> knock(walker, entrance, "1-OPENED").status(), () -> knock(leader, entrance, "1-OPENED").status()))
                    .stream().map(each -> each.resultNow()).toList();
            assertThat(answers).containsExactlyInAnyOrder(303, 409);
        }
        assertThat(count("select count(*) from need.knock where entrance = ?", entrance)).isEqualTo(1);
    }

    @Test
    void people_take_an_entrance_and_give_it_back_and_nobody_is_sent() {
        var round = plan("谁来走", "9号楼4单元 3户");
        var entrance = entrance(round);
        var first = claimed("白露", round, entrance);
        var second = as("曹阳");
        assertThat(second.send("/sign-in", "/rounds/" + round + "/claims", "entrance", entrance.toString()).status()).isEqualTo(409);
        assertThat(second.get("/entrances/" + entrance).status()).as("the doors are not everybody's").isEqualTo(403);
        assertThat(second.send("/sign-in", "/rounds/" + round + "/returns", "entrance", entrance.toString()).status()).isEqualTo(409);
        assertThat(first.send("/sign-in", "/rounds/" + round + "/returns", "entrance", entrance.toString()).status()).isEqualTo(303);
        assertThat(first.get("/entrances/" + entrance).status()).isEqualTo(403);
        assertThat(second.send("/sign-in", "/rounds/" + round + "/claims", "entrance", entrance.toString()).status()).isEqualTo(303);
        assertThat(second.get("/entrances/" + entrance).status()).isEqualTo(200);
        assertThat(as("王芳").get("/entrances/" + entrance).status()).as("the worker of this community").isEqualTo(200);
        assertThat(as("杨帆").get("/entrances/" + entrance).status()).as("the worker of another one").isEqualTo(403);
    }

    private Door.Reply answer(Visitor who, String knock, String... more) {
        var fields = new java.util.LinkedHashMap<String, List<String>>(Map.of("answer_1", List.of("厕所下水堵了半个月"), "answer_2", List.of(""), "becomes", List.of("FIRST"), "offer", List.of("会修自行车"), "contact", List.of("LEADER"), "phone", List.of("13811112222"), "agreed", List.of("yes")));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], List.of(more[i + 1]));
        }
        return who.send("/sign-in", knock + "/answers", fields);
    }

    @Test
    void an_answer_becomes_a_need_and_an_offer_and_the_door_stays_out_of_both() {
        var round = plan("记下来", "9号楼5单元 3户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        var knock = knock(walker, entrance, "2-OPENED").location();
        var reply = answer(walker, knock, "private", "yes");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        var need = truth().sql("select n.* from need.need n join need.round_need m on m.need = n.id where m.round = ?").param(round).query().singleRow();
        assertThat(need).containsEntry("voice", "ROUND").containsEntry("door", "NEIGHBOUR").containsEntry("spot", "9号楼5单元").containsEntry("open_to_all", false).containsEntry("pin", "2222").containsEntry("phone", "13811112222").containsEntry("voiced_by", null);
        assertThat(walker.open(reply.location())).contains("抄在纸条上").contains("查询码：2222");
        assertThat(as("郑国强").open(reply.location())).as("the code is for the one who took it down").doesNotContain("2222");
        assertThat(count("select count(*) from need.offer where round = ? and words = '会修自行车' and phone = '13811112222' and consented_at is not null", round)).isEqualTo(1);
        assertThat(answer(walker, knock).status()).as("answers are noted once").isEqualTo(409);
        assertThat(visitor().open("/rounds/" + round)).contains("记成需要 1 件，愿意为邻居做的事 1 件").doesNotContain("下水").doesNotContain("自行车");
    }

    @Test
    void who_leads_reads_what_was_answered_but_not_behind_which_door() {
        var round = plan("听一听", "9号楼12单元 3户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        walker.send("/sign-in", "/entrances/" + entrance + "/knocks", "door", "3-OPENED", "label_3", "707");
        answer(walker, "/knocks/" + id("select id from need.knock where entrance = ?", entrance), "becomes", "NONE", "phone", "");
        assertThat(as("王芳").open("/rounds/" + round + "/answers")).contains("厕所下水堵了半个月", "会修自行车").doesNotContain("707").doesNotContain("白露");
        assertThat(walker.get("/rounds/" + round + "/answers").status()).isEqualTo(403);
        assertThat(as("杨帆").get("/rounds/" + round + "/answers").status()).as("the worker of another community").isEqualTo(403);
    }

    @Test
    void a_door_that_opens_has_had_its_question_of_the_week() {
        var first = plan("问过的那一户", "9号楼14单元 3户");
        var walker = claimed("白露", first, entrance(first));
        var opened = walker.send("/sign-in", "/entrances/" + entrance(first) + "/knocks", "door", "1-OPENED", "label_1", "101");
        assertThat(opened.location()).doesNotContain("door-asked");
        var second = plan("隔天再走一轮", "9号楼14单元 3户");
        var again = claimed("白露", second, entrance(second)).send("/sign-in", "/entrances/" + entrance(second) + "/knocks", "door", "1-OPENED", "label_1", "101");
        assertThat(again.status()).as("what happened is noted all the same").isEqualTo(303);
        assertThat(again.location()).contains("need.done.door-asked");
        var other = walker.send("/sign-in", "/entrances/" + entrance(first) + "/knocks", "door", "2-OPENED", "label_2", "102");
        assertThat(other.location()).as("the next door has its own week").doesNotContain("door-asked");
        assertThat(count("select count(*) from party.household_asking where what = 'round'")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_round_whose_days_are_over_waits_for_its_sentence() {
        var round = plan("日子", "9号楼13单元 3户");
        assertThat(visitor().open("/rounds/" + round)).contains("正在走");
        itIs(TODAY.plusDays(8));
        assertThat(visitor().open("/rounds/" + round)).contains("日子到了");
        itIsToday();
    }

    @Test
    void without_the_neighbours_yes_neither_a_need_nor_a_number_is_kept() {
        var round = plan("先问过", "9号楼6单元 3户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        var knock = knock(walker, entrance, "2-OPENED").location();
        var reply = answer(walker, knock, "agreed", "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("要先当面问过").contains("厕所下水堵了半个月");
        assertThat(answer(walker, knock, "answer_1", "").html()).contains("还没有写回答");
        assertThat(count("select count(*) from need.round_need where round = ?", round)).isZero();
        assertThat(answer(walker, knock, "agreed", "", "becomes", "NONE", "phone", "", "contact", "NOBODY").status()).as("an offer without a number needs none").isEqualTo(303);
    }

    @Test
    void an_offer_that_nobody_may_follow_up_has_no_number_and_one_that_is_taken_back_loses_it() {
        var round = plan("愿意做的", "9号楼7单元 3户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        answer(walker, knock(walker, entrance, "1-OPENED").location(), "offer", "能教剪纸", "contact", "NOBODY");
        answer(walker, knock(walker, entrance, "2-OPENED").location(), "offer", "能读报纸", "contact", "LEADER");
        assertThat(count("select count(*) from need.offer where words = '能教剪纸' and phone is null")).isEqualTo(1);
        assertThat(as("王淑琴").open("/offers")).contains("能教剪纸", "能读报纸", "13811112222");
        assertThat(as("王芳").open("/offers")).as("leaders only, said the neighbour").contains("能读报纸").doesNotContain("13811112222");
        var offer = id("select id from need.offer where words = '能读报纸'");
        assertThat(as("王淑琴").send("/sign-in", "/offers/" + offer + "/closing", "as", "TAKEN_BACK").status()).isEqualTo(303);
        assertThat(count("select count(*) from need.offer where id = ? and phone is null and closed_as = 'TAKEN_BACK'", offer)).isEqualTo(1);
        assertThat(as("王淑琴").open("/offers")).doesNotContain("能读报纸");
        assertThat(as("王淑琴").send("/sign-in", "/offers/" + offer + "/closing", "as", "TAKEN_UP").status()).isEqualTo(409);
    }

    @Test
    void an_ended_round_tells_everybody_what_was_heard_and_nobody_knocks_any_more() {
        var round = plan("结束了", "9号楼8单元 3户");
        var entrance = entrance(round);
        var walker = claimed("白露", round, entrance);
        knock(walker, entrance, "1-OPENED");
        var leader = as("郑国强");
        assertThat(leader.send("/rounds/" + round, "/rounds/" + round + "/end", "heard", "好").status()).isEqualTo(422);
        assertThat(leader.send("/rounds/" + round, "/rounds/" + round + "/end", "heard", "大家最惦记暖气和扶手。").status()).isEqualTo(303);
        assertThat(leader.send("/sign-in", "/entrances/" + entrance + "/knocks", "door", "2-OPENED").status()).isEqualTo(409);
        var page = visitor().open("/rounds/" + round);
        assertThat(page).contains("大家最惦记暖气和扶手。", "开了门 1 户，共 3 户，谢谢大家").doesNotContain("白露").doesNotContain("/entrances/");
        assertThat(visitor().open("/rounds")).contains("大家最惦记暖气和扶手。");
    }

    @Test
    void a_plan_says_at_the_field_what_is_wrong_and_keeps_what_was_typed() {
        var leader = as("郑国强");
        var reply = leader.send("/rounds/new", "/rounds", "title", "写错了", "community", "@豆瓣社区", "from", TODAY.toString(), "until", TODAY.minusDays(1).toString(),
                "entrances", "3号院\n4号院 5户\n4号院 6户", "question_1", "", "question_2", "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("结束的日子要在开始之后", "第 1 行看不懂", "4号院 5户");
        assertThat(count("select count(*) from need.round where title = '写错了'")).isZero();
        assertThat(as("王芳").send("/rounds/new", "/rounds", "title", "别人的社区", "community", id("select id from place.community where name = '六条社区'").toString(), "from", TODAY.toString(), "until", TODAY.toString(),
                "entrances", "3号院 2户", "question_1", "有事吗？").html()).contains("请选一个您负责的社区");
    }

    @Test
    void an_entrance_is_the_same_one_on_the_next_round() {
        var first = plan("头一轮", "9号楼 9单元 3户");
        var second = plan("下一轮", "9号楼9单元 4户");
        assertThat(id("select neighbourhood from need.round_entrance where round = ?", first)).isEqualTo(id("select neighbourhood from need.round_entrance where round = ?", second));
    }

    @Test
    void the_paper_has_a_line_for_each_household_and_the_question_that_is_always_asked() {
        var round = plan("走访单", "9号楼10单元 12户\n9号楼11单元 4户");
        var page = as("白露").open("/rounds/" + round + "/sheet");
        assertThat(page.split("<tr><td class=\"n\">", -1)).hasSize(1 + 12 + 4);
        assertThat(page).contains("您能为邻居做点什么？");
    }
}
