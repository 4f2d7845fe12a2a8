package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.activity.signup.SeatWatch;
import org.yicai.ops.demo.Visitor;

/** Two places and one seat, and more who would like to come. */
class WaitingListTest extends TownTest {

    @Autowired
    private SeatWatch watch;

    private UUID activity;
    private String address;

    @BeforeEach
    void anActivityWithTwoPlaces() {
        itIsToday();
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
        truth().sql("update activity.waiting set ended_at = joined_at, ending = case when offered_at is null then 'LEFT' else 'LAPSED' end where ended_at is null").update();
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "门口试扶手", "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(3) + "T10:00", "ends_at", TODAY.plusDays(3) + "T11:00", "places", "2", "position_name", "引导", "position_duty", "在门口", "position_seats", "1");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        address = reply.location().replaceFirst("\\?.*", "");
        activity = UUID.fromString(address.substring("/activities/".length()));
    }

    private void later(Duration time) {
        clock.put(clock.instant().plus(time));
    }

    private int tap(Visitor who, String what, String... fields) {
        return who.send("/sign-in", address + what, fields).status();
    }

    private long taken() {
        return count("select taken from activity.activity where id = ?", activity);
    }

    private List<String> line() {
        return truth().sql("select p.name || ' ' || coalesce(w.ending, case when w.offered_at is null then 'WAITS' else 'OFFERED' end) from activity.waiting w join party.person p on p.id = w.person where w.activity = ? order by w.number")
                .param(activity).query(String.class).list();
    }

    /** 丁香 and 白露 come, 曹阳 and 程远 wait. */
    private List<Visitor> fullWithTwoWaiting() {
        var people = List.of(as("丁香"), as("白露"), as("曹阳"), as("程远"));
        assertThat(tap(people.get(0), "/sign-ups")).isEqualTo(303);
        assertThat(tap(people.get(1), "/sign-ups")).isEqualTo(303);
        assertThat(tap(people.get(2), "/waiting")).isEqualTo(303);
        assertThat(tap(people.get(3), "/waiting")).isEqualTo(303);
        return people;
    }

    @Test
    void a_seat_that_comes_free_is_held_for_the_first_who_says_yes() {
        var people = fullWithTwoWaiting();
        assertThat(people.get(2).open(address)).contains("您排在第 1 位");
        assertThat(people.get(3).open(address)).contains("您排在第 2 位");
        assertThat(as("董洁").open(address)).contains("满了，我排队等候（现有 2 人在等）");
        assertThat(tap(people.get(0), "/withdrawals")).isEqualTo(303);
        assertThat(taken()).as("held").isEqualTo(2);
        assertThat(tap(as("董洁"), "/sign-ups")).as("nobody passes the line").isEqualTo(422);
        assertThat(people.get(2).open(address)).contains("给您留了一个名额", "来，我确认");
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("曹阳").phone())).contains("您等的“门口试扶手”", address);
        assertThat(tap(people.get(2), "/waiting/seat")).isEqualTo(303);
        assertThat(people.get(2).open(address)).contains("您已报名");
        assertThat(line()).containsExactly("曹阳 CONFIRMED", "程远 WAITS");
        assertThat(people.get(3).open(address)).contains("您排在第 1 位");
        assertThat(taken()).isEqualTo(2);
        assertThat(count("select count(*) from activity.sign_up where activity = ? and withdrawn_at is null", activity)).isEqualTo(2);
    }

    @Test
    void a_no_goes_to_the_next_and_who_left_is_not_asked() {
        var people = fullWithTwoWaiting();
        var third = as("董洁");
        tap(third, "/waiting");
        assertThat(tap(people.get(3), "/waiting/withdrawal")).isEqualTo(303);
        tap(people.get(1), "/withdrawals");
        assertThat(tap(people.get(2), "/waiting/withdrawal")).isEqualTo(303);
        assertThat(line()).containsExactly("曹阳 DECLINED", "程远 LEFT", "董洁 OFFERED");
        assertThat(tap(third, "/waiting/withdrawal")).isEqualTo(303);
        assertThat(taken()).as("nobody waits any more").isEqualTo(1);
        assertThat(tap(third, "/waiting/withdrawal")).isEqualTo(409);
    }

    @Test
    void without_an_answer_in_time_the_next_is_asked() {
        var people = fullWithTwoWaiting();
        tap(people.get(0), "/withdrawals");
        later(Duration.ofHours(23));
        assertThat(watch.look()).isZero();
        later(Duration.ofHours(1));
        assertThat(tap(people.get(2), "/waiting/seat")).as("a late yes").isEqualTo(409);
        assertThat(watch.look()).isEqualTo(1);
        assertThat(line()).containsExactly("曹阳 LAPSED", "程远 OFFERED");
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("曹阳").phone())).contains("已让给下一位");
        assertThat(tap(people.get(3), "/waiting/seat")).isEqualTo(303);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void a_seat_is_held_until_the_last_sign_out_and_shortly_before_for_an_hour() {
        var people = fullWithTwoWaiting();
        later(Duration.ofHours(42));
        tap(people.get(0), "/withdrawals");
        assertThat(count("select extract(epoch from a.starts_at - w.offered_until)::bigint / 3600 from activity.waiting w join activity.activity a on a.id = w.activity where a.id = ? and offered_at is not null", activity)).isEqualTo(24);
        later(Duration.ofHours(20));
        assertThat(watch.look()).isEqualTo(1);
        assertThat(count("select extract(epoch from w.offered_until - w.offered_at)::bigint / 60 from activity.waiting w where w.activity = ? and ended_at is null", activity)).isEqualTo(60);
        later(Duration.ofHours(20));
        assertThat(watch.look()).isEqualTo(1);
        assertThat(taken()).as("nobody is asked once it has begun").isEqualTo(1);
    }

    @Test
    void whoever_comes_when_one_is_free_need_not_wait_and_nobody_stands_twice() {
        var one = as("丁香");
        assertThat(tap(one, "/waiting")).isEqualTo(303);
        assertThat(line()).isEmpty();
        assertThat(taken()).isEqualTo(1);
        tap(as("白露"), "/sign-ups");
        var waits = as("曹阳");
        tap(waits, "/waiting");
        assertThat(tap(waits, "/waiting")).isEqualTo(422);
        assertThat(tap(one, "/waiting")).isEqualTo(422);
    }

    @Test
    void a_position_has_its_own_line() {
        var position = id("select id from activity.position where activity = ?", activity).toString();
        var one = as("丁香");
        var other = as("白露");
        tap(one, "/sign-ups", "position", position);
        assertThat(other.open(address)).contains("岗位满了，我排队等候：引导（现有 0 人在等）");
        assertThat(tap(other, "/waiting", "position", position)).isEqualTo(303);
        tap(one, "/withdrawals");
        assertThat(tap(other, "/waiting/seat")).isEqualTo(303);
        assertThat(count("select count(*) from activity.sign_up where position = ?::uuid and withdrawn_at is null", position)).isEqualTo(1);
        assertThat(count("select taken from activity.position where id = ?::uuid", position)).isEqualTo(1);
        assertThat(taken()).isZero();
    }

    @Test
    void a_family_of_two_that_is_struck_off_makes_room_for_two_who_wait() {
        var leader = as("王淑琴");
        var list = leader.send(address + "/group-list", address + "/group-list", "text", "#接龙\n试扶手\n1. 王阿姨 2人");
        assertThat(list.status()).isEqualTo(200);
        leader.send(address + "/group-list", address + "/group-sign-ups", "rows", "1", "keep_0", "yes", "name_0", "王阿姨", "people_0", "2", "note_0", "", "phone_0", "", "doubt_0", "NONE");
        assertThat(taken()).isEqualTo(2);
        tap(as("曹阳"), "/waiting");
        tap(as("程远"), "/waiting");
        assertThat(leader.open(address + "/waiting")).contains("曹阳", "程远", "居民名额");
        assertThat(as("曹阳").get(address + "/waiting").status()).isEqualTo(403);
        leader.send("/sign-in", address + "/group-withdrawals", "sign_up", id("select id from activity.sign_up where activity = ?", activity).toString());
        assertThat(line()).containsExactly("曹阳 OFFERED", "程远 OFFERED");
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void whoever_planned_it_hears_at_once_of_somebody_who_drops_out_late() {
        var outbox = "select count(*) from message.outbox where about = 'activity.news.late-empty' and address = '" + town.accounts().get("何伟").phone() + "'";
        var before = count(outbox);
        var one = as("丁香");
        tap(one, "/sign-ups");
        later(Duration.ofHours(48));
        tap(one, "/withdrawals");
        assertThat(count(outbox)).as("in time").isEqualTo(before);
        tap(one, "/sign-ups");
        later(Duration.ofMinutes(1));
        assertThat(tap(one, "/withdrawals")).isEqualTo(303);
        assertThat(count(outbox)).isEqualTo(before + 1);
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("何伟").phone())).contains("丁香临时来不了“门口试扶手”");
    }

    @Test
    void who_waits_hears_that_it_is_called_off() {
        fullWithTwoWaiting();
        as("何伟").send(address, address + "/cancellation", "reason", "下大雪");
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("程远").phone())).contains("下大雪");
    }

    @Test
    void a_line_for_a_position_looks_at_skills_before_it_asks() {
        var position = id("select id from activity.position where activity = ?", activity).toString();
        assertThat(tap(as("丁香"), "/sign-ups", "position", position)).isEqualTo(303);
        assertThat(tap(as("白露"), "/waiting", "position", position)).isEqualTo(303);
        assertThat(tap(as("孔令"), "/waiting", "position", position)).isEqualTo(303);
        truth().sql("update activity.position set skill = 'REPAIRS' where activity = ?").param(activity).update();
        assertThat(tap(as("丁香"), "/withdrawals")).isEqualTo(303);
        assertThat(line()).as("passed over, and still in the line").containsExactly("白露 WAITS", "孔令 OFFERED");
        assertThat(count("select count(*) from message.outbox where about = 'activity.news.passed'")).isPositive();
        var told = count("select count(*) from message.outbox where about = 'activity.news.passed'");
        assertThat(tap(as("孔令"), "/waiting/withdrawal")).isEqualTo(303);
        assertThat(count("select count(*) from message.outbox where about = 'activity.news.passed'")).as("told once").isEqualTo(told);
        assertThat(count("select taken from activity.position where id = ?::uuid", position)).as("free for whoever can").isZero();
    }
}
