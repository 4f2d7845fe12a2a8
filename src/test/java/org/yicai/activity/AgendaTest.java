package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Visitor;

/** What somebody signed up for, in the calendar of the telephone. */
class AgendaTest extends TownTest {

    private static final Pattern ADDRESS = Pattern.compile("/ics/[A-Za-z0-9_-]{43}");

    private String planned(String title, int day) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", title, "words", "来试一试。", "risk_notice", "请穿 sneakers, no heels; 扶好扶手，别着急，天冷路滑请穿防滑的鞋子，家里有老人的请陪着一起来。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T09:00", "ends_at", TODAY.plusDays(day) + "T10:00", "places", "1", "position_name", "引导", "position_duty", "在门口", "position_seats", "1");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    private static String address(Visitor who) {
        who.send("/my/activities", "/my/calendar-address");
        var found = ADDRESS.matcher(who.open("/my/activities"));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String unfolded(String ics) {
        return ics.replace("\r\n ", "");
    }

    @Test
    void the_calendar_holds_what_one_signed_up_for_and_follows_it() {
        var first = planned("试扶手", 3);
        var second = planned("试灯", 4);
        var one = as("白露");
        var other = as("曹阳");
        other.send(second, second + "/sign-ups");
        one.send(first, first + "/sign-ups", "position", id("select id from activity.position where activity = ?::uuid", first.substring(12)).toString());
        one.send(second, second + "/waiting");
        var address = address(one);
        var ics = visitor().open(address);
        assertThat(ics.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
        assertThat(unfolded(ics)).contains("SUMMARY:试扶手\r\n", "DTSTART:20261123T010000Z", "DTEND:20261123T020000Z", "DESCRIPTION:岗位：引导\\n服务于 楼道扶手和声控灯\\n请穿 sneakers\\, no heels\\; 扶好扶手", "LOCATION:5 号楼门口",
                "URL:http://127.0.0.1:" + port + first, "STATUS:CONFIRMED", "STATUS:TENTATIVE");
        assertThat(one.open("/my/activities")).contains("试扶手", "您在排队等候");
        as("何伟").send(first, first + "/cancellation", "reason", "下大雪");
        one.send(second, second + "/waiting/withdrawal");
        assertThat(visitor().open(address)).contains("STATUS:CANCELLED").doesNotContain("STATUS:TENTATIVE", "试灯");
    }

    @Test
    void a_new_address_ends_the_old_one_and_a_forged_one_is_none() {
        var one = as("程远");
        var old = address(one);
        assertThat(visitor().get(old).status()).isEqualTo(200);
        var fresh = address(one);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(visitor().get(old).status()).isEqualTo(404);
        var last = fresh.charAt(20) == 'A' ? 'B' : 'A';
        assertThat(visitor().get(fresh.substring(0, 20) + last + fresh.substring(21)).status()).isEqualTo(404);
        assertThat(visitor().get("/ics/nonsense").status()).isEqualTo(404);
        assertThat(visitor().get(fresh).status()).isEqualTo(200);
    }
}
