package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** Neighbours without an account sign up by the list of their chat group. */
class GroupListTest extends TownTest {

    private UUID activity;
    private String address;

    @BeforeEach
    void anActivity() {
        var clerk = as("何伟");
        var reply = clerk.send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "门口试扶手", "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(3) + "T09:00", "ends_at", TODAY.plusDays(3) + "T10:00", "places", "10", "position_name", "", "position_duty", "", "position_seats", "0");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        address = reply.location().replaceFirst("\\?.*", "");
        activity = UUID.fromString(address.substring("/activities/".length()));
    }

    private Map<String, List<String>> check(Visitor who, String text) {
        var reply = who.send(address + "/group-list", address + "/group-list", "text", text);
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(200);
        var fields = new LinkedHashMap<String, List<String>>();
        Pattern.compile("<input[^>]* name=\"((?:name|people|note|phone|doubt)_\\d+|rows)\"[^>]*? value=\"([^\"]*)\"").matcher(reply.html()).results().forEach(each -> fields.put(each.group(1), List.of(each.group(2))));
        Pattern.compile("name=\"(keep_\\d+)\" value=\"yes\" checked").matcher(reply.html()).results().forEach(each -> fields.put(each.group(1), List.of("yes")));
        return fields;
    }

    private Door.Reply confirm(Visitor who, Map<String, List<String>> fields) {
        return who.send(address + "/group-list", address + "/group-sign-ups", fields);
    }

    private long taken() {
        return count("select taken from activity.activity where id = ?", activity);
    }

    @Test
    void a_list_takes_places_for_all_its_people_and_says_through_whom() {
        var leader = as("王淑琴");
        var fields = check(leader, "#接龙\n门口试扶手\n1. 王阿姨 2人\n2. 李叔（不吃辣）\n3. 赵敏 13812345678\n4. 周姐 不来了");
        assertThat(fields).containsKeys("keep_0", "keep_1", "keep_2").doesNotContainKey("keep_3");
        assertThat(confirm(leader, fields).status()).isEqualTo(303);
        assertThat(taken()).isEqualTo(4);
        assertThat(truth().sql("select name || ' ' || people || ' ' || note || ' ' || coalesce(phone, '-') || ' ' || door from activity.sign_up where activity = ? order by id").param(activity).query(String.class).list())
                .containsExactlyInAnyOrder("王阿姨 2  - NEIGHBOUR", "李叔 1 不吃辣 - NEIGHBOUR", "赵敏 1  13812345678 NEIGHBOUR");
        assertThat(leader.open(address)).contains("群里报名：3 条，4 人", "王阿姨");
        assertThat(visitor().open(address)).as("names are not public").doesNotContain("王阿姨").contains("还有 6 个名额");
    }

    @Test
    void a_name_that_is_on_the_list_is_shown_as_such_and_kept_once() {
        var worker = as("王芳");
        confirm(worker, check(worker, "#接龙\n试扶手\n1. 王阿姨\n2. 李叔"));
        var again = check(worker, "#接龙\n试扶手\n1. 王阿姨\n2. 李叔\n3. 陈姐\n4. 陈姐（3单元）");
        assertThat(again).containsKey("keep_2").doesNotContainKeys("keep_0", "keep_1", "keep_3");
        again.put("keep_0", List.of("yes"));
        var refused = confirm(worker, again);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("“王阿姨”已经在名单里");
        again.remove("keep_0");
        assertThat(confirm(worker, again).status()).isEqualTo(303);
        assertThat(count("select count(*) from activity.sign_up where activity = ? and door = 'COMMITTEE'", activity)).isEqualTo(3);
    }

    @Test
    void messages_are_read_as_well_and_talk_is_not_ticked() {
        var leader = as("王淑琴");
        var fields = check(leader, "王阿姨 10:21\n我报名，带孩子\n李叔 10:22\n几点开始？\n老张 10:23\n+1");
        assertThat(fields).containsKeys("keep_0", "keep_2").doesNotContainKey("keep_1").containsEntry("people_0", List.of("2"));
        assertThat(confirm(leader, fields).status()).isEqualTo(303);
        assertThat(taken()).isEqualTo(3);
    }

    private List<String> line() {
        return truth().sql("select coalesce(w.name, p.name) || ' ' || coalesce(w.ending, case when w.offered_at is null then 'WAITS' else 'OFFERED' end) from activity.waiting w left join party.person p on p.id = w.person where w.activity = ? order by w.number")
                .param(activity).query(String.class).list();
    }

    private Door.Reply say(Visitor who, String name, String word) {
        return who.send(address + "/waiting", address + "/waiting/names", "word", word, "waiting",
                id("select id from activity.waiting where activity = ? and name = ? and ended_at is null order by number limit 1", activity, name).toString());
    }

    @Test
    void whoever_finds_no_place_stands_in_line_and_somebody_says_yes_for_them() {
        var clerk = as("何伟");
        var reply = confirm(clerk, check(clerk, "#接龙\n试扶手\n1. 王阿姨 6人\n2. 李叔 5人\n3. 赵敏 13812345678"));
        assertThat(reply.location()).contains("/waiting");
        assertThat(taken()).as("nobody is oversold and no place stays empty").isEqualTo(10);
        assertThat(truth().sql("select name || ' ' || people from activity.sign_up where activity = ? order by id").param(activity).query(String.class).list()).containsExactlyInAnyOrder("王阿姨 6", "李叔 4");
        assertThat(as("丁香").send("/sign-in", address + "/waiting").status()).isEqualTo(303);
        assertThat(line()).as("in the order of the list, and before whoever came later").containsExactly("李叔 WAITS", "赵敏 WAITS", "丁香 WAITS");
        assertThat(as("丁香").open(address)).contains("第 3 位");
        assertThat(as("丁香").send("/sign-in", address + "/waiting/names", "word", "YES", "waiting", id("select id from activity.waiting where activity = ? and name = '李叔'", activity).toString()).status()).as("keeps no list").isEqualTo(403);
        assertThat(say(clerk, "李叔", "YES").status()).as("nothing is held yet").isEqualTo(409);
        var signUp = id("select id from activity.sign_up where activity = ? and name = '王阿姨'", activity);
        assertThat(clerk.send("/sign-in", address + "/group-withdrawals", "sign_up", signUp.toString()).status()).isEqualTo(303);
        assertThat(line()).containsExactly("李叔 OFFERED", "赵敏 OFFERED", "丁香 OFFERED");
        assertThat(taken()).as("four sit, three are held").isEqualTo(7);
        assertThat(visitor().open("/outbox?to=13812345678")).contains("替您留到");
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("何伟").phone())).contains("接龙名单里的李叔轮到");
        assertThat(say(clerk, "李叔", "YES").status()).isEqualTo(303);
        assertThat(count("select people from activity.sign_up where activity = ? and name = '李叔'", activity)).isEqualTo(5);
        assertThat(say(clerk, "赵敏", "NO").status()).isEqualTo(303);
        assertThat(taken()).isEqualTo(6);
        assertThat(as("丁香").open(address)).contains("给您留了一个名额").doesNotContain("第 1 位");
    }

    @Test
    void whoever_waits_reads_how_the_line_moved() {
        var clerk = as("何伟");
        confirm(clerk, check(clerk, "#接龙\n试扶手\n1. 王阿姨 10人\n2. 李叔\n3. 赵敏"));
        as("丁香").send("/sign-in", address + "/waiting");
        assertThat(as("丁香").open(address)).contains("第 3 位").doesNotContain("您来的时候");
        say(clerk, "李叔", "NO");
        assertThat(as("丁香").open(address)).contains("第 2 位", "您来的时候排第 3 位");
    }

    @Test
    void lists_that_come_at_once_oversell_nothing() throws Exception {
        var people = List.of("王淑琴", "李秀英", "郑国强", "王芳").stream().map(this::as).toList();
        var forms = people.stream().map(each -> check(each, "#接龙\n试扶手\n1. 甲" + people.indexOf(each) + "号 4人")).toList();
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = taps.invokeAll(java.util.stream.IntStream.range(0, 4).<Callable<Integer>>mapToObj(i -> () -> confirm(people.get(i), forms.get(i)).status()).toList()).stream().map(each -> each.resultNow()).toList();
            assertThat(answers).containsOnly(303);
        }
        assertThat(taken()).isEqualTo(10);
        assertThat(count("select sum(people) from activity.sign_up where activity = ? and withdrawn_at is null", activity)).isEqualTo(10);
        assertThat(line()).hasSize(6);
    }

    @Test
    void who_does_not_come_after_all_gives_the_places_back_and_the_number_is_gone() {
        var leader = as("王淑琴");
        confirm(leader, check(leader, "#接龙\n试扶手\n1. 赵敏 3人 13812345678"));
        var signUp = id("select id from activity.sign_up where activity = ?", activity);
        assertThat(leader.send("/sign-in", address + "/group-withdrawals", "sign_up", signUp.toString()).status()).isEqualTo(303);
        assertThat(taken()).isZero();
        assertThat(count("select count(*) from activity.sign_up where id = ? and withdrawn_at is not null and phone is null", signUp)).isEqualTo(1);
        assertThat(leader.send("/sign-in", address + "/group-withdrawals", "sign_up", signUp.toString()).status()).isEqualTo(409);
    }

    @Test
    void whoever_left_a_number_hears_that_it_is_called_off() {
        var leader = as("王淑琴");
        confirm(leader, check(leader, "#接龙\n试扶手\n1. 赵敏 13899990000\n2. 李叔"));
        var clerk = as("何伟");
        assertThat(clerk.send(address, address + "/cancellation", "reason", "下大雪").status()).isEqualTo(303);
        assertThat(visitor().open("/outbox?to=13899990000")).contains("下大雪");
        assertThat(leader.send(address + "/group-list", address + "/group-list", "text", "#接龙\n试扶手\n1. 陈姐").html()).contains("活动已经取消");
    }

    @Test
    void a_volunteer_and_a_contractor_of_another_project_do_not_keep_the_list() {
        assertThat(as("孔令").get(address + "/group-list").status()).isEqualTo(403);
        assertThat(as("马超").get(address + "/group-list").status()).isEqualTo(403);
    }
}
