package org.yicai.need.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.need.Neighbours;
import org.yicai.need.Sweeper;

/** A need becomes part of what is delivered anyway: the contractor says yes within two working days, or gives it back. */
class ReferralsTest extends Neighbours {

    @Autowired
    private Sweeper sweeper;

    @AfterEach
    void today() {
        itIsToday();
    }

    private String deliverable(String name) {
        return id("select d.id from project.deliverable d join project.project p on p.id = d.project where d.name = ? and p.subdistrict = (select id from place.subdistrict where main) and p.stage in ('CONTRACTED', 'LANDED')", name).toString();
    }

    private UUID refer(Said need) {
        assertThat(triage("王淑琴", need, "referral", "deliverable", deliverable("楼道扶手和灯"), "referral_words", "同一个院")).isEqualTo(303);
        return id("select id from need.referral where need = ? and ended_at is null", need.id());
    }

    private int referral(String who, UUID referral, String action, String... fields) {
        return as(who).send("/sign-in", "/referrals/" + referral + "/" + action, fields).status();
    }

    @Test
    void what_fits_stands_first_with_what_is_left_of_it() {
        var need = say("5 号楼楼道没有扶手，灯也不亮，老人上下楼怕摔。");
        var page = as("王淑琴").open("/triage/" + need.id());
        // four sessions are promised; two were accepted, and a third is confirmed and waits for its acceptance
        assertThat(page).contains("也许正好在做", "说好 4场，已确认 3场，还剩 1场");
        assertThat(page.indexOf("楼道扶手和灯 · 还剩")).isLessThan(page.indexOf("手机课 · 还剩"));
        var other = as("王淑琴").open("/triage/" + say("想学用手机挂号，有没有手机课？").id());
        assertThat(other.indexOf("手机课 · 还剩")).as("another need, another order").isLessThan(other.indexOf("楼道扶手和灯 · 还剩"));
    }

    @Test
    void the_contractor_takes_it_in_and_the_resident_sees_the_project() {
        var need = say("2 单元楼梯扶手松了，一扶就晃。", "phone", "13912340003");
        var referral = refer(need);
        assertThat(text("select cast(due_on as text) from need.need where id = ?", need.id())).as("two working days from Friday").isEqualTo("2026-11-24");
        assertThat(as("孙晓梅").open("/work")).contains("件需要请我们办");
        assertThat(as("孙晓梅").open("/referrals")).contains("2 单元楼梯扶手松了").doesNotContain("13912340003");
        assertThat(as("马超").open("/referrals")).as("another contractor").doesNotContain("2 单元楼梯扶手松了");
        assertThat(referral("马超", referral, "acceptance")).isEqualTo(404);
        assertThat(referral("孙晓梅", referral, "done", "done_words", "修好了")).as("not accepted yet").isEqualTo(409);
        assertThat(referral("孙晓梅", referral, "acceptance")).isEqualTo(303);
        assertThat(referral("何伟", referral, "acceptance")).as("once is enough").isEqualTo(409);
        assertThat(stage(need)).isEqualTo("IN_HAND");
        assertThat(as("孙晓梅").open("/referrals")).contains("13912340003");
        assertThat(strangers(need)).contains("安和社会工作服务中心", "列入项目", "楼道扶手和声控灯");
        assertThat(referral("何伟", referral, "done", "done_words", "扶手紧好了，当场试过")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("SERVED");
        assertThat(page(need)).contains("扶手紧好了，当场试过", "办好了");
    }

    @Test
    void what_does_not_fit_goes_back_with_a_reason_and_the_leader_hears_it() {
        var need = say("6 号楼一层想加一道坡道扶手。");
        var referral = refer(need);
        assertThat(referral("孙晓梅", referral, "return", "back_reason", "")).isEqualTo(422);
        assertThat(referral("孙晓梅", referral, "return", "back_reason", "坡道不在合同里")).isEqualTo(303);
        assertThat(stage(need)).isEqualTo("NEW");
        assertThat(page(need)).contains("安和社会工作服务中心：坡道不在合同里");
        assertThat(as("王淑琴").open("/me/messages")).contains("坡道不在合同里");
    }

    @Test
    void no_word_in_time_is_told_to_the_host_like_every_limit() {
        var need = say("7 号楼楼道灯忽明忽暗。");
        refer(need);
        itIs(LocalDate.of(2026, 11, 24));
        sweeper.look();
        assertThat(steps(need, "ESCALATED")).as("the second working day is in time").isZero();
        itIs(LocalDate.of(2026, 11, 25));
        sweeper.look();
        assertThat(steps(need, "ESCALATED")).isEqualTo(1);
        assertThat(triage("李建国", need, "withdrawal", "back_reason", "等不到回话，另想办法")).as("now officials may").isEqualTo(303);
        assertThat(stage(need)).isEqualTo("NEW");
    }

    @Test
    void what_is_used_up_is_not_promised_again() {
        truth().sql("update project.deliverable set quantity = 3 where id = cast(? as uuid)").param(deliverable("楼道扶手和灯")).update();
        var need = say("8 号楼也想装扶手。");
        assertThat(triage("王淑琴", need, "referral", "deliverable", deliverable("楼道扶手和灯"), "referral_words", "")).isEqualTo(422);
        assertThat(stage(need)).isEqualTo("NEW");
        truth().sql("update project.deliverable set quantity = 4 where id = cast(? as uuid)").param(deliverable("楼道扶手和灯")).update();
    }
}
