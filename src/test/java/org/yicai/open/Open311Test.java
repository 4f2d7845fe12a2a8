package org.yicai.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yicai.TownTest;

/** Another programme reads public needs and passes new ones on (GeoReport v2). */
class Open311Test extends TownTest {

    private static final String REQUESTS = "/v2/requests.json";
    private Programme programme;
    private String key;

    @BeforeAll
    void someNeedsArePublic() {
        programme = new Programme(port);
        key = issue("社区通", 1_000);
        var leader = as("王淑琴");
        clock.put(clock.instant().minusSeconds(3_600));
        for (int i = 0; i < 6; i++) {
            var need = id("select id from need.need where receipt = ?", number(report("description", "第" + i + "盏灯不亮")).replace("-", ""));
            var done = i < 4
                    ? leader.send("/triage/" + need, "/triage/" + need + "/hand-over", "to", "物业", "notice", "请物业换灯")
                    : leader.send("/triage/" + need, "/triage/" + need + "/decline", "reason", "这盏灯已经换好了");
            assertThat(done.status()).isEqualTo(303);
            clock.put(clock.instant().plusSeconds(60));
        }
        itIsToday();
    }

    private String issue(String name, int perHour) {
        var admin = as("陈志远");
        var issued = admin.send("/api-keys", "/api-keys", "name", name, "contact", "值班台", "per_hour", String.valueOf(perHour));
        var secret = Pattern.compile("yicai_[A-Za-z0-9_-]{32}").matcher(admin.open(issued.location()));
        assertThat(secret.find()).isTrue();
        return secret.group();
    }

    private Programme.Reply report(String... more) {
        var fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("api_key", key, "service_code", "SAFETY", "description", "3号楼楼道灯不亮。老人晚上怕摔", "address_string", "3号楼2门"));
        return programme.post(REQUESTS, List.of(), fields.toArray(String[]::new));
    }

    private static String number(Programme.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get(0).get("service_request_id").asString();
    }

    @Test
    void a_need_that_another_programme_passes_on_is_triaged_like_any_other_and_says_through_whom_it_came() {
        var sent = report("phone", "13900001234", "first_name", "石", "email", "a@example.org", "attribute[community]", "110101006001");
        var number = number(sent);
        assertThat(sent.json().get(0).get("service_notice").asString()).contains(number, "1234", "/needs/" + number);
        assertThat(programme.get("/v2/requests/" + number + ".json").status()).as("not public before somebody has read it").isEqualTo(404);
        var need = id("select id from need.need where receipt = ?", number.replace("-", ""));
        assertThat(truth().sql("select voice || ' ' || stage || ' ' || title || ' ' || coalesce(phone, '') from need.need where id = ?").param(need).query(String.class).single())
                .isEqualTo("PARTNER NEW 3号楼楼道灯不亮 13900001234");
        var leader = as("王淑琴");
        assertThat(leader.send("/triage/" + need, "/triage/" + need + "/hand-over", "to", "物业", "notice", "请物业换灯").status()).isEqualTo(303);
        var request = programme.get("/v2/requests/" + number + ".json").json().get(0);
        assertThat(request.get("status").asString()).isEqualTo("open");
        assertThat(request.get("status_notes").asString()).contains("转");
        assertThat(request.get("service_code").asString()).isEqualTo("SAFETY");
        assertThat(request.get("address").asString()).startsWith("3号楼2门, ").endsWith("东四街道");
        assertThat(request.get("address_id").asString()).isEqualTo("110101006001");
        assertThat(request.get("requested_datetime").asString()).isEqualTo("2026-11-20T10:00:00+08:00");
        assertThat(request.toString()).doesNotContain("13900001234", "a@example.org");
        assertThat(visitor().open("/needs/" + number)).contains("社区通");
    }

    @Test
    void an_answer_in_xml_says_the_same_as_in_json() {
        var json = programme.get(REQUESTS + "?page_size=5").json();
        var xml = programme.get("/v2/requests.xml?page_size=5");
        assertThat(xml.header("Content-Type")).isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(xml.xml().getTagName()).isEqualTo("service_requests");
        var requests = xml.xml().getElementsByTagName("request");
        assertThat(requests.getLength()).isEqualTo(5).isEqualTo(json.size());
        for (int i = 0; i < 5; i++) {
            var row = requests.item(i).getChildNodes();
            assertThat(row.getLength()).isEqualTo(json.get(i).size());
            for (int j = 0; j < row.getLength(); j++) {
                var value = json.get(i).get(row.item(j).getNodeName());
                assertThat(row.item(j).getTextContent()).isEqualTo(value.isNull() ? "" : value.asString());
            }
        }
    }

    @Test
    void the_discovery_is_written_as_the_standard_shows_it() {
        var xml = programme.get("/discovery.xml").body();
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><discovery><changeset>").contains(
                "<endpoints><endpoint><specification>http://wiki.open311.org/GeoReport_v2</specification><url>http://127.0.0.1:" + port + "/open311/v2</url>",
                "<type>test</type><formats><format>text/xml</format><format>application/json</format></formats></endpoint></endpoints></discovery>");
        assertThat(programme.get("/discovery.json").json().get("endpoints").get(0).get("formats").size()).isEqualTo(2);
    }

    @Test
    void services_are_the_topics_in_the_language_asked_for() {
        var zh = programme.get("/v2/services.json").json();
        assertThat(zh.get(0).get("service_code").asString()).isEqualTo("SAFETY");
        assertThat(zh.get(0).get("service_name").asString()).isEqualTo("安全");
        assertThat(programme.get("/v2/services.json", "Accept-Language", "en-GB").json().get(0).get("service_name").asString()).isNotBlank().matches("\\p{ASCII}+");
        var xml = programme.get("/v2/services/MEALS.xml").body();
        assertThat(xml).contains("<service_definition><service_code>MEALS</service_code><attributes><attribute><variable>true</variable><code>community</code>", "<values><value><key>110101006001</key><name>");
    }

    @Test
    void filters_do_what_they_say() {
        var all = programme.get(REQUESTS).json();
        assertThat(all.size()).isGreaterThan(5);
        var open = programme.get(REQUESTS + "?status=open").json();
        var closed = programme.get(REQUESTS + "?status=closed").json();
        assertThat(open.size() + closed.size()).isEqualTo(all.size());
        assertThat(open).isNotEmpty().allSatisfy(each -> assertThat(each.get("status").asString()).isEqualTo("open"));
        assertThat(closed).isNotEmpty().allSatisfy(each -> assertThat(each.get("status").asString()).isEqualTo("closed"));
        assertThat(programme.get(REQUESTS + "?service_code=MEALS").json()).allSatisfy(each -> assertThat(each.get("service_code").asString()).isEqualTo("MEALS"));
        var two = all.get(0).get("service_request_id").asString() + "," + all.get(3).get("service_request_id").asString();
        assertThat(programme.get(REQUESTS + "?service_request_id=" + two + ",nonsense&status=nonsense").json().size()).as("numbers override everything else").isEqualTo(2);
        var longAgo = programme.get(REQUESTS + "?start_date=2026-05-01T00:00:00Z&end_date=2026-07-15").json();
        assertThat(longAgo).isNotEmpty().allSatisfy(each -> assertThat(each.get("requested_datetime").asString()).isBetween("2026-05-01", "2026-07-15"));
        assertThat(programme.get(REQUESTS + "?jurisdiction_id=110101007000").json()).noneMatch(each -> all.toString().contains(each.get("service_request_id").asString()));
    }

    @Test
    void only_triaged_needs_that_were_left_open_are_listed() {
        var hidden = truth().sql("select receipt from need.need where not open_to_all or triaged_at is null").query(String.class).list();
        assertThat(hidden).isNotEmpty();
        var all = programme.get(REQUESTS + "?start_date=2026-09-01").body();
        assertThat(hidden).allSatisfy(receipt -> {
            var number = receipt.substring(0, 3) + "-" + receipt.substring(3, 6) + "-" + receipt.substring(6);
            assertThat(all).doesNotContain(number);
            assertThat(programme.get("/v2/requests/" + number + ".json").status()).isEqualTo(404);
        });
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var all = programme.get(REQUESTS).json();
        var path = REQUESTS + "?page_size=3";
        var seen = new ArrayList<String>();
        while (!path.isEmpty()) {
            var page = programme.get(path);
            page.json().forEach(each -> seen.add(each.get("service_request_id").asString()));
            var next = Pattern.compile("<(\\?[^>]+)>; rel=\"next\"").matcher(page.header("Link"));
            path = next.find() ? REQUESTS + next.group(1) : "";
        }
        assertThat(seen).hasSize(all.size()).doesNotHaveDuplicates();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_the_format_of_the_address() {
        var wrong = programme.post("/v2/requests.xml", List.of(), "api_key", key, "service_code", "SAFETY", "lat", "91", "long", "abc", "phone", "12");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.xml().getTagName()).isEqualTo("errors");
        assertThat(wrong.xml().getElementsByTagName("error").getLength()).isEqualTo(3);
        assertThat(programme.post(REQUESTS, List.of(), "api_key", key, "service_code", "TREES", "description", "x", "address_string", "x").status()).isEqualTo(404);
        assertThat(programme.post(REQUESTS, List.of(), "api_key", key, "service_code", "MEALS", "description", "x").json().get(0).get("description").asString()).contains("address_string");
        assertThat(report("jurisdiction_id", "999999999999").status()).isEqualTo(404);
        assertThat(programme.get("/v2/requests.json?start_date=2026-01-01&end_date=2026-11-01").status()).isEqualTo(400);
        assertThat(programme.get("/v2/nothing.json").json().get(0).get("code").asInt()).isEqualTo(404);
        assertThat(programme.get("/v2/nothing.xml", "Accept-Language", "en").xml().getTagName()).isEqualTo("errors");
    }

    @Test
    void without_a_good_key_of_this_subdistrict_nothing_is_taken_in() {
        var before = count("select count(*) from need.need");
        assertThat(programme.post(REQUESTS, List.of(), "service_code", "SAFETY", "description", "灯", "address_string", "x").status()).isEqualTo(403);
        assertThat(programme.post(REQUESTS, List.of(), "api_key", "yicai_wrong", "service_code", "SAFETY", "description", "灯", "address_string", "x").json().get(0).get("code").asInt()).isEqualTo(403);
        assertThat(report("jurisdiction_id", "110101007000").status()).as("a key is good in its own subdistrict only").isEqualTo(403);
        assertThat(count("select count(*) from need.need")).isEqualTo(before);
        assertThat(report().status()).as("the same with a good key").isEqualTo(200);
    }

    @Test
    void a_point_is_kept_to_a_hundred_metres_and_health_stays_private() {
        var number = number(programme.post(REQUESTS, List.of(), "api_key", key, "service_code", "HEALTH", "description", "陪我去看病", "lat", "39.9287654", "long", "116.4171234"));
        var row = truth().sql("select spot || ' ' || open_to_all from need.need where receipt = ?").param(number.replace("-", "")).query(String.class).single();
        assertThat(row).contains("39.929", "116.417").doesNotContain("39.9287").endsWith("false");
        assertThat(programme.get("/v2/tokens/" + number + ".json").json().get(0).get("service_request_id").asString()).isEqualTo(number);
    }

    @Test
    void the_same_key_of_repetition_makes_one_need() {
        var fields = new String[] {"api_key", key, "service_code", "MEALS", "description", "想订两顿午饭", "address_string", "六条"};
        var first = number(programme.post(REQUESTS, List.of("Idempotency-Key", "a-1"), fields));
        assertThat(number(programme.post(REQUESTS, List.of("Idempotency-Key", "a-1"), fields))).isEqualTo(first);
        assertThat(number(programme.post(REQUESTS, List.of("Idempotency-Key", "a-2"), fields))).isNotEqualTo(first);
    }

    @Test
    void markup_and_control_characters_do_no_harm() {
        var number = number(report("description", "ignored", "address_string", "x"));
        truth().sql("update need.need set words = ?, open_to_all = true, triaged_at = voiced_at where receipt = ?").param("a<b>&\"]]>\u0001\u0085\uD83D\uDE00").param(number.replace("-", "")).update();
        var xml = programme.get("/v2/requests/" + number + ".xml").xml().getElementsByTagName("description").item(0).getTextContent();
        assertThat(xml).isEqualTo("a<b>&\"]]>\uD83D\uDE00");
        assertThat(programme.get("/v2/requests/" + number + ".json").json().get(0).get("description").asString()).isEqualTo(xml);
    }

    @Test
    void a_key_has_its_limit_and_says_when_to_come_again() {
        key = issue("快手", 5);
        try {
            assertThat(IntStream.range(0, 5).mapToObj(i -> report().status())).containsOnly(200);
            var refused = report();
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().get(0).get("code").asInt()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 720);
            clock.put(clock.instant().plusSeconds(721));
            assertThat(report().status()).isEqualTo(200);
        } finally {
            itIsToday();
            key = issue("社区通", 1_000);
        }
    }

    @Test
    void a_revoked_key_opens_nothing_and_its_end_is_a_fact() {
        var secret = issue("要收回的", 50);
        var admin = as("陈志远");
        var id = id("select id from open.api_key where name = '要收回的'");
        assertThat(count("select count(*) from open.api_key where encode(hash, 'escape') like '%yicai%'")).isZero();
        assertThat(as("沈明").get("/api-keys/" + id).status()).isEqualTo(403);
        admin.send("/api-keys/" + id, "/api-keys/" + id + "/kept");
        assertThat(admin.open("/api-keys/" + id)).as("shown once").doesNotContain(secret);
        assertThat(admin.send("/api-keys/" + id, "/api-keys/" + id + "/revocation", "why", "").status()).isEqualTo(422);
        assertThat(admin.send("/api-keys/" + id, "/api-keys/" + id + "/revocation", "why", "对方停用了").status()).isEqualTo(303);
        assertThat(programme.post(REQUESTS, List.of(), "api_key", secret, "service_code", "SAFETY", "description", "灯", "address_string", "x").status()).isEqualTo(403);
        assertThat(truth().sql("select string_agg(type, ' ' order by type) from journal.entry where subject = ?").param(id).query(String.class).single()).isEqualTo("api-key-issued api-key-revoked");
    }
}
