package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who does not answer is rung up or visited, by somebody who did not do the work; until then it is unanswered, and nothing else. */
class CallsTest extends ClosureTest {

    private Questioned silent(String words) {
        return silent(claimed(say(words)));
    }

    private Questioned silent(Questioned need) {
        itIs(days.after(TODAY, 1));
        sweeper.look();
        itIs(days.after(TODAY, 10).plusDays(1));
        sweeper.look();
        assertThat(steps(need, "UNANSWERED")).isEqualTo(1);
        return need;
    }

    private String path(Questioned need) {
        return "/calls/" + callback(need);
    }

    @Test
    void only_whoever_took_a_call_sees_the_number_and_the_words_of_a_private_need() {
        var need = silent(claimed(say("家里老人摔了要扶手", "13922220001", "private", "yes")));
        var volunteer = as("丁香");
        assertThat(volunteer.open("/calls")).contains("一件不公开的需要").doesNotContain("家里老人摔了", "13922220001");
        assertThat(volunteer.open(path(need))).doesNotContain("家里老人摔了", "13922220001");
        assertThat(volunteer.send(path(need), path(need) + "/taking").status()).isEqualTo(303);
        assertThat(volunteer.open(path(need))).contains("家里老人摔了", "13922220001");
        assertThat(as("白露").open(path(need))).contains("有人在问").doesNotContain("家里老人摔了", "13922220001");
        assertThat(as("白露").send("/sign-in", path(need) + "/answer", "outcome", "SOLVED", "asked", "CALL").status()).as("not hers to note").isEqualTo(409);
        assertThat(volunteer.send(path(need), path(need) + "/answer", "outcome", "SOLVED", "asked", "CALL", "satisfaction", "MOSTLY", "paid", "NO", "words", "扶手结实").status()).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("SOLVED");
        assertThat(steps(need, "WORD_CALL")).isEqualTo(1);
        assertThat(truth().sql("select how || satisfaction || (entered_by = (select id from party.person where name = '丁香')) from need.callback where need = ?").param(need.id()).query(String.class).single()).isEqualTo("CALLMOSTLYtrue");
    }

    @Test
    void nobody_notes_an_answer_about_their_own_work() {
        var need = silent("三单元的灯忽明忽暗");
        var claimant = as("王淑琴");
        assertThat(claimant.open(path(need))).contains("请别人来问");
        assertThat(claimant.send("/sign-in", path(need) + "/taking").status()).as("she said that it is done").isEqualTo(403);
        assertThat(claimant.send("/sign-in", path(need) + "/answer", "outcome", "SOLVED", "asked", "CALL").status()).isEqualTo(403);
        assertThat(claimant.send("/callbacks/paper", "/callbacks/paper", "receipt_1", need.receipt(), "solved_1", "YES").html()).contains("您办的事，请别人来问");
        truth().sql("update need.callback set claimed_by = null, doer_person = (select id from party.person where name = '丁香') where need = ?").param(need.id()).update();
        assertThat(as("丁香").send("/sign-in", path(need) + "/taking").status()).as("the volunteer who did it").isEqualTo(403);
        truth().sql("update need.callback set doer_person = null, doer_organisation = (select id from party.organisation where name = '暖邻队') where need = ?").param(need.id()).update();
        assertThat(as("丁香").send("/sign-in", path(need) + "/taking").status()).as("one of the team that did it").isEqualTo(403);
        truth().sql("update need.callback set doer_organisation = (select id from party.organisation where name = '巧手队') where need = ?").param(need.id()).update();
        assertThat(as("丁香").send("/sign-in", path(need) + "/taking").status()).as("the control: another team's work").isEqualTo(303);
    }

    @Test
    void the_doer_of_a_bought_service_is_its_contractor() {
        assertThat(truth().sql("select distinct o.name from need.callback c join party.organisation o on o.id = c.doer_organisation").query(String.class).list()).contains("乐邻为老服务中心");
        var receipt = truth().sql("select substr(receipt,1,3)||'-'||substr(receipt,4,3)||'-'||substr(receipt,7) from need.need n join need.callback c on c.need = n.id where c.doer like '乐邻%' and c.answered_at is null limit 1").query(String.class).single();
        assertThat(visitor().open("/needs/" + receipt)).contains("由乐邻为老服务中心办的");
    }

    @Test
    void reaching_nobody_is_no_answer() {
        var need = silent("电梯按钮失灵");
        var volunteer = as("丁香");
        assertThat(volunteer.send(path(need), path(need) + "/taking").status()).isEqualTo(303);
        assertThat(volunteer.send(path(need), path(need) + "/answer", "outcome", "NOT_REACHED", "asked", "VISIT").status()).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("HANDED_OVER");
        assertThat(count("select count(*) from need.callback where need = ? and answered_at is null and tries = 1", need.id())).isEqualTo(1);
        assertThat(volunteer.open("/calls")).contains("问过 1 次没联系上");
        clock.put(clock.instant().plus(java.time.Duration.ofDays(3)));
        assertThat(as("白露").open(path(need))).as("after three days it is free again").contains("我来问");
    }

    @Test
    void a_call_takes_the_households_week_too() {
        var need = claimed(say("楼道堆了旧家具"));
        var other = claimed(say("楼道停了自行车", need.phone()));
        silent(need);
        silent(other);
        assertThat(as("丁香").send(path(need), path(need) + "/taking").status()).isEqualTo(303);
        var reply = as("白露").send(path(other), path(other) + "/taking");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("这一户这一周问过了");
    }

    @Test
    void a_household_that_does_not_want_to_be_asked_stays_unanswered_and_in_peace() {
        var need = silent("门铃不响");
        var volunteer = as("丁香");
        volunteer.send(path(need), path(need) + "/taking");
        assertThat(volunteer.send(path(need), path(need) + "/answer", "outcome", "NO_MORE", "asked", "CALL").status()).isEqualTo(303);
        assertThat(stage(need)).as("never taken for satisfied").isEqualTo("HANDED_OVER");
        assertThat(volunteer.get(path(need)).status()).isEqualTo(404);
        var before = count("select count(*) from message.outbox where address = ?", need.phone());
        var later = claimed(say("猫眼坏了", need.phone()));
        itIs(days.after(TODAY, 14));
        sweeper.look();
        assertThat(messages(later, "%/c/%")).isEqualTo(1);
        assertThat(count("select count(*) from message.outbox where address = ?", need.phone())).as("tidings yes, questions no").isEqualTo(before + 1);
        assertThat(answer(later, "YES")).as("their own word is always taken").isEqualTo(303);
    }
}
