package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.yicai.TownTest;
import org.yicai.ops.demo.Door;
import org.yicai.ops.demo.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An activity whose door is open, and phones that send what they kept. */
abstract class AtTheDoor extends TownTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private int planned;

    @BeforeEach
    void nobodySignedUp() {
        itIsToday();
        truth().sql("update activity.sign_up set withdrawn_at = signed_at where withdrawn_at is null").update();
    }

    /** Today from half past ten to half past eleven; it is ten, so the door is open. */
    String open() {
        return planned(0, "10:30", "11:30");
    }

    String planned(int day, String from, String until) {
        var reply = as("何伟").send("/activities/new", "/activities", "deliverable", "@楼道扶手和灯", "title", "门口试签" + ++planned, "words", "来试一试。", "risk_notice", "慢慢走。", "community", "@豆瓣社区",
                "venue", "5 号楼门口", "starts_at", TODAY.plusDays(day) + "T" + from, "ends_at", TODAY.plusDays(day) + "T" + until, "places", "9", "position_name", "引导", "position_duty", "在门口", "position_seats", "9");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
        return reply.location().replaceFirst("\\?.*", "");
    }

    static UUID idOf(String address) {
        return UUID.fromString(address.substring("/activities/".length()));
    }

    void signUp(Visitor who, String address, boolean volunteer) {
        var position = id("select id from activity.position where activity = ?", idOf(address)).toString();
        var reply = volunteer ? who.send("/sign-in", address + "/sign-ups", "position", position) : who.send("/sign-in", address + "/sign-ups");
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(303);
    }

    String row(String address, String name) {
        return id("select s.id from activity.sign_up s left join party.person p on p.id = s.person where s.activity = ? and coalesce(s.name, p.name) = ? and s.withdrawn_at is null", idOf(address), name).toString();
    }

    void later(Duration time) {
        clock.put(clock.instant().plus(time));
    }

    /** The digits that stand on the page of somebody on duty now. */
    String code(String address) {
        var codes = Pattern.compile("data-codes=\"(\\d{6}) ").matcher(as("何伟").open(address + "/code"));
        assertThat(codes.find()).isTrue();
        return codes.group(1);
    }

    Door.Reply checkIn(Visitor who, String address, String code) {
        return who.send("/sign-in", address + "/check-ins", "code", code);
    }

    void refused(Door.Reply reply, String rule, String sentence) {
        assertThat(reply.status()).as(Visitor.findings(reply)).isEqualTo(422);
        assertThat(reply.html()).contains("规则 " + rule + "<", sentence);
    }

    long there(String address) {
        return count("select count(*) from activity.attendance where activity = ?", idOf(address));
    }

    /** What a phone keeps: tapped so long ago, in or out, about nobody else. */
    Map<String, String> tap(String person, String address, Duration ago) {
        var tap = new LinkedHashMap<String, String>();
        tap.put("key", UUID.randomUUID().toString());
        tap.put("who", id("select id from party.person where name = ? order by id limit 1", person).toString());
        tap.put("activity", idOf(address).toString());
        tap.put("crossing", "IN");
        tap.put("code", "");
        tap.put("at", clock.instant().minus(ago).toString());
        tap.put("sent", clock.instant().toString());
        return tap;
    }

    record Told(int status, String outcome, String rule, String words) {}

    Told send(Visitor who, Map<String, String> tap) {
        var reply = post(who, JsonMapper.shared().writeValueAsString(tap), "application/json", "Sec-Fetch-Site", "same-origin");
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).as(reply.body()).startsWith("application/json");
        JsonNode told = JsonMapper.shared().readTree(reply.body());
        return new Told(reply.statusCode(), told.get("outcome").stringValue(), told.get("rule").stringValue(), told.get("words").stringValue());
    }

    HttpResponse<String> post(Visitor who, String body, String type, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/door/entries")).header("Cookie", who.cookies()).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
