package org.yicai.open.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yicai.TestServer;
import org.yicai.TownTest;
import org.yicai.web.Allowances;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another programme fetches the town's purchases as OCDS. */
class OcdsTest extends TownTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FEED = "/open/ocds/release-package.json";
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Allowances allowances;

    @BeforeAll
    void aGiftLands() {
        var given = as("李建国").send("/landed/new", "/landed", "title", "基金会赠送的轮椅", "origin", "GIFT", "leaf", "@失能老人助浴", "kind", "SAFETY_NET", "purchaser_level", "SUBDISTRICT",
                "target_group", "出不了门的老人", "summary", "基金会送来轮椅，教家里人用。", "payer", "一家基金会", "contract_link", "", "recipients", "六户", "lands_from", TODAY.toString(),
                "lands_until", TODAY.plusDays(60).toString(), "expected_asks", "", "contractor", "@康浴助老服务有限公司",
                "d1_name", "送轮椅", "d1_unit", "PIECE", "d1_quantity", "6", "d1_standard", "当面教会", "d1_evidence", "VISIT");
        assertThat(given.status()).isEqualTo(303);
    }

    /** One more lesson for one more instalment, and a part for somebody else; what the purchaser refuses changes nothing. */
    @BeforeAll
    void aContractChanges() {
        var page = "/projects/" + project("手机课堂") + "/contract";
        var there = page.replace("/contract", "");
        var other = id("select id from party.organisation where name = '安和社会工作服务中心'").toString();
        String[] same = {"change_ends_on", TODAY.plusDays(50).toString(), "a1_due", TODAY.minusDays(20).toString(), "a1_amount", "27000", "a1_q1", "6", "a2_due", TODAY.plusDays(41).toString(), "a2_amount", "26500", "a2_q1", "6"};
        assertThat(as("马超").send(page, there + "/amendments", with(same, "change_reason", "八条社区也想上一次", "an_title", "第十三场", "an_due", TODAY.plusDays(48).toString(), "an_amount", "1500", "an_q1", "1")).status()).isEqualTo(303);
        assertThat(as("李建国").send(page, there + "/amendment-answers", "answer", "AGREED", "change_answer_reason", "").status()).isEqualTo(303);
        assertThat(as("马超").send(page, there + "/subcontracts", "organisation", other, "part", "视频课件", "share", "10").status()).isEqualTo(303);
        assertThat(record(project("手机课堂")).toString()).as("asked is not agreed").doesNotContain("视频课件");
        assertThat(as("李建国").send(page, there + "/subcontract-answers", "answer", "AGREED", "sub_reason", "").status()).isEqualTo(303);
        assertThat(as("马超").send(page, there + "/amendments", with(same, "change_reason", "再晚一个星期", "a3_due", TODAY.plusDays(49).toString(), "a3_amount", "1500", "a3_q1", "1")).status()).isEqualTo(303);
        assertThat(as("李建国").send(page, there + "/amendment-answers", "answer", "REFUSED", "change_answer_reason", "不能再晚").status()).isEqualTo(303);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private HttpResponse<String> get(String path, String... headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : "http://127.0.0.1:" + port + path)).GET();
            return http.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (Exception gone) {
            throw new AssertionError(path, gone);
        }
    }

    private String body(String path) {
        var reply = get(path);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return reply.body();
    }

    private List<UUID> projects() {
        return truth().sql("select id from project.project where stage <> 'DRAFT' order by id").query(UUID.class).list();
    }

    private UUID project(String title) {
        return id("select id from project.project where title = ?", title);
    }

    private JsonNode record(UUID project) {
        return JSON.readTree(body("/projects/" + project + "/ocds/record-package.json")).get("records").get(0);
    }

    @Test
    void every_project_of_the_town_is_valid_as_releases_and_as_a_record() {
        var schemas = OcdsSchemas.orSkip();
        assertThat(projects()).hasSizeGreaterThan(5).allSatisfy(each -> {
            assertThat(schemas.wrongReleases(body("/projects/" + each + "/ocds/release-package.json"))).isEmpty();
            assertThat(schemas.wrongRecords(body("/projects/" + each + "/ocds/record-package.json"))).isEmpty();
        });
        assertThat(schemas.wrongReleases(body(FEED))).isEmpty();
    }

    @Test
    void the_schemas_can_say_no() {
        var schemas = OcdsSchemas.orSkip();
        var good = body("/projects/" + project("独居老人周末暖餐") + "/ocds/release-package.json");
        assertThat(schemas.wrongReleases(good)).isEmpty();
        var releases = good.substring(good.indexOf("\"releases\":[") + 12, good.lastIndexOf("]"));
        var broken = Map.of(
                "RMB is no currency", good.replace("\"CNY\"", "\"RMB\""),
                "three numbers in the version", good.replace("\"version\":\"1.1\"", "\"version\":\"1.1.5\""),
                "a tag of our own", good.replace("\"planning\"]", "\"drafting\"]"),
                "a tag that is no list", good.replace("[\"contract\"]", "\"contract\""),
                "a contract without its award", good.replace("\"awardID\"", "\"award\""),
                "a milestone that is done", good.replace("\"met\"", "\"done\""),
                "a day that is no moment", good.replaceAll("(\"date\":\"\\d{4}-\\d\\d-\\d\\d)T[^\"]*", "$1"),
                "no release", good.replace(releases, ""),
                "the same release twice", good.replace(releases, releases + "," + releases),
                "nobody publishes it", good.replace("\"publisher\":{\"name\"", "\"publisher\":{\"nom\""));
        assertThat(broken).allSatisfy((what, json) -> assertThat(schemas.wrongReleases(json)).as(what).isNotEmpty());
        assertThat(schemas.wrongRecords(good)).isNotEmpty();
    }

    /** Every value under its way through the object; things with an id by their id, other lists as one value. */
    private static Map<String, JsonNode> flat(JsonNode node) {
        var flat = new TreeMap<String, JsonNode>();
        flatten("", node, flat);
        List.of("/id", "/date", "/tag").forEach(flat::remove);
        return flat;
    }

    private static void flatten(String way, JsonNode node, Map<String, JsonNode> flat) {
        if (node.isObject()) {
            node.propertyStream().forEach(each -> flatten(way + "/" + each.getKey(), each.getValue(), flat));
        } else if (node.isArray() && node.valueStream().allMatch(each -> each.has("id"))) {
            node.forEach(each -> flatten(way + "/[" + each.get("id").asString() + "]", each, flat));
        } else {
            flat.put(way, node);
        }
    }

    @Test
    void the_compiled_release_is_what_the_releases_say_last() {
        assertThat(projects()).allSatisfy(each -> {
            var record = record(each);
            var said = new TreeMap<String, JsonNode>();
            record.get("releases").forEach(release -> said.putAll(flat(release)));
            assertThat(flat(record.get("compiledRelease"))).isEqualTo(said);
            var last = record.get("releases").get(record.get("releases").size() - 1);
            assertThat(record.at("/compiledRelease/date")).isEqualTo(last.get("date"));
            assertThat(record.at("/compiledRelease/id").asString()).isEqualTo(record.get("ocid").asString() + "-" + last.get("date").asString());
            assertThat(record.at("/compiledRelease/tag").toString()).isEqualTo("[\"compiled\"]");
            var dates = record.get("releases").valueStream().map(release -> java.time.OffsetDateTime.parse(release.get("date").asString())).toList();
            assertThat(dates).isSorted();
            assertThat(record.get("releases").valueStream().map(release -> release.get("id").asString())).doesNotHaveDuplicates();
            assertThat(record.get("releases").valueStream().map(release -> release.get("ocid").asString())).containsOnly("yicai-unregistered-" + each);
        });
    }

    @Test
    void a_completed_purchase_tells_its_whole_story() {
        var record = record(project("独居老人周末暖餐"));
        var compiled = record.get("compiledRelease");
        assertThat(record.get("releases").valueStream().map(each -> each.get("tag").get(each.get("tag").size() - 1).asString()))
                .containsExactly("planning", "tender", "award", "contract", "planningUpdate", "planningUpdate", "implementation", "implementationUpdate", "contractTermination");
        assertThat(compiled.at("/planning/milestones/0/type").asString()).isEqualTo("approval");
        assertThat(compiled.at("/tender/value/amount").decimalValue()).isEqualByComparingTo("24000");
        assertThat(compiled.at("/tender/items/0/unit/name").asString()).isEqualTo("场");
        assertThat(compiled.at("/tender/items/0/quantity").asInt()).isEqualTo(3);
        assertThat(compiled.at("/tender/procurementMethod").asString()).isEqualTo("direct");
        assertThat(compiled.at("/contracts/0/implementation/transactions/0/payee/id").asString()).isEqualTo("CN-USCI-52110101MJ0000002W");
        assertThat(compiled.at("/contracts/0/implementation/milestones/0/status").asString()).isEqualTo("met");
        assertThat(compiled.at("/planning/documents/0/documentType").asString()).isEqualTo("needsAssessment");
        var page = compiled.at("/planning/documents/0/url").asString();
        assertThat(get(page).statusCode()).as("documents lead to public pages").isEqualTo(200);
    }

    private static JsonNode tagged(JsonNode record, String tag, int place) {
        return record.get("releases").valueStream().filter(each -> each.get("tag").valueStream().anyMatch(one -> one.asString().equals(tag))).toList().get(place);
    }

    private static List<String> dues(JsonNode contract) {
        return contract.at("/implementation/milestones").valueStream().map(each -> each.get("dueDate").asString().substring(0, 10)).toList();
    }

    @Test
    void an_amended_contract_is_read_as_it_was_signed_and_as_it_became() {
        var record = record(project("手机课堂"));
        var signed = tagged(record, "contract", 0);
        assertThat(signed.at("/contracts/0/value/amount").decimalValue()).isEqualByComparingTo("54000");
        assertThat(signed.at("/contracts/0/items/0/quantity").asInt()).isEqualTo(12);
        assertThat(signed.at("/contracts/0/period/endDate").asString()).startsWith(TODAY.plusDays(40).toString());
        assertThat(dues(signed.at("/contracts/0"))).containsExactly(TODAY.minusDays(20).toString(), TODAY.plusDays(38).toString());
        assertThat(signed.at("/contracts/0").has("amendments")).isFalse();
        assertThat(tagged(record, "award", 0).at("/awards/0/items/0/quantity").asInt()).isEqualTo(12);
        var first = tagged(record, "contractAmendment", 0);
        assertThat(dues(first.at("/contracts/0"))).containsExactly(TODAY.minusDays(20).toString(), TODAY.plusDays(40).toString());
        assertThat(first.at("/contracts/0/value/amount").decimalValue()).isEqualByComparingTo("54000");
        var second = tagged(record, "contractAmendment", 1).at("/contracts/0");
        assertThat(second.at("/value/amount").decimalValue()).isEqualByComparingTo("55000");
        assertThat(second.at("/items/0/quantity").asInt()).isEqualTo(13);
        assertThat(dues(second)).containsExactlyInAnyOrder(TODAY.minusDays(20).toString(), TODAY.plusDays(41).toString(), TODAY.plusDays(48).toString());
        assertThat(second.at("/amendments/0/rationale").asString()).isEqualTo("八条社区也想上一次");
        assertThat(second.at("/amendments/0/description").asString()).contains("从 54,000.00 元改为 55,000.00 元", "从 12 场改为 13 场", TODAY.plusDays(50).toString());
    }

    @Test
    void an_amendment_names_the_releases_before_and_after_it_and_a_refused_one_is_none() {
        var record = record(project("手机课堂"));
        var amendments = record.at("/compiledRelease/contracts/0/amendments").valueStream().toList();
        assertThat(amendments.stream().map(each -> each.get("rationale").asString())).containsExactly("十一月老人体检多，最后几场往后挪两天。", "八条社区也想上一次");
        assertThat(amendments.stream().map(each -> each.get("amendsReleaseID").asString()))
                .containsExactly(tagged(record, "contract", 0).get("id").asString(), tagged(record, "contractAmendment", 0).get("id").asString());
        assertThat(amendments.stream().map(each -> each.get("releaseID").asString()))
                .containsExactly(tagged(record, "contractAmendment", 0).get("id").asString(), tagged(record, "contractAmendment", 1).get("id").asString());
        assertThat(record.toString()).doesNotContain("再晚一个星期", "不能再晚");
        assertThat(record.at("/compiledRelease/contracts/0/value/amount").decimalValue()).isEqualByComparingTo("55000");
        assertThat(record.at("/compiledRelease/contracts/0/implementation/milestones")).hasSize(3);
        assertThat(record(project("独居老人周末暖餐")).toString()).as("a contract that nobody changed").doesNotContain("contractAmendment").contains("contractTermination");
    }

    @Test
    void a_part_given_away_with_consent_is_a_document_and_a_role() {
        var record = record(project("手机课堂"));
        var update = tagged(record, "contractUpdate", 0);
        assertThat(update.at("/contracts/0/documents/0/documentType").asString()).isEqualTo("subContract");
        assertThat(update.at("/contracts/0/documents/0/description").asString()).contains("视频课件", "10%");
        assertThat(record.at("/compiledRelease/contracts/0/documents")).hasSize(2);
        assertThat(record.at("/compiledRelease/parties").valueStream().filter(each -> each.get("roles").toString().contains("subcontractor")).map(each -> each.get("name").asString()))
                .containsExactly("安和社会工作服务中心");
    }

    @Test
    void an_accepted_milestone_says_what_was_promised_and_what_was_counted() {
        var milestones = record(project("独居老人周末暖餐")).at("/compiledRelease/contracts/0/implementation/milestones");
        assertThat(milestones.valueStream().map(each -> each.get("description").asString())).anyMatch(each -> each.contains("约定 3 场，确认 3 场"));
        assertThat(record(project("手机课堂")).at("/compiledRelease/contracts/0/implementation/milestones").toString()).as("not accepted yet").doesNotContain("确认");
    }

    @Test
    void what_landed_is_there_without_any_amount() {
        assertThat(record(project("失能老人助浴（区里购买）")).at("/compiledRelease/buyer/name").asString()).isEqualTo("东城区民政局");
        assertThat(record(project("失能老人助浴（区里购买）")).toString()).doesNotContain("\"amount\"");
        assertThat(record(project("基金会赠送的轮椅")).get("compiledRelease").has("contracts")).isFalse();
    }

    @Test
    void a_draft_does_not_exist_and_is_in_no_feed() {
        var draft = id("select id from project.project where stage = 'DRAFT'");
        for (var kind : List.of("release", "record")) {
            var reply = get("/projects/" + draft + "/ocds/" + kind + "-package.json");
            assertThat(reply.statusCode()).isEqualTo(404);
            assertThat(JSON.readTree(reply.body()).get("status").asInt()).isEqualTo(404);
        }
        assertThat(get("/projects/" + UUID.randomUUID() + "/ocds/release-package.json").statusCode()).isEqualTo(404);
        assertThat(get("/projects/x/ocds/release-package.json").statusCode()).isEqualTo(404);
        assertThat(get(FEED + "?subdistrict=110101007000").statusCode()).as("the other subdistrict has a draft only").isEqualTo(404);
        assertThat(body(FEED)).doesNotContain(draft.toString(), "史家");
    }

    @Test
    void nobody_is_named_and_what_stays_inside_stays_inside() {
        var people = truth().sql("select name from party.person union select phone from party.person where phone is not null").query(String.class).list();
        var inside = truth().sql("select reason from project.award union (select paper from council.item except select summary from project.project) union select reason from council.vote union select expected_asks from project.project where expected_asks <> ''").query(String.class).list();
        assertThat(people).hasSizeGreaterThan(40);
        assertThat(inside).hasSizeGreaterThan(5);
        var all = new ArrayList<>(List.of(body(FEED)));
        projects().forEach(each -> all.add(body("/projects/" + each + "/ocds/record-package.json")));
        assertThat(all).allSatisfy(each -> {
            assertThat(people).noneMatch(each::contains);
            assertThat(inside).noneMatch(each::contains);
        });
        assertThat(people).as("the search can find somebody").anyMatch("丁香"::contains);
    }

    private List<JsonNode> pages(String from, String link) {
        var pages = new ArrayList<JsonNode>();
        for (var at = from; at != null; ) {
            var page = JSON.readTree(body(at));
            assertThat(page.get("uri").asString()).endsWith(URI.create(at).getQuery() == null ? ".json" : URI.create(at).getQuery());
            pages.add(page);
            at = page.at("/links/" + link).asStringOpt().orElse(null);
        }
        return pages;
    }

    private static List<String> ids(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> page.get("releases").valueStream()).map(each -> each.get("id").asString()).toList();
    }

    @Test
    void the_pages_of_the_feed_hold_every_release_exactly_once_both_ways() {
        var expected = new LinkedHashMap<String, String>();
        projects().forEach(each -> record(each).get("releases").forEach(release -> expected.put(release.get("id").asString(), release.toString())));
        var forth = pages(FEED + "?page_size=4", "next");
        assertThat(ids(forth)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(forth).hasSize((expected.size() + 3) / 4).allSatisfy(each -> assertThat(each.get("releases").size()).isLessThanOrEqualTo(4));
        assertThat(forth.stream().flatMap(page -> page.get("releases").valueStream()).map(each -> java.time.OffsetDateTime.parse(each.get("date").asString())))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(forth.stream().flatMap(page -> page.get("releases").valueStream())).allSatisfy(each -> assertThat(each.toString()).isEqualTo(expected.get(each.get("id").asString())));
        assertThat(forth.getFirst().at("/links/prev").isMissingNode()).isTrue();
        var last = forth.getLast().get("uri").asString();
        var back = pages(last, "prev");
        assertThat(ids(back)).containsExactlyInAnyOrderElementsOf(ids(forth));
        assertThat(ids(pages(FEED, "next"))).isEqualTo(ids(forth));
    }

    @Test
    void each_answer_asks_the_database_at_most_three_times() {
        for (var path : List.of(FEED, FEED + "?page_size=5", "/projects/" + project("手机课堂") + "/ocds/release-package.json", "/projects/" + project("手机课堂") + "/ocds/record-package.json")) {
            body(path);
            TestServer.get().forgetStatements();
            body(path);
            assertThat(TestServer.get().statements()).as(path).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void whoever_has_a_package_is_not_sent_it_again_and_other_sites_may_read() {
        var first = get(FEED);
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = get(FEED, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(FEED, "If-None-Match", "W/\"another\"").statusCode()).isEqualTo(200);
        assertThat(get(FEED, "Cookie", as("李建国").cookies()).body()).as("whoever is signed in sees the same").isEqualTo(first.body());
    }

    @Test
    void what_cannot_be_read_is_told_at_its_field_and_never_a_5xx() {
        for (var query : List.of("page_size=0", "page_size=101", "page_size=x", "before=x", "before=2026-01-01T00:00:00Z~1~x", "before=2026-01-01T00:00:00Z~12~" + new UUID(0, 0), "after=%2B999999999-12-31T23:59:59Z~1~" + new UUID(0, 0),
                "before=-999999999-01-01T00:00:00Z~1~" + new UUID(0, 0), "subdistrict=1", "before=%00")) {
            var reply = get(FEED + "?" + query, "Accept-Language", "en");
            assertThat(reply.statusCode()).as(query).isEqualTo(400);
            assertThat(JSON.readTree(reply.body()).get("reasons").get(0).asString()).startsWith(query.substring(0, query.indexOf('=')));
        }
        assertThat(get(FEED + "?before=1970-01-01T00:00:00Z~0~" + new UUID(0, 0)).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_that_asks_too_much_hears_when_to_come_again() {
        try {
            while (allowances.take("ocds address 127.0.0.1", Door.BURST, Door.PER_HOUR) == null) {
                // until it is empty
            }
            var refused = get(FEED);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 2);
        } finally {
            allowances.forget();
        }
    }
}
