package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;

/** "Is it the same matter?" is asked after the sentence; joining, merging and taking apart lose nobody's words. */
class SameIssueTest extends TownTest {

    @Autowired
    private Likeness likeness;

    private record Voiced(String page, String pin, String receipt, UUID id) {

        String own() {
            return page + "?pin=" + pin;
        }
    }

    private Voiced voice(String words, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("words", words));
        fields.addAll(java.util.List.of(more));
        var said = Pattern.compile("(/needs/([2-9A-Z-]{11}))\\?pin=(\\d{4})").matcher(visitor().send("/needs/new", "/needs", fields.toArray(String[]::new)).location());
        assertThat(said.find()).isTrue();
        return new Voiced(said.group(1), said.group(3), said.group(2), id("select id from need.need where receipt = ?", said.group(2).replace("-", "")));
    }

    /** A need that leaders have looked at, so that everybody may read it. */
    private Voiced known(String words, String... more) {
        var need = voice(words, more);
        truth().sql("update need.need set triaged_at = voiced_at, stage = 'GROUPED' where id = ?").param(need.id).update();
        followTheJournal();
        return need;
    }

    private void followTheJournal() {
        sequencer.sequence();
        likeness.catchUp();
    }

    private String stage(Voiced need) {
        return truth().sql("select stage from need.need where id = ?").param(need.id).query(String.class).single();
    }

    @Test
    void a_neighbours_public_need_is_offered_after_the_sentence_and_one_tap_joins_it() {
        var first = known("总院社区 9 号楼的电梯三天两头困人，昨天又把老人关了半个小时");
        var mine = voice("9 号楼的电梯又困人了，总院社区谁来管管，老人被关了半个小时", "phone", "13900000011");
        assertThat(stage(mine)).as("the sentence is kept before anything is asked").isEqualTo("NEW");
        assertThat(visitor().open(mine.own())).contains("是不是同一件事").contains(first.receipt);
        assertThat(visitor().open(mine.page)).as("only its person is asked").doesNotContain("是不是同一件事");
        assertThat(visitor().send(mine.own(), mine.page + "/same", "pin", mine.pin, "into", first.receipt).status()).isEqualTo(303);
        assertThat(stage(mine)).isEqualTo("MERGED");
        assertThat(visitor().open(mine.own())).contains(first.receipt).contains("分开办").doesNotContain("是不是同一件事");
        assertThat(visitor().open(first.page)).contains(mine.receipt).contains("另有 1 家也需要");
        assertThat(count("select count(*) from message.outbox where address = '13900000011'")).as("who joined it knows it").isZero();
        assertThat(count("select count(*) from need.need where stage = 'NEW' and id = ?", mine.id)).isZero();
    }

    @Test
    void what_neighbours_may_not_read_is_never_offered() {
        var hidden = known("豆瓣社区地下室积水半年没人抽，蚊子成群，味道难闻", "private", "yes");
        var mine = voice("豆瓣社区地下室积水半年了没人抽，蚊子成群味道难闻");
        assertThat(visitor().open(mine.own())).doesNotContain(hidden.receipt).doesNotContain("是不是同一件事");
        assertThat(visitor().send("/needs/new", mine.page + "/same", "pin", mine.pin, "into", hidden.receipt).status()).isEqualTo(422);
        truth().sql("update need.need set open_to_all = true where id = ?").param(hidden.id).update();
        assertThat(visitor().open(mine.own())).as("the control: open it is").contains(hidden.receipt);
    }

    @Test
    void nobody_joins_for_somebody_else() {
        var first = known("六条社区 5 号院的公厕一到夏天臭得没法开窗");
        var mine = voice("5 号院公厕夏天臭得没法开窗，六条社区管不管");
        var wrong = mine.pin.equals("0000") ? "0001" : "0000";
        assertThat(visitor().send(mine.own(), mine.page + "/same", "pin", wrong, "into", first.receipt).status()).isEqualTo(422);
        assertThat(stage(mine)).isEqualTo("NEW");
    }

    @Test
    void who_joined_is_told_with_the_own_receipt_has_a_last_word_and_not_solved_stands_alone() {
        var first = known("八条社区 2 号楼水管半夜响，吵得睡不着", "phone", "13900000021");
        var mine = voice("2 号楼水管一到半夜就响，吵得睡不着，八条社区", "phone", "13900000022");
        visitor().send(mine.own(), mine.page + "/same", "pin", mine.pin, "into", first.receipt);
        var neighbour = visitor();
        assertThat(neighbour.send(first.page, first.page + "/supports", "phone", "13900000023").status()).isEqualTo(303);
        as("王淑琴").send("/triage/" + first.id, "/triage/" + first.id + "/hand-over", "to", "自来水公司", "notice", "已报修");
        truth().sql("update need.need set stage = 'NOT_SOLVED' where id = ?").param(first.id).update();
        as("王淑琴").send("/triage/" + first.id, "/triage/" + first.id + "/hand-over", "to", "自来水公司", "notice", "已报修");
        for (var phone : new String[] {"13900000021", "13900000022", "13900000023"}) {
            assertThat(count("select count(*) from message.outbox where address = ? and about like 'need.news%HANDED_OVER'", phone)).as(phone).isEqualTo(1);
        }
        assertThat(truth().sql("select content from message.outbox where address = '13900000022'").query(String.class).list()).anyMatch(each -> each.contains(mine.receipt));
        assertThat(visitor().send(mine.own(), mine.page + "/answer", "pin", mine.pin, "solved", "NO", "words", "我家还是响").status()).isEqualTo(303);
        assertThat(stage(mine)).isEqualTo("NOT_SOLVED");
        assertThat(stage(first)).as("the other one is its own person's").isEqualTo("HANDED_OVER");
        assertThat(count("select count(*) from need.support where said_by = ? and taken_back_at is null", mine.id)).isZero();
    }

    @Test
    void a_leader_merges_and_takes_apart_and_both_pages_tell_of_it() {
        var first = known("南门仓社区 3 号院的垃圾桶天天满出来没人收");
        var second = voice("3 号院垃圾桶满出来好几天没人收，南门仓社区");
        followTheJournal();
        var leader = as("王淑琴");
        assertThat(leader.open("/triage/" + second.id)).contains("并到这一件").contains(first.receipt);
        assertThat(leader.send("/triage/" + second.id, "/triage/" + second.id + "/merge", "into", first.receipt).status()).isEqualTo(303);
        assertThat(leader.open("/triage/" + first.id)).contains("/triage/" + second.id + "/unmerge");
        assertThat(leader.open("/triage/" + second.id)).contains("/triage/" + first.id + "\"");
        assertThat(leader.send("/triage/" + first.id, "/triage/" + second.id + "/unmerge", "apart", "").status()).as("why is asked").isEqualTo(422);
        assertThat(leader.send("/triage/" + first.id, "/triage/" + second.id + "/unmerge", "apart", "不是一个桶").status()).isEqualTo(303);
        assertThat(stage(second)).isEqualTo("NEW");
        assertThat(visitor().open(first.page)).contains("并进来的一件又分了出去").doesNotContain("另有 1 家");
        assertThat(visitor().open(second.own())).contains("不是一个桶");
        assertThat(leader.send("/triage/" + first.id, "/triage/" + second.id + "/unmerge", "apart", "再来一次").status()).as("what is apart cannot be taken apart").isEqualTo(409);
    }

    @Test
    void what_was_merged_into_a_merged_one_goes_along() {
        var last = known("二条社区活动室的暖气不热，老人坐不住");
        var middle = voice("二条社区活动室暖气不热");
        var first = voice("活动室暖气一点都不热，二条社区");
        var leader = as("王淑琴");
        leader.send("/triage/" + first.id, "/triage/" + first.id + "/merge", "into", middle.receipt);
        leader.send("/triage/" + middle.id, "/triage/" + middle.id + "/merge", "into", last.receipt);
        assertThat(count("select count(*) from need.need where merged_into = ?", last.id)).isEqualTo(2);
        assertThat(visitor().open(last.page)).contains("另有 2 家也需要");
        assertThat(leader.send("/triage/" + last.id, "/triage/" + last.id + "/merge", "into", middle.receipt).status()).as("no circles").isEqualTo(422);
    }

    @Test
    void one_tap_counts_once_for_a_browser_a_number_and_a_person() {
        var need = known("总院社区门口的路面坑坑洼洼，轮椅过不去");
        var neighbour = visitor();
        assertThat(neighbour.send(need.page, need.page + "/supports").location()).contains("need.done.supported");
        assertThat(neighbour.send(need.page, need.page + "/supports").location()).contains("supported-before");
        visitor().send(need.page, need.page + "/supports", "phone", "139 0000 0031");
        assertThat(visitor().send(need.page, need.page + "/supports", "phone", "13900000031").location()).contains("supported-before");
        var signedIn = as("吕大妈");
        signedIn.send(need.page, need.page + "/supports");
        assertThat(as("吕大妈").send(need.page, need.page + "/supports").location()).contains("supported-before");
        assertThat(visitor().open(need.page)).contains("另有 3 家也需要").doesNotContain("13900000031");
        assertThat(visitor().send(need.page, need.page + "/supports", "phone", "12345").status()).isEqualTo(422);
    }

    @Test
    void what_nobody_may_read_cannot_be_supported() {
        var hidden = known("家里的事，只想让办事的人知道，老人洗澡没人帮", "private", "yes");
        var other = known("想要一个下棋的地方，总院社区");
        var token = visitor();
        token.open(other.page);
        assertThat(token.send(other.page, hidden.page + "/supports").status()).isEqualTo(404);
    }
}
