package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.activity.change.ChangeWatch;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** An activity that is public is changed: old and new are told, the rules are asked anew, and nobody is oversold or silently put out. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ChangeTest extends TownTest {

    @Autowired
    private ChangeWatch watch;

    @BeforeEach
    void today() {
        itIsToday();
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
        truth().sql("update activity.waiting set ended_at = joined_at, ending = case when offered_at is null then 'LEFT' else 'LAPSED' end where ended_at is null").update();
    }

    private String planned(int day, String hour, String level) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "试扶手" + day + hour, "words", "来试一试。", "risk_level", level, "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T" + hour, "ends_at", TODAY.plusDays(day) + "T" + hour.replace(":00", ":40"), "places", "3", "position_name", "引导", "position_duty", "在门口", "position_seats", "2",
                "position_name_2", "登记", "position_duty_2", "记名字", "position_seats_2", "1");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private static UUID activity(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    private Door.Reply change(String address, int day, String hour, String... more) {
        var fields = new ArrayList<>(List.of("words", "来试一试。", "starts_at", TODAY.plusDays(day) + "T" + hour, "ends_at", TODAY.plusDays(day) + "T" + hour.replace(":00", ":40")));
        fields.addAll(List.of(more));
        if (!fields.contains("venue")) {
            fields.addAll(List.of("venue", "5 号楼门口"));
        }
        return as("何伟").send(address + "/change", address + "/change", fields.toArray(String[]::new));
    }

    /** The field of the position of that name. */
    private String seats(String address, String name) {
        return "seats_" + count("select count(*) from activity.position n where n.activity = ? and n.id < (select id from activity.position m where m.activity = n.activity and m.name = ?)", activity(address), name);
    }

    private int tap(String who, String address, String... fields) {
        return as(who).send("/sign-in", address, fields).status();
    }

    private String outbox(String who) {
        return visitor().open("/outbox?to=" + town.accounts().get(who).phone());
    }

    private static void refused(Door.Reply reply, String rule, String sentence) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(422);
        assertThat(reply.html()).contains(rule, sentence);
    }

    private List<String> sitting(String address) {
        return truth().sql("select p.name from activity.sign_up s join party.person p on p.id = s.person where s.activity = ? and s.withdrawn_at is null order by s.id").param(activity(address)).query(String.class).list();
    }

    @Test
    void a_whoever_signed_up_reads_old_and_new_and_answers_with_one_tap() {
        var address = planned(3, "09:00", "LOW");
        tap("丁香", address + "/sign-ups");
        tap("白露", address + "/sign-ups");
        assertThat(as("丁香").open(address)).as("nothing changed yet").doesNotContain("我来得了");
        assertThat(change(address, 4, "10:00", "venue", "六条活动室").status()).isEqualTo(303);
        assertThat(outbox("丁香")).contains("时间：11-23 09:00–09:40 → 11-24 10:00–10:40；地点：5 号楼门口 → 六条活动室");
        assertThat(as("丁香").open(address)).contains("有变化，您还来得了吗", "地点：5 号楼门口 → 六条活动室", "我来得了", "我来不了，让给别人");
        assertThat(tap("丁香", address + "/still-coming")).isEqualTo(303);
        assertThat(as("丁香").open(address)).doesNotContain("我来得了").contains("您已报名");
        assertThat(tap("丁香", address + "/still-coming")).as("answered").isEqualTo(409);
        assertThat(tap("白露", address + "/withdrawals")).isEqualTo(303);
        assertThat(sitting(address)).containsExactly("丁香");
        assertThat(count("select count(*) from journal.entry where type = 'still-coming'")).isEqualTo(1);
        var before = count("select count(*) from message.outbox where about = 'activity.news.changed'");
        assertThat(change(address, 4, "10:00", "venue", "六条活动室", "places", "9").status()).isEqualTo(303);
        assertThat(count("select count(*) from message.outbox where about = 'activity.news.changed'")).as("more room is no news for those who have a place").isEqualTo(before);
        assertThat(as("马超").get(address + "/change").status()).isEqualTo(403);
    }

    @Test
    void b_less_room_than_is_taken_is_refused_and_more_goes_to_those_who_wait() {
        var address = planned(3, "11:00", "LOW");
        for (var who : List.of("丁香", "白露", "曹阳")) {
            tap(who, address + "/sign-ups");
        }
        tap("董洁", address + "/waiting");
        tap("方明", address + "/waiting");
        refused(change(address, 3, "11:00", "places", "2"), "规则 I23", "已经有 3 个名额有人，不能改成 2 个");
        var guide = id("select id from activity.position where activity = ? and name = '引导'", activity(address)).toString();
        assertThat(tap("程远", address + "/sign-ups", "position", guide)).isEqualTo(303);
        assertThat(tap("范小雨", address + "/sign-ups", "position", guide)).isEqualTo(303);
        refused(change(address, 3, "11:00", seats(address, "引导"), "1"), "规则 I24", "已经有 2 个人，不能改成 1 个");
        refused(change(address, 3, "11:00", "position_name", "登记", "position_duty", "再来", "position_seats", "1"), "规则 I24", "已经有这个名字的岗位");
        assertThat(change(address, 3, "11:00", "places", "4", seats(address, "引导"), "3", "position_name", "拍照", "position_duty", "拍几张", "position_seats", "1").status()).isEqualTo(303);
        assertThat(truth().sql("select name || seats from activity.position where activity = ? order by id").param(activity(address)).query(String.class).list()).containsExactlyInAnyOrder("引导3", "登记1", "拍照1");
        assertThat(as("董洁").open(address)).as("held for the first who waits").contains("给您留了一个名额");
        assertThat(as("方明").open(address)).as("behind whoever is asked").contains("第 2 位");
        assertThat(count("select taken from activity.activity where id = ?", activity(address))).isEqualTo(4);
    }

    @Test
    void c_whom_the_new_time_does_not_suit_is_listed_before_and_keeps_the_place_until_an_answer() {
        var other = planned(5, "15:00", "LOW");
        var address = planned(4, "15:00", "LOW");
        tap("丁香", other + "/sign-ups");
        tap("丁香", address + "/sign-ups");
        tap("白露", address + "/sign-ups");
        assertThat(change(address, 4, "16:00").status()).as("the control: nobody is in conflict").isEqualTo(303);
        var reply = change(address, 5, "15:00");
        refused(reply, "规则 I26", "改了以后，这 1 位来不了");
        assertThat(reply.html()).contains("<b>丁香</b> 那个时间另有安排", "规则 U9").as("what it is stays hers").doesNotContain("<b>白露</b>", "试扶手515:00");
        assertThat(count("select count(*) from activity.change where activity = ?", activity(address))).as("nothing was saved").isEqualTo(1);
        assertThat(change(address, 5, "15:00", "confirmed", "yes").status()).isEqualTo(303);
        assertThat(sitting(address)).containsExactlyInAnyOrder("丁香", "白露");
        assertThat(outbox("丁香")).contains("这个时间您已报名“试扶手515:00”。名额给您留到 11-24 15:00");
        assertThat(as("丁香").open(address)).contains("名额给您留到", "到时没有回话就让给排队的人");
        refused(as("丁香").send("/sign-in", address + "/still-coming"), "规则 U9", "先去看看那一边");
        tap("丁香", other + "/withdrawals");
        assertThat(tap("丁香", address + "/still-coming")).isEqualTo(303);
    }

    @Test
    void d_without_an_answer_the_place_goes_on_at_the_last_sign_out_and_not_before() {
        var other = planned(7, "09:00", "LOW");
        var address = planned(6, "09:00", "LOW");
        for (var who : List.of("丁香", "白露", "曹阳")) {
            tap(who, address + "/sign-ups");
        }
        tap("丁香", other + "/sign-ups");
        tap("白露", other + "/sign-ups");
        tap("董洁", address + "/waiting");
        assertThat(change(address, 7, "09:00", "confirmed", "yes").status()).isEqualTo(303);
        tap("白露", other + "/withdrawals");
        assertThat(watch.look()).isZero();
        clock.put(clock.instant().plus(Duration.ofDays(6)));
        assertThat(watch.look()).as("only whom a rule still keeps away").isEqualTo(1);
        assertThat(sitting(address)).containsExactlyInAnyOrder("白露", "曹阳");
        assertThat(as("董洁").open(address)).contains("给您留了一个名额");
        assertThat(outbox("丁香")).contains("改了以后没有等到您的回话");
        assertThat(watch.look()).as("once").isZero();
    }

    @Test
    void e_more_risk_asks_for_insurance_and_consent_again() {
        var address = planned(8, "09:00", "LOW");
        tap("丁香", address + "/sign-ups");
        assertThat(change(address, 8, "09:00", "risk_level", "MEDIUM", "risk_notice", "要爬楼。").status()).isEqualTo(303);
        refused(as("丁香").send("/sign-in", address + "/still-coming"), "规则 I1", "请先看风险提示");
        assertThat(tap("丁香", address + "/still-coming", "risk", "yes")).isEqualTo(303);
        assertThat(count("select count(*) from activity.sign_up where activity = ? and withdrawn_at is null and risk_accepted_at is not null", activity(address))).isEqualTo(1);
        truth().sql("update activity.policy set organisation = (select id from party.organisation where name = '乐邻为老服务中心') where id not in (select policy from activity.activity where policy is not null)").update();
        truth().sql("update activity.activity set policy = null, covers_from = null, covers_until = null").update();
        truth().sql("delete from activity.insured").update();
        truth().sql("delete from activity.policy").update();
        assertThat(change(address, 8, "09:00", "risk_level", "HIGH", "risk_notice", "要登高。").status()).isEqualTo(303);
        assertThat(outbox("丁香")).contains("改为风险高", "补上之前先别去");
        refused(as("白露").send("/sign-in", address + "/sign-ups", "risk", "yes"), "规则 I2", "还没有上保险");
        var listed = planned(9, "09:00", "LOW");
        truth().sql("insert into activity.sign_up (id, subdistrict, activity, name, people, entered_by, signed_at) select gen_random_uuid(), subdistrict, id, '王阿姨', 2, planned_by, planned_at from activity.activity where id = ?").param(activity(listed)).update();
        refused(change(listed, 9, "09:00", "risk_level", "HIGH"), "规则 I25", "有 2 位是用接龙报的");
    }

    @Test
    void f_of_two_people_who_edit_at_once_the_second_looks_again() {
        var address = planned(10, "09:00", "LOW");
        var seen = as("何伟").open(address + "/change").replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        assertThat(change(address, 10, "10:00", "seen", seen).status()).isEqualTo(303);
        var second = change(address, 10, "11:00", "seen", seen);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.html()).contains("规则 I27", "有同事改过");
        assertThat(change(address, 10, "11:00", "seen", Integer.toString(Integer.parseInt(seen) + 1)).status()).as("the control").isEqualTo(303);
    }

    @Test
    void g_a_minor_takes_no_place_before_the_guardian_agrees() {
        var address = planned(11, "09:00", "LOW");
        refused(as("小满").send("/sign-in", address + "/sign-ups"), "规则 U12", "监护人");
        var link = "/guardian/" + truth().sql("select substring(content from '/guardian/([A-Za-z0-9_-]{22})') from message.outbox where content like '%/guardian/%' order by id desc limit 1").query(String.class).single();
        assertThat(visitor().send(link, link, "word", "CONSENT", "read", "yes").status()).isEqualTo(303);
        var reply = as("小满").send("/sign-in", address + "/sign-ups");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
    }

    @Test
    void g_b_a_home_visit_at_the_new_time_is_in_the_way_as_an_activity_is() {
        var address = planned(13, "09:00", "LOW");
        tap("白露", address + "/sign-ups");
        var visit = UUID.randomUUID();
        truth().sql("""
                insert into activity.visit (id, subdistrict, home, recipient, provider, project, kind, words, confidential, starts_at, ends_at, planned_by, planned_at)
                select ?, subdistrict, home, recipient, provider, project, kind, words, confidential, ?::timestamptz, ?::timestamptz, planned_by, planned_at from activity.visit limit 1
                """).params(visit, TODAY.plusDays(14) + " 10:00+08", TODAY.plusDays(14) + " 11:00+08").update();
        truth().sql("insert into activity.visitor (id, subdistrict, visit, person, neighbour, asked_at) select gen_random_uuid(), v.subdistrict, v.id, p.id, true, v.planned_at from activity.visit v, party.person p where v.id = ? and p.phone = ?")
                .params(visit, town.accounts().get("白露").phone()).update();
        refused(change(address, 14, "10:00"), "规则 I26", "那个时间另有安排");
        assertThat(change(address, 14, "15:00").status()).as("the control").isEqualTo(303);
        truth().sql("update activity.visit set cancelled_at = planned_at, cancelled_side = 'HOUSEHOLD' where id = ?").param(visit).update();
        assertThat(change(address, 14, "10:00").status()).as("called off, it is in nobody's way").isEqualTo(303);
    }

    @Test
    void g_c_less_risk_needs_no_insurance_and_frightens_nobody() {
        var address = planned(15, "09:00", "HIGH");
        assertThat(as("何伟").send("/policies", "/policies", "organisation", id("select holder from activity.activity where id = ?", activity(address)).toString(), "policy_number", "CH-1", "insurer", "平安保险", "covers", "ACCIDENT", "everybody", "yes",
                "covers_from", TODAY.toString(), "covers_until", TODAY.plusDays(40).toString()).status()).isEqualTo(303);
        assertThat(tap("丁香", address + "/sign-ups", "risk", "yes")).isEqualTo(303);
        var told = count("select count(*) from message.outbox where about = 'activity.news.uninsured'");
        assertThat(change(address, 15, "09:00", "risk_level", "MEDIUM", "risk_notice", "要爬楼。").status()).isEqualTo(303);
        assertThat(count("select count(*) from message.outbox where about = 'activity.news.uninsured'")).isEqualTo(told);
        assertThat(change(address, 15, "09:00", "risk_level", "HIGH", "risk_notice", "要登高。").status()).isEqualTo(303);
        assertThat(change(address, 60, "09:00").status()).as("the control: dangerous, and behind the end of the policy").isIn(303, 422);
    }

    /** What must hold of every line at every commit, asked past all pages. */
    private long broken() {
        return count("""
                select count(*) from activity.activity a
                 cross join lateral (select coalesce(sum(s.people), 0) as sits from activity.sign_up s where s.activity = a.id and s.position is null and s.withdrawn_at is null) s
                 cross join lateral (select count(*) filter (where w.offered_at is not null) as held, count(*) filter (where w.offered_at is null) as waits from activity.waiting w where w.activity = a.id and w.position is null and w.ended_at is null) w
                 where a.title = '试扶手1209:00' and (a.taken > a.places or a.taken <> s.sits + w.held or w.waits > 0 and a.taken < a.places)
                """);
    }

    @Test
    void h_a_storm_of_edits_oversells_nothing_and_leaves_no_place_empty_while_somebody_waits() throws Exception {
        var address = planned(12, "09:00", "LOW");
        var people = List.of("丁香", "白露", "曹阳", "程远", "董洁", "方明", "范小雨", "付强").stream().map(this::as).toList();
        var editor = as("何伟");
        var taps = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < people.size(); i++) {
            var dice = new Random(i);
            var who = people.get(i);
            taps.add(() -> {
                int worst = 0;
                for (int step = 0; step < 25; step++) {
                    var what = List.of("/sign-ups", "/waiting", "/waiting/seat", "/withdrawals", "/waiting/withdrawal").get(dice.nextInt(5));
                    worst = Math.max(worst, who.send("/sign-in", address + what).status());
                }
                return worst;
            });
        }
        taps.add(() -> {
            int worst = 0;
            var dice = new Random(99);
            for (int step = 0; step < 40; step++) {
                worst = Math.max(worst, editor.send("/sign-in", address + "/change", "venue", "5 号楼门口", "words", "来试一试。", "starts_at", TODAY.plusDays(12) + "T09:00", "ends_at", TODAY.plusDays(12) + "T09:40", "places", Integer.toString(dice.nextInt(1, 7))).status());
                assertThat(broken()).isZero();
            }
            return worst;
        });
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : hands.invokeAll(taps)) {
                assertThat(answer.get()).isBetween(303, 422);
            }
        }
        assertThat(broken()).isZero();
        assertThat(count("select count(*) from activity.change where activity = ?", activity(address))).as("it went up and down").isGreaterThan(5);
        truth().sql("alter table activity.activity drop constraint places_never_oversold").update();
        truth().sql("update activity.activity set places = 1, taken = 2 where id = ?").param(activity(address)).update();
        assertThat(broken()).as("the control: the question can fail").isEqualTo(1);
    }
}
