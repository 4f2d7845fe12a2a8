package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** Who did not come: by a named person, with an answer that stays, a mistake that is taken back for all to see, and nothing that follows by itself. */
class AbsenceTest extends TownTest {

    private int held;

    @BeforeEach
    void today() {
        itIsToday();
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
    }

    /** An activity of this morning for which somebody had a seat; it is over now. */
    private String missed(String who, boolean came) {
        var day = TODAY.plusDays(++held);
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "等人的活动" + held, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", day + "T10:00", "ends_at", day + "T11:00", "places", "3", "position_name", "引导", "position_duty", "在门口", "position_seats", "2");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        var address = reply.location().replaceFirst("\\?.*", "");
        var position = id("select id from activity.position where activity = ?", activity(address)).toString();
        assertThat(as(who).send("/sign-in", address + "/sign-ups", "position", position).status()).isEqualTo(303);
        itIsToday();
        clock.put(clock.instant().plus(Duration.ofDays(held)));
        if (came) {
            var code = truth().sql("select code from activity.activity where id = ?").param(activity(address)).query(String.class).single();
            assertThat(as(who).send("/sign-in", address + "/check-ins", "code", code).status()).isEqualTo(303);
        }
        return address;
    }

    private static UUID activity(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    private Door.Reply note(String by, String address) {
        var signUp = id("select id from activity.sign_up where activity = ? and withdrawn_at is null", activity(address)).toString();
        return as(by).send("/sign-in", address + "/absences", "sign_up", signUp, "absence_words", "等到十一点");
    }

    private void over() {
        clock.put(clock.instant().plus(Duration.ofHours(2)));
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("规则 " + rule);
    }

    private UUID noted(String address) {
        return id("select id from activity.absence where activity = ?", activity(address));
    }

    private long toLeaders() {
        return count("select count(*) from message.outbox where about = 'activity.news.absent-twice'");
    }

    @Test
    void it_is_noted_by_name_after_the_end_and_the_volunteer_answers_once_and_for_ever() {
        var address = missed("曹阳", false);
        refused(note("何伟", address), "I4");
        over();
        assertThat(note("白露", address).status()).as("a volunteer who was not there says nothing about another").isEqualTo(403);
        assertThat(note("马超", address).status()).as("another contractor").isEqualTo(403);
        assertThat(note("何伟", address).status()).isEqualTo(303);
        refused(note("王淑琴", address), "I5");
        var own = "/absences/" + noted(address);
        assertThat(as("曹阳").open("/my/activities")).contains(own);
        assertThat(as("曹阳").open(own)).contains("何伟记下没来", "等到十一点", "没有处罚");
        assertThat(as("白露").get(own).status()).as("nobody else's business").isEqualTo(404);
        assertThat(as("曹阳").send(own, own + "/answer", "absence_answer", "去医院了").status()).isEqualTo(303);
        refused(as("曹阳").send("/sign-in", own + "/answer", "absence_answer", "换个说法"), "I6");
        assertThat(as("何伟").open(address + "/absences")).contains("本人说：", "去医院了");
        assertThatThrownBy(() -> truth().sql("update activity.absence set noted_by = person").update()).hasMessageContaining("absence");
        assertThat(as("曹阳").open(address)).as("and the public reads nothing").doesNotContain("没来");
    }

    @Test
    void whoever_was_there_or_is_oneself_cannot_be_noted_and_a_mistake_is_taken_back_visibly() {
        var there = missed("丁香", true);
        over();
        refused(note("何伟", there), "I5");
        var own = missed("王淑琴", false);
        over();
        refused(note("王淑琴", own), "I5");
        var address = missed("白露", false);
        over();
        note("何伟", address);
        assertThat(as("白露").send("/sign-in", "/absences/" + noted(address) + "/retraction", "absence_because", "我来了").status()).isEqualTo(403);
        assertThat(as("王淑琴").send("/sign-in", "/absences/" + noted(address) + "/retraction", "absence_because", "她在后门帮忙").status()).isEqualTo(303);
        refused(as("何伟").send("/sign-in", "/absences/" + noted(address) + "/retraction", "absence_because", "再收回"), "I7");
        assertThat(as("白露").open("/absences/" + noted(address))).contains("记错了，王淑琴已收回", "她在后门帮忙", "何伟记下没来");
        assertThat(as("白露").open("/my/activities")).as("nothing hangs on it").doesNotContain("有人记下您没来");
        refused(note("何伟", address), "I5");
    }

    @Test
    void a_volunteer_who_was_there_notes_it_too_and_takes_back_what_was_a_mistake() {
        var address = missed("曹阳", false);
        var position = id("select id from activity.position where activity = ?", activity(address)).toString();
        assertThat(as("白露").send("/sign-in", address + "/sign-ups", "position", position).status()).isEqualTo(303);
        var code = truth().sql("select code from activity.activity where id = ?").param(activity(address)).query(String.class).single();
        assertThat(as("白露").send("/sign-in", address + "/check-ins", "code", code).status()).isEqualTo(303);
        over();
        assertThat(as("白露").open(address)).contains(address + "/absences");
        var missing = id("select s.id from activity.sign_up s join party.person p on p.id = s.person where s.activity = ? and p.name = '曹阳'", activity(address)).toString();
        assertThat(as("丁香").send("/sign-in", address + "/absences", "sign_up", missing, "absence_words", "").status()).as("the control: was not there").isEqualTo(403);
        assertThat(as("白露").send(address + "/absences", address + "/absences", "sign_up", missing, "absence_words", "等到十一点").status()).isEqualTo(303);
        assertThat(as("曹阳").open("/absences/" + noted(address))).contains("白露记下没来", "想说明一下吗");
        assertThat(as("丁香").send("/sign-in", "/absences/" + noted(address) + "/retraction", "absence_because", "x").status()).isEqualTo(403);
        assertThat(as("白露").send("/sign-in", "/absences/" + noted(address) + "/retraction", "absence_because", "她在后门").status()).isEqualTo(303);
    }

    @Test
    void two_without_a_word_make_a_friendly_question_and_nothing_else() {
        var before = toLeaders();
        var team = id("select id from party.organisation where name = '暖邻队'");
        truth().sql("insert into party.appointment (id, subdistrict, person, organisation, role, from_day) select gen_random_uuid(), subdistrict, (select id from party.person where name = '郭静'), ?, 'VOLUNTEER', date '2026-01-01' from party.organisation where id = ? on conflict do nothing").params(team, team).update();
        var messages = new ArrayList<Long>();
        for (int i = 1; i <= 4; i++) {
            var address = missed("郭静", false);
            over();
            assertThat(note("何伟", address).status()).isEqualTo(303);
            if (i == 1) {
                var own = "/absences/" + noted(address);
                as("郭静").send(own, own + "/answer", "absence_answer", "孩子发烧");
            }
            messages.add(toLeaders() - before);
        }
        assertThat(messages.subList(0, 2)).as("one was answered, so one is without a word").containsOnly(0L);
        assertThat(messages.get(2)).as("two without a word").isPositive();
        assertThat(messages.get(3)).as("asked once").isEqualTo(messages.get(2));
        var after = toLeaders();
        var next = missed("郭静", false);
        assertThat(count("select count(*) from activity.sign_up where activity = ? and withdrawn_at is null", activity(next))).as("signs up as before").isEqualTo(1);
        assertThat(toLeaders()).isEqualTo(after);
    }
}
