package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** What was said in a chat group becomes needs, after somebody looked through it. */
class GroupTextTest extends TownTest {

    @Autowired
    private Likeness likeness;


    private Map<String, List<String>> form(String page) {
        var fields = new LinkedHashMap<String, List<String>>();
        Pattern.compile("<input type=\"hidden\" name=\"((?:who|phone)_\\d+|rows)\" value=\"([^\"]*)\"").matcher(page).results().forEach(each -> fields.put(each.group(1), List.of(each.group(2))));
        Pattern.compile("<input type=\"checkbox\" name=\"(keep_\\d+)\" value=\"yes\" checked").matcher(page).results().forEach(each -> fields.put(each.group(1), List.of("yes")));
        Pattern.compile("<textarea[^>]* name=\"(words_\\d+)\"[^>]*>([^<]*)</textarea>").matcher(page).results().forEach(each -> fields.put(each.group(1), List.of(each.group(2))));
        return fields;
    }

    private String check(Visitor who, String text) {
        var reply = who.send("/needs/group", "/needs/group", "text", text);
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(200);
        return reply.html();
    }

    @Test
    void messages_become_needs_without_names_and_the_receipts_go_back_into_the_group() {
        var leader = as("王淑琴");
        var before = count("select count(*) from need.need");
        var page = check(leader, "张三 10:21\n院子东头的路灯杆歪了，像要倒\n王阿姨 10:22\n收到\n李四 10:30\n想有人教大家包粽子 13812345678\n");
        assertThat(count("select count(*) from need.need")).as("looking keeps nothing").isEqualTo(before);
        var fields = form(page);
        assertThat(fields).containsKeys("keep_0", "keep_2").doesNotContainKey("keep_1");
        var reply = leader.send("/needs/group", "/needs/group/needs", fields);
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        var need = truth().sql("select * from need.need where words = '院子东头的路灯杆歪了，像要倒'").query().singleRow();
        assertThat(need).containsEntry("voice", "GROUP").containsEntry("door", "NEIGHBOUR").containsEntry("phone", null).containsEntry("voiced_by", null);
        assertThat(need.get("acting_reason").toString()).doesNotContain("张三");
        assertThat(truth().sql("select phone from need.need where words = '想有人教大家包粽子'").query(String.class).optional()).as("no number either").isEmpty();
        var result = leader.open(reply.location());
        assertThat(result).contains("记下了 2 件", "【义彩】已记下 2 件", "/needs/find");
        var text = result.substring(result.indexOf("readonly"), result.indexOf("</textarea>"));
        assertThat(text).as("no code goes into the group").doesNotContain(need.get("pin").toString()).contains("路灯杆");
        assertThat(as("王芳").open(reply.location())).as("the receipts are for the one who brought them").doesNotContain("记下了 2 件");
    }

    @Test
    void who_said_it_is_kept_only_where_it_was_ticked() {
        var worker = as("王芳");
        var fields = form(check(worker, "孙七：西门口的垃圾房味道太大，住一楼的受不了 13812345679\n周八：楼下花坛想种点月季"));
        fields.put("named_0", List.of("yes"));
        fields.put("private_1", List.of("yes"));
        assertThat(worker.send("/needs/group", "/needs/group/needs", fields).status()).isEqualTo(303);
        var named = truth().sql("select * from need.need where words like '西门口的垃圾房%'").query().singleRow();
        assertThat(named).containsEntry("door", "COMMITTEE").containsEntry("phone", "13812345679");
        assertThat(named.get("acting_reason").toString()).contains("孙七");
        var other = truth().sql("select * from need.need where words like '楼下花坛%'").query().singleRow();
        assertThat(other).containsEntry("open_to_all", false);
        assertThat(other.get("acting_reason").toString()).doesNotContain("周八");
    }

    @Test
    void what_was_said_before_is_shown_and_not_ticked() {
        assertThat(visitor().send("/needs/new", "/needs", "words", "总院社区 7 号楼顶层漏雨，一下大雨就往屋里滴水").status()).isEqualTo(303);
        sequencer.sequence();
        likeness.catchUp();
        var leader = as("王淑琴");
        var page = check(leader, "甲 10:00\n7 号楼顶层又漏雨了，总院社区一下大雨就往屋里滴水\n乙 10:01\n想学太极拳，早上在小花园\n丙 10:02\n我也想学太极拳，早上在小花园");
        assertThat(page).contains("已经有人提过").contains("和第 2 条像是同一件事");
        assertThat(form(page)).containsKey("keep_1").doesNotContainKeys("keep_0", "keep_2");
        assertThat(check(as("王芳"), "7 号楼顶层又漏雨了，总院社区一下大雨就往屋里滴水")).as("nobody has triaged it: not for everybody's eyes").doesNotContain("已经有人提过");
    }

    @Test
    void findings_stand_at_their_rows_and_nothing_is_kept() {
        var leader = as("王淑琴");
        assertThat(leader.send("/needs/group", "/needs/group", "text", "👍👍").html()).contains("没有读出一句话");
        var fields = form(check(leader, "停车位总被占\n晾衣杆断了想修"));
        fields.put("words_1", List.of(""));
        fields.put("keep_1", List.of("yes"));
        var before = count("select count(*) from need.need");
        var reply = leader.send("/needs/group", "/needs/group/needs", fields);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("href=\"#words_1\"").contains("停车位总被占");
        fields.keySet().removeIf(each -> each.startsWith("keep_"));
        assertThat(leader.send("/needs/group", "/needs/group/needs", fields).html()).contains("请至少勾选一项");
        assertThat(count("select count(*) from need.need")).isEqualTo(before);
    }

    @Test
    void a_public_need_asks_the_neighbours_and_a_private_one_does_not() {
        var open = truth().sql("select substr(receipt,1,3)||'-'||substr(receipt,4,3)||'-'||substr(receipt,7) from need.need where open_to_all and triaged_at is not null and stage = 'GROUPED' limit 1").query(String.class).single();
        assertThat(visitor().open("/needs/" + open)).contains("您也有同样的需要吗").contains(":" + port + "/needs/" + open + "</textarea>");
        var closed = truth().sql("select substr(receipt,1,3)||'-'||substr(receipt,4,3)||'-'||substr(receipt,7) from need.need where not open_to_all limit 1").query(String.class).single();
        assertThat(visitor().open("/needs/" + closed)).doesNotContain("您也有同样的需要吗");
    }

    @Test
    void every_announcement_has_a_text_for_the_group_that_leaks_no_code() {
        var activity = id("select id from activity.activity where title = '豆瓣 5 号楼装扶手'");
        var code = truth().sql("select code from activity.activity where id = ?").param(activity).query(String.class).single();
        var project = id("select id from project.project where title = '楼道扶手和声控灯'");
        var group = id("select id from need.need_group where title = '手机课堂'");
        var pages = Map.of("/activities", "豆瓣 5 号楼装扶手", "/activities/" + activity, "还有 15 个名额", "/projects/" + project, "楼道扶手和声控灯", "/groups/" + group, "您也有同样的需要", "/rounds/" + id("select id from need.round"), "敲门");
        var clerk = as("何伟");
        pages.forEach((address, words) -> {
            var page = (address.startsWith("/groups") ? as("李建国") : clerk).open(address);
            var text = page.substring(page.indexOf("id=\"copy-text\""));
            text = text.substring(0, text.indexOf("</textarea>"));
            assertThat(text).as(address).contains(words, "http://").doesNotContain(code, "pin=", "/here/");
        });
    }
}
