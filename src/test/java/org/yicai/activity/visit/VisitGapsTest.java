package org.yicai.activity.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;

/** Each rule of visits that had no test of its own, with what passes beside it; taps that phones kept; a new link; and that nothing stays for ever. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class VisitGapsTest extends TownTest {

    private static final Pattern LINK = Pattern.compile("/home-visits/([A-Za-z0-9_-]{43})");

    @Autowired
    private Forgetting forgetting;

    @AfterEach
    void backToToday() {
        itIsToday();
    }

    private void at(LocalDate day, String time) {
        clock.put(day.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private Door.Reply plan(LocalDate day, String time, String... more) {
        var fields = new ArrayList<>(List.of("recipient", "@庄**", "kind", "REPAIR", "words", "装扶手", "starts_at", day + "T" + time, "minutes", "60"));
        fields.addAll(List.of(more));
        return as("何伟").send("/visits/new", "/visits", fields.toArray(String[]::new));
    }

    private Door.Reply usual(LocalDate day, String time, String... more) {
        var fields = new ArrayList<>(List.of("project", "@楼道扶手和声控灯", "visitor", "@何伟", "neighbour", "@孔令"));
        fields.addAll(List.of(more));
        return plan(day, time, fields.toArray(String[]::new));
    }

    private static UUID led(Door.Reply reply) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return UUID.fromString(reply.location().replaceFirst("^.*/visits/([0-9a-f-]{36}).*$", "$1"));
    }

    private static void refused(Door.Reply reply, String rule) {
        assertThat(reply.status()).as(reply.location()).isIn(403, 409, 422);
        assertThat(reply.html()).contains("规则 " + rule + "）");
    }

    private String link() {
        var text = truth().sql("select content from message.outbox where content like '%/home-visits/%' and address = '13900000092' order by id desc limit 1").query(String.class).single();
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String renewed() {
        return truth().sql("select substring(content from '/home-visits/[A-Za-z0-9_-]+') from message.outbox where content like '%新链接%'").query(String.class).single();
    }

    @Test
    void a_x0_a_visit_is_for_a_project_of_ones_own() {
        var foreign = id("select id from project.project where contractor is not null and title <> '楼道扶手和声控灯' limit 1").toString();
        refused(plan(TODAY.plusDays(12), "10:00", "project", foreign, "visitor", "@何伟", "neighbour", "@孔令"), "X0");
        refused(plan(TODAY.plusDays(12), "10:00", "project", "", "visitor", "@何伟", "neighbour", "@孔令"), "X0");
        led(usual(TODAY.plusDays(12), "10:00"));
    }

    @Test
    void b_x8_a_volunteer_who_pauses_does_not_come_along_and_may_when_back() {
        as("孔令").send("/volunteer", "/volunteer/pledge", "pledge", "yes", "under_18", "NO");
        assertThat(as("孔令").send("/volunteer", "/volunteer/pause", "until", TODAY.plusDays(30).toString()).status()).isEqualTo(303);
        refused(usual(TODAY.plusDays(13), "10:00"), "X8");
        assertThat(as("孔令").send("/volunteer", "/volunteer/return").status()).isEqualTo(303);
        led(usual(TODAY.plusDays(13), "10:00"));
    }

    @Test
    void c_x13_only_who_goes_says_that_they_are_in() {
        var visit = led(usual(TODAY, "15:00"));
        at(TODAY, "14:50");
        refused(as("孙晓梅").send("/sign-in", "/visits/" + visit + "/arrival"), "X13");
        refused(as("王淑琴").send("/sign-in", "/visits/" + visit + "/arrival"), "X13");
        assertThat(as("王淑琴").get("/visits/" + visit + "/door").status()).isEqualTo(403);
        assertThat(as("何伟").send("/visits/" + visit + "/door", "/visits/" + visit + "/arrival").status()).isEqualTo(303);
        assertThat(as("孔令").send("/sign-in", "/visits/" + visit + "/departure").status()).isEqualTo(303);
    }

    @Test
    void d_x17_a_household_that_rests_is_visited_by_its_own_wish_alone() {
        truth().sql("insert into party.household_rest (id, subdistrict, household, shown, since) select h.id, h.subdistrict, h.household, '庄**', h.made_at from activity.home h join activity.recipient r on r.home = h.id where r.shown = '庄**'").update();
        var reply = usual(TODAY.plusDays(14), "10:00");
        refused(reply, "X17");
        assertThat(reply.html()).contains("居民自己怎么说的");
        assertThat(as("何伟").get("/visits/new").html()).as("nobody else is asked for it").doesNotContain("居民自己怎么说的");
        var visit = led(usual(TODAY.plusDays(14), "10:00", "asked_words", "打电话来说灯不亮了"));
        assertThat(truth().sql("select asked_words from activity.visit where id = ?").param(visit).query(String.class).single()).isEqualTo("打电话来说灯不亮了");
        truth().sql("delete from party.household_rest where shown = '庄**'").update();
        led(usual(TODAY.plusDays(15), "10:00"));
    }

    @Test
    void e_x18_whoever_moves_a_visit_hears_first_who_cannot() {
        var visit = id("select id from activity.visit where in_at is null and cancelled_at is null order by starts_at desc limit 1");
        var busy = TODAY.plusDays(12);
        var reply = visitor().send(link(), link(), "visit", visit.toString(), "word", "MOVE", "moved_to", busy + "T10:30");
        refused(reply, "X18");
        assertThat(reply.html()).contains("何伟、孔令那时候有别的安排", "还是改到这个时间", "value=\"" + busy + "T10:30\"");
        assertThat(count("select count(*) from activity.visit where id = ? and starts_at = ?", visit, java.time.OffsetDateTime.parse(busy + "T10:30:00+08:00"))).as("nothing is saved").isZero();
        assertThat(visitor().send(link(), link(), "visit", visit.toString(), "word", "MOVE", "moved_to", busy + "T10:30", "anyway", "yes").status()).as("the household may all the same").isEqualTo(303);
        assertThat(visitor().send(link(), link(), "visit", visit.toString(), "word", "MOVE", "moved_to", TODAY.plusDays(16) + "T10:30").status()).as("the control: all are free").isEqualTo(303);
    }

    private HttpResponse<String> sends(Visitor who, String name, UUID visit, String crossing, UUID key, String at, String sent) {
        var body = "{\"key\":\"%s\",\"who\":\"%s\",\"visit\":\"%s\",\"crossing\":\"%s\",\"at\":\"%s\",\"sent\":\"%s\"}".formatted(key, id("select id from party.person where name = ?", name), visit, crossing, at, sent);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/visits/taps")).header("Cookie", who.cookies()).header("Content-Type", "application/json").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        }
    }

    @Test
    void f_a_tap_that_a_phone_kept_counts_once_at_its_own_moment() {
        var visit = led(usual(TODAY, "17:00"));
        var he = as("何伟");
        at(TODAY, "19:00");
        var key = UUID.randomUUID();
        var taps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> sends(he, "何伟", visit, "IN", key, "2026-11-20T09:02:00Z", "2026-11-20T11:00:00Z"))).limit(10).toList();
        assertThat(taps).allSatisfy(each -> assertThat(each.join().body()).contains("DONE"));
        assertThat(count("select count(*) from activity.visit_tap where visit = ?", visit)).isEqualTo(1);
        assertThat(count("select count(*) from activity.visit where id = ? and in_at = timestamptz '2026-11-20 17:02+08'", visit)).as("when it was tapped, not when it came").isEqualTo(1);
        assertThat(sends(as("孔令"), "孔令", visit, "IN", UUID.randomUUID(), "2026-11-20T09:05:00Z", "2026-11-20T11:00:00Z").body()).as("the second of two").contains("DONE");
        assertThat(count("select count(*) from activity.visit where id = ? and in_at = timestamptz '2026-11-20 17:02+08'", visit)).isEqualTo(1);
        assertThat(sends(as("孙晓梅"), "孙晓梅", visit, "OUT", UUID.randomUUID(), "2026-11-20T09:50:00Z", "2026-11-20T11:00:00Z").body()).contains("REFUSED", "规则 X13");
        assertThat(sends(he, "孔令", visit, "OUT", UUID.randomUUID(), "2026-11-20T09:50:00Z", "2026-11-20T11:00:00Z").statusCode()).as("another account's tap").isEqualTo(409);
        assertThat(sends(he, "何伟", visit, "OUT", UUID.randomUUID(), "2026-11-18T09:50:00Z", "2026-11-20T11:00:00Z").body()).contains("REFUSED", "规则 X19");
        assertThat(sends(he, "何伟", UUID.randomUUID(), "OUT", UUID.randomUUID(), "2026-11-20T09:50:00Z", "2026-11-20T11:00:00Z").body()).as("no such visit").contains("REFUSED");
        assertThat(count("select count(*) from activity.visit where id = ? and out_at is null", visit)).as("none of these").isEqualTo(1);
        assertThat(sends(he, "何伟", visit, "OUT", UUID.randomUUID(), "2026-11-20T09:50:00Z", "2026-11-20T11:00:00Z").body()).contains("DONE");
        assertThat(count("select count(*) from activity.visit where id = ? and out_at = timestamptz '2026-11-20 17:50+08'", visit)).isEqualTo(1);
        var page = he.get("/visits/" + visit + "/door").html();
        assertThat(page).as("what stays on a phone names no door").contains("庄**", "何伟").doesNotContain("庄奶奶", "301", "13900000092");
    }

    @Test
    void g_a_new_link_goes_to_the_number_and_the_old_one_is_dead() {
        var old = link();
        assertThat(visitor().get(old).html()).as("the control").contains("何伟");
        assertThat(visitor().send("/home-visits", "/home-visits", "phone", "12345").status()).isEqualTo(422);
        var messages = count("select count(*) from message.outbox");
        assertThat(visitor().send("/home-visits", "/home-visits", "phone", "13911112222").status()).as("a number that nobody noted reads the same").isEqualTo(303);
        assertThat(count("select count(*) from message.outbox")).isEqualTo(messages);
        assertThat(visitor().send("/home-visits", "/home-visits", "phone", "139 0000 0092").status()).isEqualTo(303);
        var fresh = renewed();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(visitor().get(fresh).html()).contains("何伟");
        assertThat(visitor().get(old).html()).doesNotContain("何伟", "孔令", "装扶手").contains("换一个链接");
        assertThat(visitor().send(fresh, old, "visit", "x", "word", "CANCEL").status()).isEqualTo(404);
        assertThat(visitor().send("/home-visits", "/home-visits", "phone", "13900000092").status()).isEqualTo(303);
        assertThat(count("select count(*) from message.outbox where content like '%新链接%'")).as("not again within the hour").isEqualTo(1);
    }

    @Test
    void h_names_numbers_doors_and_faces_are_erased_when_nobody_needs_them() {
        forgetting.look();
        assertThat(count("select count(*) from activity.recipient where shown = '庄**' and sealed is not null")).as("a project that runs").isEqualTo(1);
        var over = truth().sql("select max(k.ends_on) from project.contract k join project.project p on p.id = k.project where p.title = '楼道扶手和声控灯'").query(LocalDate.class).single();
        at(over.plusDays(90), "09:00");
        forgetting.look();
        assertThat(count("select count(*) from activity.recipient where shown = '庄**' and sealed is not null")).as("the ninetieth day").isEqualTo(1);
        at(over.plusDays(91), "09:00");
        assertThat(forgetting.look()).isPositive();
        assertThat(forgetting.look()).as("once").isZero();
        assertThat(count("select count(*) from activity.recipient where sealed is not null and provider = (select provider from activity.visit limit 1)")).isZero();
        assertThat(count("select count(*) from activity.portrait where sealed is not null")).isZero();
        assertThat(count("select count(*) from journal.entry where type = 'recipient-forgotten'")).isPositive();
        assertThat(count("select count(*) from journal.body where content like '%13900000092%' or content like '%3 层 301%'")).as("no word of whom").isZero();
        itIsToday();
        assertThat(as("王淑琴").get("/visits/" + id("select id from activity.visit order by starts_at limit 1")).status()).as("what took place stays").isEqualTo(200);
    }
}
