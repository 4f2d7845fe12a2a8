package org.yicai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;
import org.yicai.ops.demo.Loopback;

/** What every form promises: one tap or ten, one action; nothing half-saved; nothing from another site; nothing lost. */
class FormTest extends TownTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

    private long needs() {
        return count("select count(*) from need.need");
    }

    @Test
    void ten_taps_at_once_are_one_action() throws Exception {
        var before = needs();
        var door = new Loopback(port);
        var page = door.get("/needs/new", "");
        var cookie = page.cookies().getFirst().split(";")[0];
        var token = TOKEN.matcher(page.html());
        assertThat(token.find()).isTrue();
        var form = Map.of("_form", List.of(token.group(1)), "words", List.of("同一句话点了十次"));
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            var locations = taps.invokeAll(java.util.Collections.nCopies(10, (Callable<String>) () -> door.post("/needs", form, cookie).location())).stream()
                    .map(each -> each.resultNow().replaceFirst("^http://[^/]+", ""))
                    .distinct()
                    .toList();
            assertThat(locations).hasSize(1);
        }
        assertThat(needs()).isEqualTo(before + 1);
    }

    @Test
    void a_form_without_its_token_or_with_a_strangers_token_does_nothing() {
        var before = needs();
        assertThat(visitor().post("/needs", Map.of("words", List.of("没有令牌"))).status()).isEqualTo(403);
        var token = TOKEN.matcher(visitor().open("/needs/new"));
        assertThat(token.find()).isTrue();
        assertThat(visitor().post("/needs", Map.of("_form", List.of(token.group(1)), "words", List.of("别人的令牌"))).status()).isEqualTo(403);
        assertThat(needs()).isEqualTo(before);
    }

    @Test
    void bad_input_gets_a_finding_keeps_what_was_typed_and_saves_nothing() {
        var before = needs();
        var reply = visitor().send("/needs/new", "/needs", "words", "", "spot", "东四六条 3 号院", "phone", "123");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.html()).contains("id=\"words-err\"", "id=\"phone-err\"", "东四六条 3 号院", "value=\"123\"");
        for (var bad : List.of("a\0b", "字".repeat(2_001))) {
            assertThat(visitor().send("/needs/new", "/needs", "words", bad).status()).isEqualTo(422);
        }
        assertThat(visitor().send("/needs/new", "/needs", "words", "好", "topic", "NOT_A_TOPIC").status()).isEqualTo(422);
        assertThat(visitor().send("/needs/new", "/needs", "words", "好", "community", "00000000-0000-0000-0000-000000000000").status()).isEqualTo(422);
        assertThat(needs()).isEqualTo(before);
    }

    @Test
    void ten_megabytes_half_a_character_and_a_broken_escape_are_4xx() throws Exception {
        var before = needs();
        assertThat(raw("/needs", "words=" + "a".repeat(10_000_000))).isEqualTo(413);
        assertThat(raw("/needs", "words=%ED%A0%80")).isBetween(400, 499);
        assertThat(raw("/needs", "words=%zz")).isBetween(400, 499);
        assertThat(raw("/needs", "words=%00")).isBetween(400, 499);
        assertThat(visitor().get("/needs?community=%00").status()).isBetween(200, 499);
        assertThat(visitor().get("/needs?before=nonsense").status()).isBetween(200, 499);
        assertThat(needs()).isEqualTo(before);
    }

    private int raw(String path, String body) throws Exception {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
            return http.send(request.build(), java.net.http.HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException cutOff) {
            return 413; // the server hung up in the middle of ten megabytes
        }
    }

    @Test
    void no_page_names_another_host_and_every_page_has_its_policy() {
        var reply = visitor().get("/needs/new");
        assertThat(reply.html()).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    @Test
    void what_could_not_be_kept_at_the_last_moment_is_not_promised() {
        truth().sql("create function ext.never() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$").update();
        truth().sql("create constraint trigger never after insert on need.need deferrable initially deferred for each row execute function ext.never()").update();
        try {
            var reply = visitor().send("/needs/new", "/needs", "words", "提交的时候磁盘满了");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.location()).as("no receipt").isEmpty();
        } finally {
            truth().sql("drop function ext.never() cascade").update();
        }
        assertThat(visitor().send("/needs/new", "/needs", "words", "又有地方了").status()).as("the control: without the trigger it is kept").isEqualTo(303);
    }
}
