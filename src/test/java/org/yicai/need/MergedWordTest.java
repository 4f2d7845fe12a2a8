package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever said the same as somebody else is asked for themselves when it is done, and speaks for nobody but themselves. */
class MergedWordTest extends ClosureTest {

    private record Two(Questioned into, Questioned merged) {}

    private Two merged(String words) {
        var into = say(words);
        var merged = say(words + "，我家门口也是");
        assertThat(as("王淑琴").send("/triage/" + merged.id(), "/triage/" + merged.id() + "/merge", "into", into.receipt()).status()).isEqualTo(303);
        return new Two(into, merged);
    }

    private long open(Questioned need) {
        return count("select count(*) from need.callback where need = ? and answered_at is null and ended_at is null", need.id());
    }

    @Test
    void each_is_asked_and_the_answer_of_one_is_not_the_answer_of_the_other() {
        var two = merged("水表箱盖没了");
        assertThat(open(two.merged)).as("nothing was done yet").isZero();
        claimed(two.into);
        itIs(MONDAY.plusDays(2));
        sweeper.look();
        assertThat(messages(two.into, "%/c/%")).isEqualTo(1);
        assertThat(messages(two.merged, "%/c/%")).as("who was merged is asked, too").isEqualTo(1);
        var link = link(two.merged);
        assertThat(visitor().send(link, link, "answer_1", "NO").status()).isEqualTo(303);
        assertThat(stage(two.merged)).isEqualTo("NOT_SOLVED");
        assertThat(steps(two.into, "LEFT")).isEqualTo(1);
        assertThat(count("select reopened from need.need where id = ?", two.merged.id())).as("it was reopened once").isEqualTo(1);
        assertThat(stage(two.into)).as("and the other still waits for its own person").isEqualTo("HANDED_OVER");
        assertThat(open(two.into)).isEqualTo(1);
    }

    @Test
    void solved_is_said_by_digit_or_link_as_for_any_other() {
        var two = merged("报箱锁坏了");
        claimed(two.into);
        itIs(MONDAY.plusDays(2));
        sweeper.look();
        var link = link(two.merged);
        assertThat(visitor().send(link, link, "answer_1", "YES").status()).isEqualTo(303);
        assertThat(stage(two.merged)).isEqualTo("SOLVED");
        assertThat(stage(two.into)).isEqualTo("HANDED_OVER");
    }

    @Test
    void who_is_taken_apart_or_whose_matter_is_open_again_is_not_asked_any_more() {
        var apart = merged("花坛砖松了");
        claimed(apart.into);
        assertThat(open(apart.merged)).isEqualTo(1);
        assertThat(as("王淑琴").send("/triage/" + apart.into.id(), "/triage/" + apart.merged.id() + "/unmerge", "apart", "是另一个花坛").status()).isEqualTo(303);
        assertThat(open(apart.merged)).isZero();
        var again = merged("宣传栏玻璃裂了");
        claimed(again.into);
        answer(again.into, "NO");
        assertThat(open(again.merged)).isZero();
        claimed(again.into);
        assertThat(open(again.merged)).as("done again, asked again").isEqualTo(1);
    }
}
