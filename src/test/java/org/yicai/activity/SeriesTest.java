package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;
import org.yicai.place.WorkingDays;

/** Every Tuesday until …: holidays are skipped, each stands alone, and one signs up for all that can be with what is in the way date by date. */
class SeriesTest extends TownTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private WorkingDays days;

    @BeforeEach
    void today() {
        itIsToday();
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
    }

    private static UUID activity(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    private String planned(String title, LocalDate day, String from, String until) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", title, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", day + "T" + from, "ends_at", day + "T" + until, "places", "2", "position_name", "引导", "position_duty", "在门口", "position_seats", "1");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private Door.Reply repeat(String address, LocalDate until, String... more) {
        var fields = new ArrayList<>(List.of("repeat_until", until.toString()));
        fields.addAll(List.of(more));
        return as("何伟").send(address + "/repetition", address + "/repetition", fields.toArray(String[]::new));
    }

    private List<LocalDate> dates(String address) {
        return truth().sql("select (starts_at at time zone 'Asia/Shanghai')::date from activity.activity where series = ? order by starts_at").param(activity(address)).query(LocalDate.class).list();
    }

    private List<String> ids(String address) {
        return truth().sql("select id::text from activity.activity where series = ? order by starts_at").param(activity(address)).query(String.class).list();
    }

    private Door.Reply signUp(String who, String address, List<String> ids, String as) {
        var fields = new ArrayList<>(List.of("series_position", as));
        ids.forEach(each -> fields.addAll(List.of("date", each)));
        return as(who).send(address + "/series", address + "/series", fields.toArray(String[]::new));
    }

    @Test
    void every_tuesday_but_for_the_holiday_and_each_with_its_own_code_and_seats() {
        assertThat(as("陈志远").send("/calendar", "/calendar", "day", "2026-12-08", "kind", "OFF", "note", "临时放假", "reason", "通知").status()).isEqualTo(303);
        days.forget();
        var address = planned("周二试扶手", TUESDAY, "14:00", "15:00");
        assertThat(repeat(address, LocalDate.of(2026, 12, 15), "skip_holidays", "yes").status()).isEqualTo(303);
        assertThat(dates(address)).containsExactly(TUESDAY, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15));
        assertThat(repeat(address, LocalDate.of(2026, 12, 15), "skip_holidays", "yes").html()).as("no day twice").contains("没有可以安排的日子");
        var all = planned("周二不跳过", TUESDAY, "16:00", "17:00");
        repeat(all, LocalDate.of(2026, 12, 15));
        assertThat(dates(all)).as("unless it is wished").hasSize(4);
        assertThat(count("select count(distinct code) from activity.activity where series = ?", activity(address))).isEqualTo(3);
        assertThat(count("select count(*) from activity.position n join activity.activity a on a.id = n.activity where a.series = ? and n.seats = 1", activity(address))).isEqualTo(3);
        assertThat(count("select count(*) from activity.activity a where a.series = ? and not exists (select 1 from journal.entry e where e.subject = a.id)", activity(address))).isZero();
        assertThat(visitor().open(address + "/series")).contains("12月1日", "12月15日");
    }

    @Test
    void it_ends_with_the_contract_and_is_of_the_own_organisation() {
        var address = planned("周二看看", TUESDAY, "09:00", "09:30");
        assertThat(repeat(address, LocalDate.of(2099, 1, 1)).html()).contains("规则 I8", "合同到");
        assertThat(repeat(address, TUESDAY.plusDays(6)).html()).contains("规则 I8", "没有可以安排的日子");
        assertThat(as("马超").get(address + "/repetition").status()).isEqualTo(403);
        assertThat(count("select count(*) from activity.activity where series = ?", activity(address))).isZero();
    }

    @Test
    void one_signs_up_for_all_that_can_be_and_reads_why_not_for_each_of_the_others() {
        var address = planned("周二一起来", TUESDAY, "10:00", "11:00");
        repeat(address, LocalDate.of(2026, 12, 15));
        var ids = ids(address);
        var clash = planned("别的事", LocalDate.of(2026, 12, 1), "10:30", "12:00");
        assertThat(as("丁香").send(clash, clash + "/sign-ups").status()).isEqualTo(303);
        as("白露").send("/sign-in", "/activities/" + ids.get(2) + "/sign-ups");
        as("曹阳").send("/sign-in", "/activities/" + ids.get(2) + "/sign-ups");
        var reply = signUp("丁香", address, ids, "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("有 2 场报不了", "这个时间您已报名“别的事”", "规则 U9", "名额满了", "规则 U11");
        assertThat(count("select count(*) from activity.sign_up s join activity.activity a on a.id = s.activity where a.series = ? and s.person = (select id from party.person where name = '丁香')", activity(address))).as("all or none").isZero();
        assertThat(signUp("丁香", address, List.of(ids.get(0), ids.get(3)), "").status()).isEqualTo(303);
        assertThat(as("丁香").open(address + "/series")).contains("您已报名");
        assertThat(signUp("程远", address, List.of(ids.get(0), ids.get(1)), "引导").status()).isEqualTo(303);
        assertThat(count("select count(*) from activity.sign_up s join activity.activity a on a.id = s.activity where a.series = ? and s.position is not null and s.withdrawn_at is null", activity(address))).isEqualTo(2);
        assertThat(signUp("吕大妈", address, List.of(ids.get(1)), "引导").html()).contains("规则 U6");
        assertThat(signUp("丁香", address, List.of(activity(clash).toString()), "").html()).as("another activity is no date of it").contains("请至少勾一场");
    }

    @Test
    void one_is_moved_alone_and_the_following_together_and_whoever_signed_up_hears() {
        var address = planned("周二挪一挪", TUESDAY, "19:00", "20:00");
        repeat(address, LocalDate.of(2026, 12, 15));
        var ids = ids(address);
        var second = "/activities/" + ids.get(1);
        signUp("郭静", address, List.of(ids.get(1), ids.get(3)), "");
        assertThat(change(second, "2026-12-02T18:30", "2026-12-02T20:00", "").status()).isEqualTo(303);
        assertThat(starts(address)).containsExactly("11-24 19:00", "12-02 18:30", "12-08 19:00", "12-15 19:00");
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("郭静").phone())).contains("“周二挪一挪”（12-2 18:30）有变化");
        var third = "/activities/" + ids.get(2);
        assertThat(change(third, "2026-12-08T19:30", "2026-12-08T20:00", "yes").status()).isEqualTo(303);
        assertThat(starts(address)).containsExactly("11-24 19:00", "12-02 18:30", "12-08 19:30", "12-15 19:30");
        assertThat(count("select count(*) from activity.sign_up where activity = ?::uuid and withdrawn_at is null", ids.get(3))).as("the seat is kept").isEqualTo(1);
        assertThat(change(third, "2099-12-08T19:30", "2099-12-08T20:00", "yes").html()).contains("要在合同约定的日期内");
        assertThat(change(third, "2026-12-08T19:30", "2026-12-08T19:00", "yes").html()).contains("结束时间要在开始之后");
        as("何伟").send(second, second + "/cancellation", "reason", "场地占用");
        assertThat(change(second, "2026-12-03T18:30", "2026-12-03T20:00", "").html()).contains("规则 I9");
        assertThat(as("马超").get(second + "/change").status()).isEqualTo(403);
    }

    @Test
    void every_two_weeks_every_month_and_one_looks_first() {
        var address = planned("隔周试扶手", TUESDAY, "08:00", "08:30");
        var look = repeat(address, LocalDate.of(2026, 12, 22), "rhythm", "FORTNIGHTLY", "look", "yes");
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.html()).contains("会安排 2 场");
        assertThat(dates(address)).as("looking plans nothing").isEmpty();
        assertThat(repeat(address, LocalDate.of(2026, 12, 22), "rhythm", "FORTNIGHTLY").status()).isEqualTo(303);
        assertThat(dates(address)).containsExactly(TUESDAY, LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 22));
        assertThat(repeat(address, LocalDate.of(2026, 12, 22), "rhythm", "FORTNIGHTLY", "look", "yes").html()).contains("已经有了", "没有可以安排的日子");
        var month = planned("每月第四个周二", TUESDAY, "12:00", "12:30");
        assertThat(repeat(month, LocalDate.of(2026, 12, 31), "rhythm", "MONTHLY").status()).isEqualTo(303);
        assertThat(dates(month)).as("the fourth Tuesday").containsExactly(TUESDAY, LocalDate.of(2026, 12, 22));
        assertThat(repeat(month, LocalDate.of(2026, 12, 31), "rhythm", "DAILY").status()).isEqualTo(422);
    }

    private Door.Reply change(String address, String starts, String ends, String following) {
        return as("何伟").send("/activities/new", address + "/change", "venue", "六条活动室", "words", "换个地方试。", "starts_at", starts, "ends_at", ends, "following", following);
    }

    private List<String> starts(String address) {
        return truth().sql("select to_char(starts_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') from activity.activity where series = ? order by starts_at").param(activity(address)).query(String.class).list();
    }

    @Test
    void one_is_cancelled_alone_and_the_following_together() {
        var address = planned("周二先后", TUESDAY, "18:00", "19:00");
        repeat(address, LocalDate.of(2026, 12, 15));
        var ids = ids(address);
        var second = "/activities/" + ids.get(1);
        as("何伟").send(second, second + "/cancellation", "reason", "场地占用");
        assertThat(count("select count(*) from activity.activity where series = ? and cancelled_at is not null", activity(address))).isEqualTo(1);
        var third = "/activities/" + ids.get(2);
        as("何伟").send(third, third + "/cancellation", "reason", "合同提前结束", "following", "yes");
        assertThat(truth().sql("select cancelled_at is null from activity.activity where series = ? order by starts_at").param(activity(address)).query(Boolean.class).list()).containsExactly(true, false, false, false);
    }
}
