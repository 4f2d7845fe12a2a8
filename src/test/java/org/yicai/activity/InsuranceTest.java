package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataIntegrityViolationException;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** What may hurt somebody is told and accepted; what may hurt badly is open only while insurance covers its days (志愿服务条例 arts. 12, 17). */
@TestMethodOrder(MethodOrderer.MethodName.class)
class InsuranceTest extends TownTest {

    private static final List<String> NAMES = List.of("丁香", "白露", "曹阳", "程远", "董洁", "范小雨", "方明", "付强");
    private int numbers;

    @BeforeEach
    void nothingIsInsured() {
        itIsToday();
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
        truth().sql("update activity.activity set policy = null, covers_from = null, covers_until = null, cancelled_at = case when risk_level = 'HIGH' then planned_at end").update();
        truth().sql("delete from activity.insured").update();
        truth().sql("delete from activity.policy").update();
    }

    private String planned(String level, int day) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "登高换灯" + ++numbers, "words", "一起换灯。", "risk_level", level, "risk_notice", "梯子要有人扶。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T09:00", "ends_at", TODAY.plusDays(day) + "T10:00", "places", "3", "position_name", "扶梯子", "position_duty", "扶稳", "position_seats", "2");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private Door.Reply insured(int from, int until) {
        return as("何伟").send("/policies", "/policies", "organisation", contractor().toString(), "policy_number", "PA-" + ++numbers, "insurer", "平安保险", "covers_from", TODAY.plusDays(from).toString(), "covers_until", TODAY.plusDays(until).toString());
    }

    private UUID contractor() {
        return id("select a.organisation from party.appointment a join party.person p on p.id = a.person where p.name = '何伟' and a.role = 'CONTRACTOR'");
    }

    private Door.Reply cut(UUID policy, LocalDate last) {
        return as("何伟").send("/policies", "/policies/" + policy + "/ending", "last_day", last.toString(), "cut_because", "退保了");
    }

    private Door.Reply signUp(String who, String address, String... fields) {
        return as(who).send("/sign-in", address + "/sign-ups", fields);
    }

    private static UUID activity(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    private static void refused(Door.Reply reply, String rule, String sentence) {
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("规则 " + rule + "<", sentence);
    }

    @Test
    void a_the_notice_is_accepted_where_it_is_more_than_everyday() {
        var low = planned("LOW", 3);
        assertThat(signUp("丁香", low).status()).isEqualTo(303);
        var medium = planned("MEDIUM", 4);
        assertThat(as("丁香").open(medium)).contains("有些风险", "梯子要有人扶。", "name=\"risk\"");
        refused(signUp("丁香", medium), "I1", "请先看风险提示");
        refused(as("丁香").send("/sign-in", medium + "/waiting"), "I1", "请先看风险提示");
        assertThat(signUp("丁香", medium, "risk", "yes").status()).isEqualTo(303);
        assertThat(count("select count(*) from activity.sign_up where activity = ? and risk_accepted_at is not null", activity(medium))).isEqualTo(1);
        assertThat(count("select count(*) from activity.sign_up where activity = ? and risk_accepted_at is null", activity(low))).isEqualTo(1);
    }

    @Test
    void b_a_dangerous_one_is_shut_until_a_policy_covers_its_day() {
        var address = planned("HIGH", 5);
        assertThat(as("丁香").open(address)).contains("风险高", "还没有上保险").doesNotContain(address + "/sign-ups");
        assertThat(as("何伟").open(address)).contains("去登记保险");
        refused(signUp("丁香", address, "risk", "yes"), "I2", "还没有上保险");
        refused(as("丁香").send("/sign-in", address + "/waiting", "risk", "yes"), "I2", "还没有上保险");
        assertThat(as("何伟").open("/policies")).contains("1 次高风险活动还没有保险");
        assertThat(insured(0, 4).location()).as("ends the day before").contains("/policies");
        refused(signUp("丁香", address, "risk", "yes"), "I2", "还没有上保险");
        assertThat(insured(5, 5).status()).isEqualTo(303);
        assertThat(signUp("丁香", address, "risk", "yes").status()).isEqualTo(303);
        assertThat(as("丁香").open(address)).contains("已上保险：平安保险，保单 PA-" + numbers);
        assertThat(count("select count(*) from journal.entry where subject = ? and type = 'activity-insured'", activity(address))).isEqualTo(1);
        var list = as("王淑琴").send(address + "/group-list", address + "/group-list", "text", "#接龙\n1. 王阿姨 2人");
        assertThat(list.status()).isEqualTo(422);
        assertThat(list.html()).contains("规则 I3");
    }

    @Test
    void c_a_policy_that_ends_shuts_what_it_covered_and_whoever_signed_up_hears() {
        var address = planned("HIGH", 6);
        var before = planned("HIGH", 2);
        insured(0, 30);
        signUp("丁香", address, "risk", "yes");
        var policy = id("select id from activity.policy");
        assertThat(cut(policy, TODAY.minusDays(1)).status()).isEqualTo(422);
        assertThat(cut(policy, TODAY.plusDays(30)).status()).as("longer is another policy").isEqualTo(422);
        assertThat(as("马超").send("/policies", "/policies/" + policy + "/ending", "last_day", TODAY.toString(), "cut_because", "x").status()).as("somebody else's").isEqualTo(404);
        assertThat(cut(policy, TODAY.plusDays(5)).status()).isEqualTo(303);
        refused(signUp("白露", address, "risk", "yes"), "I2", "还没有上保险");
        assertThat(signUp("白露", before, "risk", "yes").status()).as("what still lies within it stays open").isEqualTo(303);
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("丁香").phone())).contains("的保险有变化，补上之前先别去");
        assertThat(as("丁香").open(address)).as("the seat is kept").contains("您已报名");
        insured(6, 9);
        assertThat(visitor().open("/outbox?to=" + town.accounts().get("丁香").phone())).contains("上了保险，照常进行");
        assertThat(signUp("白露", address, "risk", "yes").status()).isEqualTo(303);
    }

    @Test
    void d_another_policy_takes_over_without_a_word() {
        var address = planned("HIGH", 6);
        insured(0, 30);
        insured(0, 20);
        var before = count("select count(*) from message.outbox where about = 'activity.news.uninsured'");
        cut(id("select policy from activity.activity where id = ?", activity(address)), TODAY.plusDays(1));
        assertThat(count("select count(*) from activity.activity where id = ? and policy is not null", activity(address))).isEqualTo(1);
        assertThat(count("select count(*) from message.outbox where about = 'activity.news.uninsured'")).isEqualTo(before);
    }

    @Test
    void e_the_database_says_no_even_past_the_pages() {
        var address = planned("HIGH", 6);
        var person = id("select id from party.person where name = '丁香'");
        var insert = "insert into activity.sign_up (id, subdistrict, activity, person, signed_at, risk_accepted_at) select gen_random_uuid(), subdistrict, id, ?, planned_at, planned_at from activity.activity where id = ?";
        assertThatThrownBy(() -> truth().sql(insert).params(person, activity(address)).update()).isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("without cover");
        insured(0, 30);
        assertThatThrownBy(() -> truth().sql(insert.replace("planned_at, planned_at", "planned_at, null")).params(person, activity(address)).update()).hasMessageContaining("risk was not accepted");
        assertThatThrownBy(() -> truth().sql("update activity.policy set covers_until = covers_until - interval '26 days'").update()).as("shortened under what names it").hasMessageContaining("policy_covers_it");
        assertThatThrownBy(() -> truth().sql("update activity.activity set ends_at = ends_at + interval '40 days' where id = ?").param(activity(address)).update()).hasMessageContaining("policy_covers_it");
        assertThatThrownBy(() -> truth().sql("update activity.activity set covers_until = covers_until + interval '40 days' where id = ?").param(activity(address)).update()).hasMessageContaining("policy_of_that_time");
        assertThat(truth().sql(insert).params(person, activity(address)).update()).as("and with cover it is let through").isEqualTo(1);
    }

    /** What the rule says, without asking the product: somebody may come when one policy holds on the whole day. */
    private record Days(UUID id, int from, int until) {}

    /** Invariant 6 of the corps: no dangerous activity is open on a day that no policy covers, whatever happened before. */
    @Test
    void f_whatever_happens_a_dangerous_one_is_open_exactly_on_the_days_that_are_covered() {
        var dice = new Random(6);
        var model = new ArrayList<Days>();
        var activities = new ArrayList<String>();
        var days = new ArrayList<Integer>();
        for (int day = 1; day <= 8; day++) {
            activities.add(planned("HIGH", day));
            days.add(day);
        }
        int open = 0;
        int shut = 0;
        for (int step = 0; step < 60; step++) {
            int what = dice.nextInt(10);
            if (what < 2) {
                int from = dice.nextInt(0, 8);
                int until = from + dice.nextInt(0, 5);
                assertThat(insured(from, until).status()).isEqualTo(303);
                model.add(new Days(id("select id from activity.policy where number = ?", "PA-" + numbers), from, until));
            } else if (what < 4 && !model.isEmpty()) {
                var one = model.remove(dice.nextInt(model.size()));
                int last = Math.max(0, one.until - dice.nextInt(1, 4));
                var reply = cut(one.id, TODAY.plusDays(last));
                boolean possible = last < one.until && last + 1 >= one.from;
                assertThat(reply.status()).isEqualTo(possible ? 303 : 422);
                model.add(possible ? new Days(one.id, one.from, last) : one);
            } else {
                int which = dice.nextInt(activities.size());
                int day = days.get(which);
                var who = NAMES.get(dice.nextInt(NAMES.size()));
                truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
                truth().sql("update activity.activity set taken = 0").update();
                boolean covered = model.stream().anyMatch(each -> each.from <= day && day <= each.until);
                assertThat(signUp(who, activities.get(which), "risk", "yes").status()).as("day %d, %s", day, model).isEqualTo(covered ? 303 : 422);
                open += covered ? 1 : 0;
                shut += covered ? 0 : 1;
            }
            assertThat(openWithoutCover()).isZero();
        }
        assertThat(open).as("both came about").isGreaterThan(5);
        assertThat(shut).isGreaterThan(5);
    }

    private long openWithoutCover() {
        return count("select count(*) from activity.activity a where a.risk_level = 'HIGH' and a.policy is not null and not exists (select 1 from activity.policy p where p.id = a.policy and p.organisation = a.holder and p.covers_from <= a.starts_at and a.ends_at <= p.covers_until)");
    }

    @Test
    void g_the_question_of_the_property_can_fail() {
        var address = planned("HIGH", 6);
        insured(0, 30);
        truth().sql("alter table activity.activity drop constraint policy_covers_it").update();
        truth().sql("update activity.policy set covers_until = covers_until - interval '26 days'").update();
        assertThat(openWithoutCover()).as(address).isEqualTo(1);
    }
}
