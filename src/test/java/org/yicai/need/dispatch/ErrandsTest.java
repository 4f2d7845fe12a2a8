package org.yicai.need.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.need.Neighbours;

/** Volunteers lend a hand: nobody is put to it, the first who says yes does it. */
class ErrandsTest extends Neighbours {

    private UUID errand(Said need) {
        return id("select id from need.dispatch where need = ? and ended_at is null", need.id());
    }

    private UUID asked(Said need, String team) {
        assertThat(triage("王淑琴", need, "dispatch", "team", team, "dispatch_words", "带上工具，半小时")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("DISPATCHED");
        return errand(need);
    }

    private String team(String name) {
        return id("select id from party.organisation where name = ?", name).toString();
    }

    private int errand(String who, UUID errand, String action, String... fields) {
        return as(who).send("/sign-in", "/errands/" + errand + "/" + action, fields).status();
    }

    @Test
    void from_asking_to_the_residents_word() {
        var need = say("家里的纱窗掉了一扇，装不回去。", "phone", "13912340001");
        var errand = asked(need, "");
        assertThat(as("白露").open("/errands")).contains("家里的纱窗掉了一扇", "带上工具，半小时").doesNotContain("13912340001");
        assertThat(errand("白露", errand, "claim")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("IN_HAND");
        assertThat(as("白露").open("/errands")).contains("13912340001");
        assertThat(as("白露").open("/work")).contains("我接下的 1 件事");
        assertThat(as("曹阳").open("/errands")).as("what one has taken waits for nobody").doesNotContain("/errands/" + errand + "/claim");
        assertThat(page(need)).as("the person reads the name").contains("白露");
        assertThat(strangers(need)).as("others a veiled one").contains("白*").doesNotContain("白露");
        assertThat(count("select count(*) from message.outbox where address = '13912340001' and content like '%有人接下了%'")).isEqualTo(1);
        assertThat(errand("白露", errand, "done", "done_words", "", "minutes", "0")).isEqualTo(422);
        assertThat(errand("白露", errand, "done", "done_words", "纱窗装好了，加了两个卡扣", "minutes", "35")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("SERVED");
        assertThat(count("select minutes from need.claim where dispatch = ?", errand)).isEqualTo(35);
        assertThat(as("白露").open("/errands")).contains("一共 35 分钟");
        assertThat(visitor().send("/needs/" + need.receipt(), "/needs/" + need.receipt() + "/answer", "solved", "YES", "words", "", "pin", need.pin()).status()).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("SOLVED");
    }

    @Test
    void of_two_who_say_yes_at_once_one_is_told_that_somebody_was_faster() throws Exception {
        var errand = asked(say("阳台的花盆太重，想挪个地方。"), "");
        var first = as("程远");
        var second = as("董洁");
        try (var both = Executors.newFixedThreadPool(2)) {
            var claims = Stream.of(first, second).map(each -> (Callable<Integer>) () -> each.send("/errands", "/errands/" + errand + "/claim").status()).toList();
            var answers = both.invokeAll(claims).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }).sorted().toList();
            assertThat(answers).isEqualTo(List.of(303, 409));
        }
        assertThat(count("select count(*) from need.claim where dispatch = ?", errand)).isEqualTo(1);
    }

    @Test
    void what_is_given_back_waits_for_the_next_and_only_by_whoever_has_it() {
        var need = say("想请人教我调一下收音机。");
        var errand = asked(need, "");
        assertThat(errand("范小雨", errand, "claim")).isEqualTo(303);
        assertThat(errand("方明", errand, "giving-back", "back_reason", "我不方便")).as("not hers").isEqualTo(409);
        assertThat(errand("范小雨", errand, "giving-back", "back_reason", "临时要出门")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("DISPATCHED");
        assertThat(text("select reason from need.claim where dispatch = ?", errand)).isEqualTo("临时要出门");
        assertThat(as("王淑琴").open("/me/messages")).contains("范小雨", "临时要出门");
        assertThat(errand("方明", errand, "claim")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("IN_HAND");
    }

    @Test
    void a_team_says_no_by_its_leader_and_no_other_team_sees_it() {
        var need = say("床板断了一根，想找人换。");
        var errand = asked(need, team("暖邻队"));
        assertThat(as("丁香").open("/errands")).as("of the team").contains("/errands/" + errand + "/claim").doesNotContain("/errands/" + errand + "/declining");
        assertThat(as("白露").open("/errands")).as("of another team").doesNotContain(errand.toString());
        assertThat(errand("白露", errand, "claim")).isEqualTo(404);
        assertThat(errand("丁香", errand, "declining", "back_reason", "没空")).as("a member does not speak for the team").isEqualTo(404);
        assertThat(errand("李秀英", errand, "declining", "back_reason", "队里没有会木工的")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("NEW");
        assertThat(page(need)).contains("队里没有会木工的");
    }

    @Test
    void a_private_need_shows_its_words_after_the_yes_only() {
        var need = say("洗澡的凳子坏了，想换一个高一点的。", "private", "yes", "spot", "六条 5 号院", "phone", "13912340002");
        var errand = asked(need, "");
        assertThat(as("付强").open("/errands")).contains("一件不公开的事", "/errands/" + errand + "/claim").doesNotContain("洗澡的凳子", "六条 5 号院", "13912340002");
        assertThat(errand("付强", errand, "claim")).isEqualTo(303);
        assertThat(as("付强").open("/errands")).contains("洗澡的凳子", "六条 5 号院", "13912340002");
    }

    @Test
    void the_asking_is_taken_back_until_somebody_says_yes() {
        var need = say("门铃不响了，谁会修？");
        asked(need, "");
        assertThat(triage("王淑琴", need, "withdrawal", "back_reason", "物业去修了")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("NEW");
        var again = asked(need, "");
        assertThat(errand("葛兰", again, "claim")).isEqualTo(303);
        assertThat(triage("王淑琴", need, "withdrawal", "back_reason", "算了")).as("too late").isEqualTo(409);
        assertThat(stage(need)).isEqualTo("IN_HAND");
    }

    @Test
    void nobody_but_volunteers_lends_a_hand() {
        var errand = asked(say("楼道的自行车想挪一挪。"), "");
        for (var who : List.of("孙晓梅", "王芳", "李建国", "石叔")) {
            assertThat(errand(who, errand, "claim")).as(who).isEqualTo(403);
        }
    }
}
