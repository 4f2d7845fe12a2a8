package org.yicai.need.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yicai.need.Neighbours;

/** Several at once: each is done or not by itself, and a page says which and why. */
class BulkTest extends Neighbours {

    @org.junit.jupiter.api.BeforeEach
    void aMinuteLater() {
        clock.put(clock.instant().plusSeconds(60)); // what was done last is told by its moment
    }


    private String open(String who) {
        return as(who).open("/triage/several");
    }

    @Test
    void one_that_has_moved_on_undoes_no_other_and_stays_ticked() {
        var first = say("路口的减速带松了。");
        var moved = say("路口的标牌歪了。");
        var last = say("路口的镜子脏了。");
        assertThat(triage("李秀英", moved, "decline", "reason", "已经有人报了")).isEqualTo(303);
        var secret = say("儿子要钱不给就扇耳光，老太太不敢说");
        var leader = as("王淑琴");
        var reply = leader.send("/triage", "/triage/several", "way", "HAND_OVER", "to", "街道城管科", "notice", "已转，三天内来修",
                "need", first.id().toString(), "need", moved.id().toString(), "need", secret.id().toString(), "need", last.id().toString(), "need", last.id().toString(),
                "need", "019aab00-0000-7000-8000-00000000dead");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).contains("/triage/several");
        assertThat(stage(first)).isEqualTo("HANDED_OVER");
        assertThat(stage(last)).isEqualTo("HANDED_OVER");
        assertThat(stage(moved)).isEqualTo("DECLINED");
        assertThat(stage(secret)).isEqualTo("NEW");
        var page = leader.open("/triage/several");
        assertThat(page).contains("3 件没有办成", "2 件办好了", "已经有人办了", "没有这一件", "路口的标牌歪了").doesNotContain("扇耳光");
        assertThat(page).contains("need=" + moved.id());
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'need-handed-over'", first.id())).as("written down").isEqualTo(1);
        assertThat(count("select count(*) from need.step where need = ?", moved.id())).as("nothing of the failed one is left").isEqualTo(2);
        assertThat(open("李秀英")).as("it is told to whoever did it").contains("您还没有一起办过几件");
    }

    @Test
    void every_way_that_is_for_several_works_for_several() {
        var a = say("食堂几点开？");
        var b = say("食堂周六开不开？");
        var c = say("食堂能外带吗？");
        var leader = as("王淑琴");
        assertThat(leader.send("/triage", "/triage/several", "way", "ANSWER", "answer", "每天十一点到一点，周六也开。", "need", a.id().toString(), "need", b.id().toString()).status()).isEqualTo(303);
        assertThat(stage(a) + stage(b)).isEqualTo("ANSWEREDANSWERED");
        assertThat(leader.send("/triage", "/triage/several", "way", "MERGE", "into", a.receipt(), "need", c.id().toString(), "need", a.id().toString()).status()).isEqualTo(303);
        assertThat(stage(c)).isEqualTo("MERGED");
        assertThat(stage(a)).as("not into itself").isEqualTo("ANSWERED");
        var d = say("搬一下花架。");
        assertThat(leader.send("/triage", "/triage/several", "way", "DISPATCH", "team", "", "dispatch_words", "两个人十分钟", "need", d.id().toString()).status()).isEqualTo(303);
        assertThat(stage(d)).isEqualTo("DISPATCHED");
    }

    @Test
    void what_is_missing_comes_back_with_the_ticks() {
        var need = say("楼顶的旗子旧了。");
        var leader = as("王淑琴");
        var reply = leader.send("/triage", "/triage/several", "way", "DECLINE", "reason", "", "need", need.id().toString());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("value=\"" + need.id() + "\" data-receipt=\"" + need.receipt() + "\" checked");
        assertThat(leader.send("/triage", "/triage/several", "way", "DECLINE", "reason", "没有").status()).as("nothing is ticked").isEqualTo(422);
        assertThat(leader.send("/triage", "/triage/several", "need", need.id().toString()).status()).as("no way is chosen").isEqualTo(422);
        assertThat(stage(need)).isEqualTo("NEW");
    }

    @Test
    void a_new_group_says_why_it_must_be_bought_and_an_old_one_does_not_ask_again() {
        var need = say("院里想要一个能坐的亭子。");
        var leader = as("王淑琴");
        var without = leader.send("/triage", "/triage/groups", "need", need.id().toString(), "title", "亭子", "summary", "想有地方坐", "topic", "SURROUNDINGS");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.html()).contains("请至少选一种先看过的办法");
        var made = leader.send("/triage", "/triage/groups", "need", need.id().toString(), "title", "亭子", "summary", "想有地方坐", "topic", "SURROUNDINGS",
                "looked", "PROJECT", "looked", "SELF_HELP", "why_not", "搭亭子要审批和工程队。");
        assertThat(made.status()).isEqualTo(303);
        var group = made.location().replaceFirst("^/groups/([0-9a-f-]+).*$", "$1");
        assertThat(as("李建国").open("/groups/" + group)).contains("买之前先看过", "正在办的项目", "搭亭子要审批和工程队。");
        assertThat(text("select last_resort from need.published_group where id = cast(? as uuid)", group)).isEqualTo("搭亭子要审批和工程队。");
        var more = say("亭子最好有靠背。");
        assertThat(leader.send("/triage", "/triage/groups", "need", more.id().toString(), "group", group).status()).isEqualTo(303);
        assertThat(leader.send("/triage", "/triage/groups", "need", more.id().toString(), "title", "空的组", "summary", "没有", "topic", "OTHER", "looked", "PROJECT", "why_not", "没有").status())
                .as("a group of none is not made").isEqualTo(422);
        assertThat(count("select count(*) from need.need_group where title = '空的组'")).isZero();
    }

    @Test
    void the_committee_reads_in_the_design_what_was_looked_at() {
        var design = id("select id from project.project where title = '楼院议事厅'");
        assertThat(as("高玉兰").open("/designs/" + design)).contains("买之前先看过", "试过自己开会");
    }
}
