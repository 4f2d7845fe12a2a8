package org.yicai.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yicai.TownTest;
import org.yicai.kernel.Actor;
import org.yicai.web.OpenToAll;
import org.yicai.web.OpenToMachines;

/** A door without form tokens: nobody's cookie may open it, and nothing thrown at it may break it. */
class Open311DoorTest extends TownTest {

    private static final String REQUESTS = "/v2/requests.json";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Programme programme;
    private String key;

    @BeforeAll
    void aKeyIsIssued() {
        programme = new Programme(port);
        var admin = as("陈志远");
        var issued = admin.send("/api-keys", "/api-keys", "name", "社区通", "contact", "值班台", "per_hour", "100000");
        var secret = Pattern.compile("yicai_[A-Za-z0-9_-]{32}").matcher(admin.open(issued.location()));
        assertThat(secret.find()).isTrue();
        key = secret.group();
    }

    @Test
    void whoever_is_signed_in_is_nobody_behind_this_door() {
        var leader = as("王淑琴");
        var fields = Map.of("service_code", List.of("SAFETY"), "description", List.of("门前的砖松了"), "address_string", List.of("东口"));
        assertThat(leader.post("/open311/v2/requests.json", fields).status()).as("a session is no key").isEqualTo(403);
        var all = new java.util.HashMap<>(fields);
        all.put("api_key", List.of(key));
        var before = count("select count(*) from need.need where voiced_by is not null or acted_by is not null");
        assertThat(leader.post("/open311/v2/requests.json", all).status()).isEqualTo(200);
        assertThat(count("select count(*) from need.need where voiced_by is not null or acted_by is not null")).isEqualTo(before);
        assertThat(truth().sql("select convert_from(bytes, 'UTF8') from journal.entry where type = 'need-voiced' order by id desc limit 1").query(String.class).single()).contains("\"actor\":\"nobody\"");
        assertThat(truth().sql("select s.by is null from need.step s order by s.id desc limit 1").query(Boolean.class).single()).isTrue();
    }

    @Test
    void only_these_posts_need_no_form_token_and_none_of_them_asks_who_acts() {
        var machines = mapping.getHandlerMethods().entrySet().stream().filter(each -> each.getValue().hasMethodAnnotation(OpenToMachines.class)).toList();
        assertThat(machines).allSatisfy(each -> {
            assertThat(each.getValue().getMethod().getParameterTypes()).doesNotContain(Actor.class);
            assertThat(each.getValue().hasMethodAnnotation(OpenToAll.class)).isFalse();
        });
        var posts = machines.stream().filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST)).flatMap(each -> each.getKey().getPatternValues().stream());
        assertThat(posts).containsExactlyInAnyOrder("/open311/v2/requests.json", "/open311/v2/requests.xml", "/sms/replies");
    }

    @Test
    void a_form_of_the_pages_still_needs_its_token() {
        assertThat(as("陈志远").post("/api-keys", Map.of("name", List.of("x"), "contact", List.of("y"), "per_hour", List.of("1"), "api_key", List.of(key))).status()).isEqualTo(403);
    }

    @Test
    void what_was_refused_leaves_nothing_behind() {
        var before = count("select (select count(*) from need.need) + (select count(*) from journal.entry) + (select count(*) from open.report)");
        assertThat(programme.post(REQUESTS, List.of(), "api_key", key, "service_code", "SAFETY", "description", "").status()).isEqualTo(400);
        assertThat(count("select (select count(*) from need.need) + (select count(*) from journal.entry) + (select count(*) from open.report)")).isEqualTo(before);
    }

    @Test
    void whatever_is_sent_is_never_a_5xx() throws IOException {
        var random = new Random(311);
        var names = List.of("service_request_id", "service_code", "start_date", "end_date", "status", "page_size", "before", "jurisdiction_id", "lat", "long", "address_string", "address_id",
                "description", "phone", "attribute[visibility]", "attribute[community]", "attribute[x][]", "media_url", "extensions", "done", "_form");
        var values = List.of("", " ", "\0", "x\uFFFDy", "\uD83D\uDE00", "'; drop table need.need; --", "<a>&", "{x}", "%", "-1", "999999999999999999999", "NaN", "1e309", "2026-02-31", "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z", "2026-11-20T10:00:00+99:00", "2026-11-01T00:00:00+08:00", "open,closed", "OPEN", ",,,", "K7M-4QX-9TB", "SAFETY", "110101006000", "字".repeat(5_000), "\r\nX: y");
        var wrong = new ArrayList<String>();
        for (int i = 0; i < 600; i++) {
            var query = new StringBuilder("?");
            var fields = new ArrayList<>(List.of("api_key", key, "service_code", "SAFETY"));
            for (int j = random.nextInt(5); j >= 0; j--) {
                var name = names.get(random.nextInt(names.size()));
                var value = values.get(random.nextInt(values.size()));
                query.append(Programme.encode(name)).append('=').append(Programme.encode(value.length() > 1_000 ? value.substring(0, 100) : value)).append('&');
                fields.addAll(List.of(name, value));
            }
            var format = random.nextBoolean() ? ".json" : ".xml";
            var got = programme.get("/v2/requests" + format + query);
            var sent = programme.post("/v2/requests" + format, List.of(), fields.toArray(String[]::new));
            if (got.status() >= 500 || sent.status() >= 500 || got.status() != 200 && !got.body().contains("description")) {
                wrong.add(got.status() + " " + sent.status() + " " + query);
            }
        }
        for (var path : List.of("/v2/requests/%00.json", "/v2/requests/%E5%AD%97.xml", "/v2/requests/..%2F..json", "/v2/services/%3Ca%3E.xml", "/v2/tokens/x.json", "/v2/requests", "/v2", "", "/v2/requests.html",
                "/v2/requests.json?status=%zz", "/v2/services.json?x=%", "/v2/services.json?jurisdiction_id=\u0001", "/v2/requests/%.json")) {
            var status = raw(path);
            if (!path.contains("?x=") && status < 400 || status >= 500) {
                wrong.add(status + " " + path);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Past every client that would mend the address. */
    private int raw(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(("GET /open311" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            var reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(reply.substring(9, 12));
        }
    }

    @Test
    void other_verbs_are_refused_in_the_same_format() throws Exception {
        var http = java.net.http.HttpClient.newHttpClient();
        var delete = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + port + "/open311/v2/requests.json")).DELETE().build();
        var reply = http.send(delete, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isBetween(400, 499);
        assertThat(reply.body()).startsWith("[{\"code\":");
    }
}
