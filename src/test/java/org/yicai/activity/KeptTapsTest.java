package org.yicai.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What phones kept without a network counts once, is judged for its own moment, and is never lost. */
class KeptTapsTest extends AtTheDoor {

    @Test
    void what_arrives_ten_times_at_once_counts_once_and_is_told_the_same_each_time() throws Exception {
        var address = open();
        var one = as("丁香");
        var tap = tap("丁香", address, Duration.ZERO);
        tap.put("code", code(address));
        Callable<Told> again = () -> send(one, tap);
        try (var phones = Executors.newFixedThreadPool(10)) {
            var told = phones.invokeAll(IntStream.range(0, 10).mapToObj(number -> again).toList()).stream().map(each -> each.resultNow()).toList();
            assertThat(told).allMatch(each -> each.status() == 200 && each.outcome().equals("DONE") && each.words().equals("丁香，10:00 到了，已记下"));
        }
        later(Duration.ofHours(1));
        assertThat(send(one, tap).words()).as("an hour later").isEqualTo("丁香，10:00 到了，已记下");
        assertThat(there(address)).isEqualTo(1);
        assertThat(count("select count(*) from activity.entry where activity = ?", idOf(address))).isEqualTo(1);
    }

    @Test
    void two_keys_are_two_taps() {
        var address = open();
        var one = as("丁香");
        var first = tap("丁香", address, Duration.ZERO);
        first.put("code", code(address));
        var second = tap("丁香", address, Duration.ZERO);
        second.put("code", code(address));
        assertThat(send(one, first).outcome()).isEqualTo("DONE");
        assertThat(send(one, second)).as("for a person with an account the presence itself is unique").matches(told -> told.status() == 422 && told.rule().equals("K8"));
        // a neighbour is known by name alone: here it is the key that keeps one from becoming two
        var leader = as("王淑琴");
        var newcomer = tap("王淑琴", address, Duration.ZERO);
        newcomer.put("name", "赵大爷");
        send(leader, newcomer);
        send(leader, newcomer);
        assertThat(there(address)).isEqualTo(2);
        var other = tap("王淑琴", address, Duration.ZERO);
        other.put("name", "赵大爷");
        assertThat(send(leader, other).rule()).isEqualTo("K13");
        other.put("name", "赵大爷 2");
        send(leader, other);
        assertThat(there(address)).as("without the key nothing would hold it").isEqualTo(3);
    }

    @Test
    void the_code_is_judged_for_the_moment_of_the_tap_whatever_the_clock_of_the_phone_says() {
        var address = open();
        var code = code(address);
        later(Duration.ofHours(3));
        var tap = tap("丁香", address, Duration.ofHours(3));
        tap.put("code", code);
        // this phone lives in another year
        tap.put("at", clock.instant().minus(Duration.ofDays(400)).minus(Duration.ofHours(3)).toString());
        tap.put("sent", clock.instant().minus(Duration.ofDays(400)).toString());
        assertThat(send(as("丁香"), tap).words()).isEqualTo("丁香，10:00 到了，已记下");
        var prompt = tap("白露", address, Duration.ZERO);
        prompt.put("code", code);
        assertThat(send(as("白露"), prompt)).as("the same code now is none").matches(told -> told.status() == 422 && told.rule().equals("K5"));
        assertThat(there(address)).isEqualTo(1);
    }

    @Test
    void k12_k16_what_cannot_be_judged_is_looked_at_by_another_hand() {
        var address = open();
        var one = as("白露");
        signUp(one, address, true);
        var old = tap("白露", address, Duration.ofHours(25));
        assertThat(send(one, old)).matches(told -> told.status() == 200 && told.outcome().equals("LOOK") && told.rule().equals("K12"));
        assertThat(send(one, old)).as("the second time").matches(told -> told.outcome().equals("LOOK"));
        var future = tap("丁香", address, Duration.ofMinutes(-10));
        assertThat(send(as("丁香"), future).outcome()).isEqualTo("LOOK");
        var mistyped = tap("曹阳", address, Duration.ofMinutes(30));
        mistyped.put("code", "WRONG1");
        assertThat(send(as("曹阳"), mistyped).rule()).isEqualTo("K5");
        assertThat(there(address)).isZero();
        var leader = as("王淑琴");
        var own = tap("王淑琴", address, Duration.ofHours(30));
        send(leader, own);
        assertThat(leader.open(address + "/roll-call")).contains("有 4 条要您看一眼", "白露", "规则 K12", "规则 K5");
        var refused = leader.send(address + "/roll-call", address + "/looks", "entry", entry(own.get("key")), "counts", "YES");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("自己记的要请另一个人来看", "规则 K16<");
        later(Duration.ofHours(1));
        assertThat(leader.send(address + "/roll-call", address + "/looks", "entry", entry(old.get("key")), "counts", "YES").status()).isEqualTo(303);
        assertThat(leader.send(address + "/roll-call", address + "/looks", "entry", entry(mistyped.get("key")), "counts", "NO").status()).isEqualTo(303);
        assertThat(truth().sql("select t.name || ' ' || t.capacity || ' ' || t.through || ' ' || to_char(t.checked_in_at at time zone 'Asia/Shanghai', 'HH24:MI') from activity.attendance t where activity = ?")
                .param(idOf(address)).query(String.class).list()).containsExactly("白露 VOLUNTEER ROLL_CALL 10:30");
        assertThat(leader.open(address + "/roll-call")).contains("有 2 条要您看一眼");
    }

    @Test
    void nobody_fills_the_page_of_a_leader() {
        var address = open();
        var one = as("白露");
        for (int number = 0; number < 3; number++) {
            assertThat(send(one, tap("白露", address, Duration.ofHours(25 + number))).outcome()).isEqualTo("LOOK");
        }
        assertThat(send(one, tap("白露", address, Duration.ofHours(30)))).matches(told -> told.status() == 422 && told.rule().equals("K12"));
        assertThat(count("select count(*) from activity.entry where activity = ?", idOf(address))).isEqualTo(3);
    }

    private String entry(String key) {
        return id("select id from activity.entry where key = ?::uuid", key).toString();
    }

    @Test
    void a_roll_call_without_a_network_arrives_in_order() {
        var address = open();
        signUp(as("丁香"), address, true);
        var leader = as("王淑琴");
        var in = tap("王淑琴", address, Duration.ofMinutes(20));
        in.put("about", row(address, "丁香"));
        var out = tap("王淑琴", address, Duration.ofMinutes(5));
        out.put("about", row(address, "丁香"));
        out.put("crossing", "OUT");
        assertThat(send(leader, out)).as("out before in").matches(told -> told.rule().equals("K9"));
        assertThat(send(leader, in).words()).isEqualTo("丁香，09:40 到了，已记下");
        assertThat(send(leader, out).words()).isEqualTo("丁香，09:55 走了，已记下");
        var newcomer = tap("王淑琴", address, Duration.ofMinutes(4));
        newcomer.put("name", "钱奶奶");
        newcomer.put("capacity", "RESIDENT");
        send(leader, newcomer);
        var gone = tap("王淑琴", address, Duration.ofMinutes(1));
        gone.put("about", newcomer.get("key"));
        gone.put("crossing", "OUT");
        assertThat(send(leader, gone).words()).as("known by the key of the tap that noted her").isEqualTo("钱奶奶，09:59 走了，已记下");
    }

    @Test
    void the_door_for_kept_taps_has_three_bars_and_belongs_to_one_person() {
        var address = open();
        var one = as("丁香");
        var tap = tap("丁香", address, Duration.ZERO);
        tap.put("code", code(address));
        var body = JsonMapper.shared().writeValueAsString(tap);
        assertThat(post(visitor(), body, "application/json", "Sec-Fetch-Site", "same-origin").statusCode()).as("nobody").isEqualTo(403);
        assertThat(post(one, body, "application/json", "Sec-Fetch-Site", "cross-site").statusCode()).as("another site").isEqualTo(403);
        assertThat(post(one, body, "application/json", "Origin", "https://other.example").statusCode()).as("another origin").isEqualTo(403);
        assertThat(post(one, body, "application/json").statusCode()).as("a browser that says nothing").isEqualTo(403);
        assertThat(post(one, body, "text/plain", "Sec-Fetch-Site", "same-origin").statusCode()).as("what a form can send").isEqualTo(415);
        assertThat(post(one, "{\"key\":7}", "application/json", "Sec-Fetch-Site", "same-origin").statusCode()).as("no tap").isEqualTo(400);
        assertThat(post(one, "[".repeat(3_000), "application/json", "Sec-Fetch-Site", "same-origin").statusCode()).as("no JSON").isEqualTo(400);
        assertThat(send(as("白露"), tap)).as("somebody else is signed in by now").matches(told -> told.status() == 409 && told.rule().equals("K14"));
        assertThat(there(address)).isZero();
        assertThat(post(one, body, "application/json", "Origin", "http://127.0.0.1:" + port).statusCode()).as("our own page, in an older browser").isEqualTo(200);
    }
}
