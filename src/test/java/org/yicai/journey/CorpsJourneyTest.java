package org.yicai.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yicai.TownTest;
import org.yicai.ops.demo.Account;
import org.yicai.ops.demo.Visitor;

/** People of the corps at their telephones: a minor with a guardian, the path to a leader, and a seat that comes free. */
@ExtendWith(WithBrowser.class)
class CorpsJourneyTest extends TownTest {

    private static final Account CHILD = new Account("13955558801", "", "居民");

    @BeforeEach
    void today() {
        itIsToday();
    }

    private Person person(Account account) {
        return new Person("http://localhost:" + port, 390, true).signIn(account);
    }

    private Person person(String name) {
        return person(town.accounts().get(name));
    }

    private String planned(String title, int day, String from, String until, int places) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", title, "words", "来试一试。", "risk_level", "MEDIUM", "risk_notice", "楼梯慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T" + from, "ends_at", TODAY.plusDays(day) + "T" + until, "places", "" + places, "position_name", "引导", "position_duty", "在门口", "position_seats", "2");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    /** The form comes back: with the rule, a sentence and a way forward. */
    private static void refused(Person who, Runnable sending, String rule, String way) {
        assertThatThrownBy(sending::run).isInstanceOf(AssertionError.class).hasMessageContaining("the form came back");
        assertThat(who.sees()).contains("规则 " + rule).contains(way);
    }

    private static void takes(Person who, String position) {
        var form = who.page().locator("form[action$='/sign-ups']:has([name=position])").first();
        form.locator("[name=risk]").check();
        form.locator("button").click();
        who.page().waitForLoadState();
        assertThat(who.sees()).contains(position);
    }

    private long seats(String phone, String address) {
        return count("select count(*) from activity.sign_up s join party.person p on p.id = s.person where p.phone = ? and s.activity = ? and s.withdrawn_at is null", phone, activity(address));
    }

    private static UUID activity(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    @Test
    void a_minor_serves_when_the_guardian_agrees_and_is_home_by_nine() {
        var afternoon = planned("下午试扶手", 3, "14:00", "16:00", 5);
        var night = planned("夜里看灯", 4, "19:30", "21:30", 5);
        try (var child = person(CHILD); var guardian = new Person("http://localhost:" + port, 390, false)) {
            child.open("/volunteer").form("/pledge").tick("[name=pledge]").choose("under_18", "还没满").fill("born", TODAY.minusYears(15).toString()).send();
            child.open("/volunteer").form("/volunteer/guardian").fill("guardian_name", "小安妈妈").fill("guardian_phone", "13955558802").send();
            assertThat(child.sees()).contains("小安妈妈");
            child.open(afternoon);
            assertThat(child.page().locator("[name=position]").count()).as("no seat is offered before the guardian agrees").isZero();
            var team = id("select id from party.organisation where name = '巧手队'");
            child.open("/teams/" + team);
            refused(child, () -> child.form("/asks").fill("words", "我想学修灯").send(), "A9", "我是志愿者");
            assertThat(count("select count(*) from party.appointment a join party.person p on p.id = a.person where p.phone = ?", CHILD.phone())).isZero();

            var link = truth().sql("select substring(content from '(/guardian/[A-Za-z0-9_-]{22})') from message.outbox where address = '13955558802' order by id desc limit 1").query(String.class).single();
            guardian.open(link);
            assertThat(guardian.sees()).contains("小安妈妈，您好", "不安排晚上九点以后结束的岗位");
            refused(guardian, () -> guardian.form("/guardian/" + link.substring("/guardian/".length())).send(), "B8", "打勾");
            guardian.form("").tick("[name=read]").send();
            assertThat(guardian.sees()).contains("收回同意");

            itIsToday(); // every node knows it within twenty seconds
            child.open(afternoon);
            takes(child, "您已报名当志愿者");
            assertThat(seats(CHILD.phone(), afternoon)).isEqualTo(1);
            child.open(night);
            child.page().locator("form[action$='/sign-ups']:has([name=position]) [name=risk]").check();
            child.page().locator("form[action$='/sign-ups']:has([name=position]) button").click();
            child.page().waitForLoadState();
            assertThat(child.sees()).contains("未成年人不参加晚上九点以后结束的岗位", "规则 B9", "规则 U12", "去补上这一步");
            assertThat(seats(CHILD.phone(), night)).isZero();
            assertThat(count("select count(*) from corps.guardianship g join party.person p on p.id = g.person where p.phone = ? and g.consented_at is not null and g.withdrawn_at is null", CHILD.phone())).isEqualTo(1);
        }
    }

    private void mandate(Person host, String step, String team) {
        var form = host.form("/mandates").choose("step", step).fill("until", TODAY.plusDays(200).toString()).fill("reason", "大家都信他");
        (team.isEmpty() ? form : form.choose("team", team)).send();
    }

    private void nominated(List<Person> peers, UUID whom, String step) {
        for (var peer : peers) {
            peer.open("/growth/" + whom).form("/nominations").choose("step", step).fill("reason", "和他一起服务过").send();
        }
    }

    @Test
    void from_training_to_a_leader_with_a_term_and_each_step_waits_for_what_is_missing() {
        var whom = id("select id from party.person where name = '方明'");
        for (var way : List.of("CORE_HOURS", "LEADER_HOURS")) {
            assertThat(as("陈志远").send("/ways", "/ways", "way", way, "number", "1", "from", TODAY.toString(), "reason", "试行").status()).isEqualTo(303);
        }
        try (var host = person("李建国"); var leader = person("王淑琴"); var grows = person("方明"); var one = person("白露"); var two = person("曹阳"); var three = person("董洁")) {
            host.open("/growth/" + whom);
            refused(host, () -> mandate(host, "骨干", ""), "N2", "请看培训页哪天上课");

            leader.open("/training").form("/training/sessions").choose("course", "入户陪伴须知").fill("starts", TODAY + "T11:00").fill("venue", "六条").send();
            var session = id("select id from corps.course_session where venue = '六条'");
            grows.open("/training").form(session + "/enrolment").send();
            clock.put(clock.instant().plus(Duration.ofHours(4)));
            leader.open("/training/sessions/" + session).form("/attendance").tick("[name=came][value='" + whom + "']").send();
            assertThat(count("select count(*) from corps.training where session = ? and person = ?", session, whom)).as("a certificate").isEqualTo(1);
            host.open("/growth/" + whom);
            refused(host, () -> mandate(host, "骨干", ""), "N3", "可以看看有什么活动");

            leader.open("/records/waiting");
            for (var box : leader.page().locator("label:has-text('方明') [name=row]").all()) {
                box.check();
            }
            leader.form("/confirmations").send();
            assertThat(count("select count(*) from corps.service_record where person = ? and confirmed_by is not null", whom)).isPositive();
            host.open("/growth/" + whom);
            refused(host, () -> mandate(host, "骨干", ""), "N4", "可以请一起服务过的人推荐");

            nominated(List.of(one, two, three), whom, "骨干");
            assertThat(count("select count(*) from corps.mandate where person = ?", whom)).as("nothing happens by itself").isZero();
            host.open("/growth/" + whom);
            mandate(host, "骨干", "");
            refused(host, () -> mandate(host, "领袖", "巧手队"), "N4", "推荐");
            nominated(List.of(one, two, three), whom, "领袖");
            host.open("/growth/" + whom);
            refused(host, () -> mandate(host, "领袖", ""), "N8", "请选一支");
            host.open("/growth/" + whom);
            mandate(host, "领袖", "巧手队");

            grows.open("/growth");
            assertThat(grows.sees()).contains("现在是：志愿服务领袖");
            assertThat(count("select count(*) from corps.mandate where person = ? and ended_at is null and until_day = ?", whom, TODAY.plusDays(200))).isEqualTo(2);
            assertThat(count("select count(*) from party.appointment where person = ? and role = 'VOLUNTEER_LEADER' and until_day = ?", whom, TODAY.plusDays(200))).isEqualTo(1);
        }
    }

    @Test
    void the_last_seat_goes_to_the_first_who_waits_and_says_yes() {
        var address = planned("只有一个名额", 3, "10:00", "11:00", 1);
        try (var first = person("葛兰"); var second = person("郭静")) {
            first.open(address);
            second.open(address);
            refused(first, () -> first.form("/sign-ups").send(), "I1", "看这次活动的风险提示");
            first.form("/sign-ups").tick("[name=risk]").send();
            assertThat(first.sees()).contains("您已报名");
            refused(second, () -> second.form("/sign-ups").tick("[name=risk]").send(), "U11", "排队等候：有人退出就问您");
            second.form("/waiting").tick("[name=risk]").send();
            assertThat(second.sees()).contains("您排在第 1 位");
            first.open(address).form("/withdrawals").send();
            second.open("/me/messages");
            assertThat(second.sees()).contains("您等的“只有一个名额”");
            second.open(address);
            assertThat(second.sees()).contains("给您留了一个名额，来不来？");
            assertThat(seats(town.accounts().get("郭静").phone(), address)).as("nobody is promoted without a yes").isZero();
            second.form("/waiting/seat").tick("[name=risk]").send();
            assertThat(second.sees()).contains("您已报名");
        }
        assertThat(seats(town.accounts().get("郭静").phone(), address)).isEqualTo(1);
        assertThat(seats(town.accounts().get("葛兰").phone(), address)).isZero();
        assertThat(count("select taken from activity.activity where id = ?", activity(address))).isEqualTo(1);
        assertThat(count("select count(*) from activity.waiting where activity = ? and ending = 'CONFIRMED'", activity(address))).isEqualTo(1);
    }
}
