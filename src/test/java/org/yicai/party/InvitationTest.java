package org.yicai.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Account;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** An invitation is a link for one person, one use and seven days; nobody but the person ever knows the password. */
class InvitationTest extends TownTest {

    private static final String CHOSEN = "红墙 绿瓦 一棵石榴树";
    private static final Pattern LINK = Pattern.compile("id=\"link\">(http://[^<]+?)(/invitation/[\\w-]{32})<");

    @AfterEach
    void today() {
        itIsToday();
    }

    private String person(String name) {
        return id("select id from party.person where name = ?", name).toString();
    }

    private Door.Reply inviting(Visitor administrator, String name) {
        return administrator.send("/people", "/people/" + person(name) + "/invitation");
    }

    /** Invites somebody and reads the link from the slip. */
    private String invite(String name) {
        var administrator = as("陈志远");
        var slip = LINK.matcher(administrator.open(inviting(administrator, name).location()));
        assertThat(slip.find()).isTrue();
        assertThat(slip.group(1)).isEqualTo("http://127.0.0.1:" + port);
        return slip.group(2);
    }

    private static Door.Reply accept(Visitor visitor, String link, String password, String again) {
        return visitor.send(link, link, "password", password, "again", again);
    }

    @Test
    void whoever_opens_the_link_chooses_a_password_and_is_in_and_the_old_password_and_sessions_end() {
        var elsewhere = as("马超");
        var link = invite("马超");
        var here = visitor();
        assertThat(here.open(link)).contains("马超，您好", "13800000024");
        assertThat(accept(here, link, CHOSEN, CHOSEN).location()).isEqualTo("/work");
        assertThat(here.open("/work")).contains("马超");
        assertThat(elsewhere.get("/work").status()).as("signed in before").isEqualTo(302);
        var old = town.accounts().get("马超");
        assertThat(visitor().send("/sign-in", "/sign-in", "phone", old.phone(), "password", old.password()).status()).isEqualTo(422);
        assertThat(visitor().signIn(new Account(old.phone(), CHOSEN, "")).open("/work")).contains("马超");
        assertThat(count("select count(*) from journal.entry e join party.invitation i on i.id = e.subject where i.person = cast(? as uuid) and e.type in ('person-invited', 'invitation-accepted')", person("马超"))).isEqualTo(2);
    }

    @Test
    void a_link_works_once_and_for_seven_days_and_a_newer_one_ends_it() {
        var first = invite("林涛");
        var second = invite("林涛");
        assertThat(visitor().get(first).status()).as("the older one").isEqualTo(410);
        clock.put(clock.instant().plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(visitor().get(second).status()).as("in the last second").isEqualTo(200);
        clock.put(clock.instant().plusSeconds(2));
        assertThat(visitor().get(second).status()).as("after seven days").isEqualTo(410);
        itIsToday();
        assertThat(accept(visitor(), second, CHOSEN, CHOSEN).status()).isEqualTo(303);
        assertThat(visitor().get(second).html()).contains("已经不能用了").contains("管理员");
        assertThat(visitor().get(second).status()).as("used").isEqualTo(410);
        var late = visitor();
        assertThat(late.send("/sign-in", second, Map.of("password", List.of(CHOSEN), "again", List.of(CHOSEN))).status()).as("sent again").isEqualTo(410);
        assertThat(visitor().get("/invitation/nobodyknowsthislink").status()).isEqualTo(404);
    }

    @Test
    void weak_passwords_come_back_and_leave_the_link_usable() {
        var link = invite("吴倩");
        for (var weak : new String[] {"short", "1234567890", "aaaaaaaaaaaa", "吴倩吴倩吴倩吴倩吴倩", "tel13800000025", "字".repeat(201)}) {
            assertThat(accept(visitor(), link, weak, weak).status()).as(weak).isEqualTo(422);
        }
        assertThat(accept(visitor(), link, CHOSEN, CHOSEN + "x").html()).contains("id=\"again-err\"");
        assertThat(accept(visitor(), link, CHOSEN, CHOSEN).status()).as("the rules can be met").isEqualTo(303);
    }

    @Test
    void the_database_does_not_hold_the_link_and_the_slip_shows_it_for_fifteen_minutes_to_its_maker() {
        var link = invite("赵磊");
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(count("select count(*) from party.invitation where position(? in encode(hash, 'escape')) > 0", token)).isZero();
        assertThat(count("select count(*) from journal.body where position(? in content) > 0", token)).isZero();
        assertThat(count("select count(*) from web.form_use where position(? in location) > 0", token)).isZero();
        var slip = "/people/" + person("赵磊") + "/invitation";
        assertThat(as("陈志远").open(slip)).contains(link, "<svg class=\"qr\"");
        clock.put(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(as("陈志远").open(slip)).doesNotContain(link).contains("再发一张");
        assertThat(visitor().get(link).status()).as("still usable").isEqualTo(200);
        truth().sql("update party.invitation set made_by = (select id from party.person where name = '李建国'), made_at = made_at + interval '10 minutes'").update();
        assertThat(as("陈志远").open(slip)).as("made by somebody else").doesNotContain(link);
    }

    @Test
    void nobody_without_a_telephone_is_invited() {
        truth().sql("update party.person set phone = null where name = '杨帆'").update();
        var reply = inviting(as("陈志远"), "杨帆");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("还没有登记手机号");
        assertThat(count("select count(*) from party.invitation where person = cast(? as uuid)", person("杨帆"))).isZero();
    }

    @Test
    void an_administrator_cannot_come_into_an_account_of_another_subdistrict() {
        assertThat(inviting(as("陈志远"), "罗强").status()).as("nobody here").isEqualTo(404);
        as("陈志远").send("/people", "/people", "name", "罗强", "phone", "13800001002", "role", "VOLUNTEER", "organisation", "@暖邻队");
        assertThat(inviting(as("陈志远"), "罗强").status()).as("an official there too").isEqualTo(403);
        truth().sql("update party.appointment set from_day = date '2026-01-01', until_day = date '2026-11-01' where person = cast(? as uuid) and role = 'OFFICIAL'").param(person("罗强")).update();
        assertThat(inviting(as("陈志远"), "罗强").status()).as("no longer").isEqualTo(303);
    }
}
