package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each refusal at the door names its rule, says it in a sentence, and leads to what the person can do. */
class DoorRulesTest extends AtTheDoor {

    @Test
    void k1_it_takes_place() {
        var address = open();
        as("何伟").send(address, address + "/cancellation", "reason", "下大雪");
        refused(checkIn(as("丁香"), address, "123456"), "K1", "活动已经取消");
        assertThat(as("丁香").open(address + "/check-in")).contains("活动已经取消").doesNotContain("data-tap=\"self\"");
    }

    @Test
    void k2_the_door_is_open_an_hour_before_and_six_after() {
        var address = open();
        var code = code(address);
        later(Duration.ofMinutes(-31));
        refused(checkIn(as("丁香"), address, code), "K2", "还不到签到时间");
        later(Duration.ofMinutes(1));
        assertThat(checkIn(as("丁香"), address, code(address)).status()).isEqualTo(303);
        later(Duration.ofHours(8).plusMinutes(1));
        refused(as("丁香").send("/sign-in", address + "/check-outs"), "K2", "签到已经结束");
    }

    @Test
    void k3_staff_are_no_guests_of_their_own() {
        var address = open();
        refused(checkIn(as("何伟"), address, code(address)), "K3", "民政部令第67号第19条");
    }

    @Test
    void k4_only_those_on_duty_note_others() {
        var address = open();
        signUp(as("丁香"), address, false);
        var resident = as("石叔");
        assertThat(resident.get(address + "/roll-call").status()).isEqualTo(403);
        assertThat(resident.get(address + "/code").status()).isEqualTo(403);
        assertThat(resident.send("/sign-in", address + "/roll-call", "in", row(address, "丁香")).status()).isEqualTo(403);
        var tap = tap("丁香", address, Duration.ZERO);
        tap.put("who", resident.open(address + "/check-in").replaceFirst("(?s)^.*data-who=\"([0-9a-f-]{36})\".*$", "$1"));
        tap.put("about", row(address, "丁香"));
        assertThat(send(resident, tap)).matches(told -> told.status() == 422 && told.rule().equals("K4"));
        // a volunteer who is there is on duty
        var volunteer = as("白露");
        signUp(volunteer, address, true);
        assertThat(volunteer.get(address + "/roll-call").status()).isEqualTo(403);
        checkIn(volunteer, address, code(address));
        assertThat(volunteer.open(address + "/roll-call")).contains("丁香");
        assertThat(there(address)).isEqualTo(1);
    }

    @Test
    void k5_k6_the_code_is_the_one_of_now_or_its_neighbour() {
        var address = open();
        var code = code(address);
        var wrong = code.equals("000000") ? "000001" : "000000";
        refused(checkIn(as("丁香"), address, wrong), "K5", "签到码不对");
        later(Duration.ofSeconds(59));
        assertThat(checkIn(as("白露"), address, code.substring(0, 3) + " " + code.substring(3)).status()).as("one step late, typed with a blank").isEqualTo(303);
        later(Duration.ofSeconds(1));
        refused(checkIn(as("丁香"), address, code), "K6", "刚刚换过");
        later(Duration.ofSeconds(-90));
        assertThat(checkIn(as("曹阳"), address, code).status()).as("one step early, from a phone that is ahead").isEqualTo(303);
        later(Duration.ofSeconds(-1));
        refused(checkIn(as("程远"), address, code), "K5", "签到码不对");
        assertThat(truth().sql("select distinct through from activity.attendance where activity = ?").param(idOf(address)).query(String.class).list()).containsExactly("ROTATING");
    }

    @Test
    void k7_ten_wrong_codes_close_this_way_for_one_person_at_one_door() {
        var address = open();
        var one = as("丁香");
        signUp(one, address, false);
        for (int number = 0; number < 10; number++) {
            refused(checkIn(one, address, "WRONG" + number), "K5", "签到码不对");
        }
        refused(checkIn(one, address, code(address)), "K7", "错了 10 次");
        assertThat(checkIn(as("白露"), address, code(address)).status()).as("another person").isEqualTo(303);
        var elsewhere = open();
        assertThat(checkIn(one, elsewhere, code(elsewhere)).status()).as("another door").isEqualTo(303);
        var leader = as("王淑琴");
        assertThat(leader.send(address + "/roll-call", address + "/roll-call", "in", row(address, "丁香")).status()).as("another way").isEqualTo(303);
    }

    @Test
    void k8_k9_k10_in_once_then_out_once() {
        var address = open();
        var one = as("丁香");
        refused(one.send("/sign-in", address + "/check-outs"), "K9", "还没有记到场");
        assertThat(checkIn(one, address, code(address)).status()).isEqualTo(303);
        assertThat(one.open(address + "/check-in")).contains("轮换码签到", "我走了，签退");
        refused(checkIn(one, address, code(address)), "K8", "已经签过到");
        assertThat(one.send("/sign-in", address + "/check-outs").status()).isEqualTo(303);
        refused(one.send("/sign-in", address + "/check-outs"), "K10", "已经签退过了");
        assertThat(there(address)).isEqualTo(1);
    }

    @Test
    void k11_k13_the_roll_call_knows_whom_it_ticks() {
        var address = open();
        as("何伟").send(address + "/group-list", address + "/group-sign-ups", "rows", "1", "keep_0", "yes", "name_0", "李奶奶", "people_0", "1", "note_0", "", "phone_0", "");
        var leader = as("王淑琴");
        assertThat(leader.send(address + "/roll-call", address + "/roll-call", "in", row(address, "李奶奶")).status()).isEqualTo(303);
        assertThat(leader.send(address + "/roll-call", address + "/roll-call", "in", row(address, "李奶奶")).html()).contains("已经签过到");
        var stranger = leader.send(address + "/roll-call", address + "/roll-call", "in", UUID.randomUUID().toString());
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.html()).contains("名单上没有这个人", "规则 K11<");
        assertThat(leader.send(address + "/roll-call", address + "/roll-call", "name", "赵大爷", "capacity", "RESIDENT").status()).isEqualTo(303);
        var twice = leader.send(address + "/roll-call", address + "/roll-call", "name", "赵大爷", "capacity", "RESIDENT");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.html()).contains("这个名字已经记过到场", "规则 K13<");
        var noted = leader.open(leader.send(address + "/roll-call", address + "/roll-call", "name", "赵大爷 6 号楼", "capacity", "RESIDENT").location());
        assertThat(noted).as("the name is shown back").contains("赵大爷 6 号楼 · 到了 10:00").contains("点名");
        assertThat(there(address)).isEqualTo(3);
    }

    @Test
    void k15_a_badge_is_scanned_by_somebody_on_duty_and_by_nobody_else() {
        var address = open();
        var one = as("丁香");
        one.send("/me/badge", "/me/badge");
        var old = truth().sql("select code from activity.badge b join party.person p on p.id = b.person where p.name = '丁香' and ended_at is null").query(String.class).single();
        assertThat(as("石叔").get("/badge/" + old).status()).isEqualTo(403);
        assertThat(visitor().get("/badge/" + old).status()).isEqualTo(302);
        var leader = as("王淑琴");
        assertThat(leader.open("/badge/" + old)).contains("<h1>丁香</h1>", "他到了");
        var reply = leader.send("/badge/" + old, address + "/badges", "badge", old.toLowerCase(), "crossing", "IN");
        assertThat(leader.open(reply.location())).contains("丁香 · 到了", "扫胸牌");
        refused(leader.send("/badge/" + old, address + "/badges", "badge", old, "crossing", "IN"), "K8", "已经签过到");
        one.send("/me/badge", "/me/badge");
        refused(leader.send(address + "/roll-call", address + "/badges", "badge", old, "crossing", "OUT"), "K15", "没有这张胸牌");
        assertThat(leader.get("/badge/" + old).status()).isEqualTo(404);
    }

    @Test
    void the_page_of_the_code_holds_no_person_and_twelve_hours_of_codes() {
        var address = open();
        signUp(as("丁香"), address, true);
        var page = as("王淑琴").open(address + "/code");
        var codes = page.replaceFirst("(?s)^.*data-codes=\"", "").replaceFirst("(?s)\".*$", "").split(" ");
        assertThat(codes).hasSize(12 * 120 + 1).allMatch(each -> each.matches("\\d{6}"));
        assertThat(page).doesNotContain("丁香").contains(address + "/check-in");
        assertThat(as("王淑琴").open(planned(3, "09:00", "10:00") + "/code")).contains("活动前 12 小时").doesNotContain("data-codes");
    }

    @Test
    void paper_is_keyed_in_wholly_or_with_findings_at_its_rows() {
        var address = open();
        signUp(as("丁香"), address, true);
        signUp(as("白露"), address, false);
        var one = row(address, "丁香");
        var other = row(address, "白露");
        var leader = as("王淑琴");
        later(Duration.ofHours(3));
        assertThat(leader.open(address + "/sheet")).contains("丁香", "白露", "签名");
        assertThat(leader.send(address + "/paper", address + "/paper").html()).contains("还没有勾选");
        var wrong = leader.send(address + "/paper", address + "/paper", "in_" + one, "10:35", "out_" + one, "10:30", "in_" + other, "半点", "in_1", "10:40", "out_2", "14:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("id=\"out_" + one + "-err\"", "走的时间比到的时间早", "id=\"in_" + other + "-err\"", "请这样写时间", "id=\"name_1-err\"", "id=\"out_2-err\"", "规则 K9<", "value=\"半点\"");
        assertThat(there(address)).as("nothing is half keyed in").isZero();
        var right = leader.send(address + "/paper", address + "/paper", "in_" + one, "10：35", "out_" + one, "11:05", "there", other, "name_1", "孙大妈", "in_1", "9:40");
        assertThat(right.status()).as(org.yicai.ops.demo.Visitor.findings(right)).isEqualTo(303);
        assertThat(leader.open(address + "/roll-call")).contains("孙大妈", "纸质签到", "到了 10:35", "走了 11:05", "到了 10:30");
        assertThat(there(address)).isEqualTo(3);
        later(Duration.ofDays(15));
        assertThat(as("王淑琴").send(address + "/paper", address + "/paper", "name_1", "后来的人").status()).isEqualTo(422);
    }

    @Test
    void the_times_feed_the_record_and_say_where_they_come_from() {
        var byCode = open();
        var volunteer = as("丁香");
        signUp(volunteer, byCode, true);
        later(Duration.ofMinutes(30));
        checkIn(volunteer, byCode, code(byCode));
        later(Duration.ofMinutes(25));
        volunteer.send("/sign-in", byCode + "/check-outs");
        assertThat(record(byCode)).isEqualTo("25 AUTO");
        itIsToday();
        var byPaper = planned(0, "12:30", "13:30");
        signUp(as("白露"), byPaper, true);
        later(Duration.ofHours(4));
        var leader = as("王淑琴");
        leader.send(byPaper + "/paper", byPaper + "/paper", "in_" + row(byPaper, "白露"), "12:40", "out_" + row(byPaper, "白露"), "13:50");
        assertThat(record(byPaper)).as("not beyond the end").isEqualTo("50 BACKFILL");
    }

    private String record(String address) {
        var answer = truth().sql("select code from activity.attendance where activity = ?").param(idOf(address)).query(String.class).single();
        var reply = visitor().send("/here/" + answer, "/here/" + answer, "was_there", "YES", "rating", "5", "words", "");
        assertThat(reply.status()).isEqualTo(303);
        return truth().sql("select minutes || ' ' || source from corps.service_record where activity = ?").param(idOf(address)).query(String.class).single();
    }
}
