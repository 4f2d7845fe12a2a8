package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** Each refusal names its rule, says it in a sentence, and leads to what the person can do. */
class SignUpRulesTest extends TownTest {

    private int planned;

    @BeforeEach
    void nobodySignedUp() {
        itIsToday();
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
    }

    /** An activity of the contractor's, with one place and one seat. */
    private String planned(int day, String from, String until, String... window) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "试扶手" + ++planned, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T" + from, "ends_at", TODAY.plusDays(day) + "T" + until, "places", "1", "position_name", "引导", "position_duty", "在门口", "position_seats", "2",
                "sign_up_from", window.length > 0 ? window[0] : "", "sign_up_until", window.length > 1 ? window[1] : "");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private void later(Duration time) {
        clock.put(clock.instant().plus(time));
    }

    private String position(String address) {
        return id("select id from activity.position where activity = ?", UUID.fromString(address.substring("/activities/".length()))).toString();
    }

    private void refused(Visitor who, String address, String position, String code, String sentence, String way) {
        var before = count("select count(*) from activity.sign_up where withdrawn_at is null");
        var reply = position.isEmpty() ? who.send("/sign-in", address + "/sign-ups") : who.send("/sign-in", address + "/sign-ups", "position", position);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("规则 " + code + "<", sentence, "href=\"" + way + "\"");
        assertThat(count("select count(*) from activity.sign_up where withdrawn_at is null")).isEqualTo(before);
    }

    private void comes(Visitor who, String address, String position) {
        var reply = position.isEmpty() ? who.send("/sign-in", address + "/sign-ups") : who.send("/sign-in", address + "/sign-ups", "position", position);
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
    }

    @Test
    void u1_it_takes_place() {
        var address = planned(3, "09:00", "10:00");
        as("何伟").send(address, address + "/cancellation", "reason", "下大雪");
        refused(as("丁香"), address, "", "U1", "活动已经取消", "/activities");
    }

    @Test
    void u2_it_is_not_over() {
        var address = planned(3, "09:00", "10:00");
        later(Duration.ofDays(4));
        refused(as("丁香"), address, "", "U2", "活动已经结束", "/activities");
    }

    @Test
    void u3_staff_do_not_serve_themselves() {
        var address = planned(3, "09:00", "10:00");
        refused(as("何伟"), address, "", "U3", "承接方的工作人员", "/activities");
    }

    @Test
    void u4_u5_nobody_comes_or_waits_twice() {
        var address = planned(3, "09:00", "10:00");
        var one = as("丁香");
        comes(one, address, "");
        refused(one, address, position(address), "U4", "您已经报过名了", address);
        var other = as("白露");
        other.send("/sign-in", address + "/waiting");
        refused(other, address, position(address), "U5", "您已经在这次活动里排队了", address);
    }

    @Test
    void u6_positions_are_for_members_of_the_corps() {
        var address = planned(3, "09:00", "10:00");
        var resident = as("吕大妈");
        refused(resident, address, position(address), "U6", "岗位留给志愿队伍的成员", "/volunteer");
        comes(resident, address, "");
    }

    @Test
    void u7_u8_sign_up_has_a_window() {
        var address = planned(3, "09:00", "10:00", TODAY.plusDays(1) + "T10:00", TODAY.plusDays(2) + "T10:00");
        assertThat(as("丁香").open(address)).contains("现在不在报名时间里", "开始报名");
        refused(as("丁香"), address, "", "U7", "还没到报名时间", address);
        later(Duration.ofHours(48));
        refused(as("丁香"), address, "", "U8", "报名已经截止", address);
        later(Duration.ofMinutes(-1));
        comes(as("丁香"), address, "");
    }

    @Test
    void u9_one_is_in_one_place_at_a_time() {
        var one = planned(3, "09:00", "10:00");
        var other = planned(3, "09:59", "11:00");
        var person = as("丁香");
        comes(person, one, "");
        refused(person, other, "", "U9", "这个时间您已报名", one);
    }

    @Test
    void u10_a_volunteer_rests_between_two_seats_and_a_resident_need_not() {
        var one = planned(3, "09:00", "10:00");
        var close = planned(3, "10:29", "11:00");
        var later = planned(3, "10:30", "11:00");
        var person = as("丁香");
        comes(person, one, position(one));
        refused(person, close, position(close), "U10", "挨得太近", one);
        comes(person, close, "");
        person.send("/sign-in", close + "/withdrawals");
        comes(person, later, position(later));
    }

    @Test
    void u11_full_leads_to_the_line() {
        var address = planned(3, "09:00", "10:00");
        comes(as("丁香"), address, "");
        refused(as("白露"), address, "", "U11", "名额满了", address + "#waiting");
    }

    @Test
    void a_window_that_cannot_be_is_refused() {
        var day = TODAY.plusDays(3);
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "试扶手", "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", day + "T09:00", "ends_at", day + "T10:00", "places", "1", "sign_up_from", day + "T08:00", "sign_up_until", day + "T07:00");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("截止报名要在开始报名之后");
    }
}
