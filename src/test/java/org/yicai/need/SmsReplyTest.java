package org.yicai.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A digit sent back answers; anything else is kept for people to read; nobody but the gateway can say it. */
class SmsReplyTest extends ClosureTest {

    private static final String SECRET = "the gateway of the tests";
    private final HttpClient http = HttpClient.newHttpClient();

    private record Reply(int status, String body) {}

    private Reply send(String id, String from, String text, String secret, long age) throws Exception {
        var body = "{\"id\":\"%s\",\"from\":\"%s\",\"text\":\"%s\"}".formatted(id, from, text);
        var seconds = clock.instant().getEpochSecond() - age;
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = Base64.getEncoder().encodeToString(mac.doFinal(("msg" + id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        var answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sms/replies"))
                .header("content-type", "application/json").header("webhook-id", "msg" + id).header("webhook-timestamp", "" + seconds)
                .header("webhook-signature", "v1,AAAA v1," + signature).POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        return new Reply(answer.statusCode(), answer.body());
    }

    private Reply send(String from, String text) throws Exception {
        return send(UUID.randomUUID().toString(), from, text, SECRET, 0);
    }

    private Questioned askedBySms(String words) {
        var need = claimed(say(words));
        itIs(MONDAY);
        sweeper.look();
        assertThat(messages(need, "%/c/%")).isEqualTo(1);
        return need;
    }

    @Test
    void a_digit_answers_and_the_same_message_twice_is_once() throws Exception {
        var need = askedBySms("水管滴水");
        assertThat(send("gw-1", "+86 " + need.phone(), "２", SECRET, 0)).isEqualTo(new Reply(200, "{\"outcome\":\"ANSWERED\"}"));
        assertThat(stage(need)).isEqualTo("NOT_SOLVED");
        assertThat(send("gw-1", need.phone(), "2", SECRET, 0).body()).contains("TWICE");
        assertThat(steps(need, "NOT_SOLVED")).isEqualTo(1);
        assertThat(steps(need, "WORD_SMS")).isEqualTo(1);
        assertThat(messages(need, "%记下了：没解决%")).isEqualTo(1);
        assertThat(truth().sql("select how from need.callback where need = ?").param(need.id()).query(String.class).single()).isEqualTo("SMS");
    }

    @Test
    void the_words_themselves_are_as_good_as_the_digit() throws Exception {
        var solved = askedBySms("信箱的锁坏了");
        assertThat(send(solved.phone(), "解决了。").body()).contains("ANSWERED");
        assertThat(stage(solved)).isEqualTo("SOLVED");
        today();
        var open = askedBySms("单元门关不严");
        assertThat(send(open.phone(), " 没解决！").body()).contains("ANSWERED");
        assertThat(stage(open)).isEqualTo("NOT_SOLVED");
    }

    @Test
    void anything_else_is_kept_for_the_leaders_and_answered_with_one_kind_line_a_day() throws Exception {
        var need = askedBySms("窗台积水");
        assertThat(send(need.phone(), "修是修了，又裂了一块").body()).contains("KEPT");
        assertThat(send(need.phone(), "还在吗").body()).contains("KEPT");
        assertThat(stage(need)).isEqualTo("HANDED_OVER");
        assertThat(messages(need, "%会有志愿者骨干看%")).as("two machines do not talk with each other").isEqualTo(1);
        var leader = as("王淑琴");
        var page = leader.open("/households");
        assertThat(page).contains("修是修了，又裂了一块", "139****").doesNotContain(need.phone());
        var reply = truth().sql("select id::text from party.sms_reply where words like '修是修了%'").query(String.class).single();
        assertThat(leader.send("/households", "/households/readings", "reply", reply).status()).isEqualTo(303);
        assertThat(leader.open("/households")).doesNotContain("修是修了");
        assertThat(send(need.phone(), "1").body()).as("the question is still open").contains("ANSWERED");
    }

    @Test
    void with_several_matters_a_lone_no_does_not_say_which() throws Exception {
        var first = claimed(say("东墙掉皮"));
        var second = claimed(say("西墙掉皮", first.phone()));
        itIs(MONDAY);
        sweeper.look();
        assertThat(send(first.phone(), "2").body()).contains("KEPT");
        assertThat(messages(first, "%按顺序一件回一个数字%")).isEqualTo(1);
        assertThat(send(first.phone(), "12").body()).contains("ANSWERED");
        assertThat(stage(first) + stage(second)).isEqualTo("SOLVEDNOT_SOLVED");
    }

    @Test
    void only_the_gateway_is_heard() throws Exception {
        var need = askedBySms("雨棚漏水");
        assertThat(send("x1", need.phone(), "1", "another secret of many characters", 0).status()).isEqualTo(403);
        assertThat(send("x2", need.phone(), "1", SECRET, 301).status()).as("an old one played again").isEqualTo(403);
        assertThat(send("x3", "12345", "1", SECRET, 0).status()).isEqualTo(400);
        var bare = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sms/replies")).POST(HttpRequest.BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).startsWith("{\"error\":");
        assertThat(stage(need)).isEqualTo("HANDED_OVER");
        assertThat(send("x4", need.phone(), "1", SECRET, 299).status()).as("the control").isEqualTo(200);
        assertThat(stage(need)).isEqualTo("SOLVED");
    }

    @Test
    void a_digit_from_somebody_who_was_not_asked_answers_nothing() throws Exception {
        var need = claimed(say("路灯太暗"));
        assertThat(send(need.phone(), "1").body()).as("planned is not asked").contains("KEPT");
        assertThat(send("13900001234", "1").body()).contains("KEPT");
        assertThat(stage(need)).isEqualTo("HANDED_OVER");
    }
}
