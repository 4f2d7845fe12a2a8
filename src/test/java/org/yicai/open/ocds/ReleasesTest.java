package org.yicai.open.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yicai.web.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a purchase looks like as releases, on the ways that the demo town does not take. */
class ReleasesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SITE = "https://yicai.example.org";
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final UUID PROJECT = new UUID(1, 1);
    private static final UUID SUBDISTRICT = new UUID(1, 2);
    private static final UUID OFFICE = new UUID(1, 3);
    private static final UUID CONTRACTOR = new UUID(1, 4);
    private static final UUID AWARD = new UUID(1, 5);
    private static final UUID CONTRACT = new UUID(1, 6);

    private final Releases releases = new Releases(new Words(), ZoneId.of("Asia/Shanghai"), "");

    private static Instant day(int day) {
        return START.plusSeconds(86_400L * day);
    }

    private static Purchase.Project project(String origin, String payer) {
        return new Purchase.Project(PROJECT, SUBDISTRICT, "2026-001", "暖餐", origin, payer.isEmpty() ? "BELOW_THRESHOLD" : "LANDED", "独居老人", "一起吃饭。", 2_400_050, START, payer,
                payer.isEmpty() ? "" : "https://example.org/notice/1", "两户", payer.isEmpty() ? null : LocalDate.of(2026, 3, 10), payer.isEmpty() ? null : LocalDate.of(2026, 9, 1), CONTRACTOR,
                payer.isEmpty() ? OFFICE : null, "助餐", "100101", 2026);
    }

    private static Purchase.Turn turn(int round, String conclusion) {
        return new Purchase.Turn(new UUID(2, round), PROJECT, round, "暖餐", day(round * 10), conclusion, conclusion == null ? null : day(round * 10 + 5), conclusion == null ? null : "数量写清楚了", 6, 1, 1, 0);
    }

    private static Purchase purchase(Purchase.Project project, List<Purchase.Turn> turns, boolean awarded, boolean signed, Purchase.Ending ending) {
        var award = new Purchase.Award(AWARD, PROJECT, CONTRACTOR, "DIRECT_BELOW_THRESHOLD", 2_400_000, "", day(40));
        var contract = new Purchase.Contract(CONTRACT, PROJECT, CONTRACTOR, 2_400_000, LocalDate.of(2026, 4, 15), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 12, 31), "每场有签到", day(44));
        var milestones = List.of(
                new Purchase.Milestone(new UUID(3, 1), PROJECT, "前三场", LocalDate.of(2026, 6, 1), 1_200_000, day(80), 9, 6, "饭热乎", List.of(new Purchase.Kept("暖餐", "SESSION", 3, 3))),
                new Purchase.Milestone(new UUID(3, 2), PROJECT, "后三场", LocalDate.of(2026, 9, 1), 1_200_000, null, 0, 0, null, List.of()));
        return new Purchase(
                project,
                List.of(new Purchase.Group(PROJECT, "独居老人周末没热饭")),
                List.of(new Purchase.Deliverable(new UUID(4, 1), PROJECT, "暖餐", "SESSION", 6, 6, "不少于 3 位老人")),
                turns,
                awarded ? Optional.of(award) : Optional.empty(),
                signed ? Optional.of(contract) : Optional.empty(),
                List.of(),
                List.of(),
                signed ? milestones : List.of(),
                signed ? List.of(new Purchase.Payment(new UUID(5, 1), PROJECT, new UUID(3, 1), 1_200_000, LocalDate.of(2026, 5, 30), day(90))) : List.of(),
                Optional.ofNullable(ending),
                List.of(new Purchase.Organisation(OFFICE, SUBDISTRICT, "SUBDISTRICT_OFFICE", "东四街道办事处", null),
                        new Purchase.Organisation(CONTRACTOR, SUBDISTRICT, "SOCIAL_ORGANISATION", "乐邻", "52110101MJ0000002W"),
                        new Purchase.Organisation(new UUID(1, 7), SUBDISTRICT, "GUIDANCE_COMMITTEE", "指导协调委员会", null)));
    }

    private static Purchase amended(Purchase of, List<Purchase.Amendment> amendments) {
        return new Purchase(of.project(), of.groups(), of.deliverables(), of.turns(), of.award(), of.contract(), amendments, of.subcontracts(), of.milestones(), of.payments(), of.ending(), of.organisations());
    }

    private static Purchase.Ending ending(String kind, long refund) {
        return new Purchase.Ending(PROJECT, kind, "厨师回老家了", refund, "暖邻队", day(120));
    }

    private JsonNode written(Purchase purchase) {
        return JSON.valueToTree(releases.of(purchase, SITE).stream().map(Release::content).toList());
    }

    private JsonNode compiled(Purchase purchase) {
        return JSON.valueToTree(Merge.compiled(releases.of(purchase, SITE)));
    }

    private List<String> tags(Purchase purchase) {
        return written(purchase).valueStream().map(each -> String.join("+", each.get("tag").valueStream().map(JsonNode::asString).toList())).toList();
    }

    private static final Purchase LEFT = purchase(project("BOUGHT_HERE", ""), List.of(turn(1, "RETURNED"), turn(2, "PASSED")), true, true, ending("HONOURABLE_EXIT", 300_000));

    @Test
    void the_tags_tell_the_story() {
        assertThat(tags(LEFT)).containsExactly("planning", "planningUpdate", "planningUpdate", "planningUpdate+tender", "tenderUpdate+award", "contract", "implementation", "implementationUpdate", "contractTermination");
    }

    @Test
    void a_returned_design_shows_no_amount_and_its_gate_is_not_met() {
        var purchase = purchase(project("BOUGHT_HERE", ""), List.of(turn(1, "RETURNED")), false, false, null);
        var compiled = compiled(purchase);
        assertThat(compiled.at("/planning/milestones/0/status").asString()).isEqualTo("notMet");
        assertThat(compiled.at("/planning/milestones/0/description").asString()).contains("同意 6 票", "数量写清楚了");
        assertThat(compiled.toString()).doesNotContain("24000.50", "\"tender\":{");
    }

    @Test
    void a_design_that_comes_back_to_the_gate_is_no_tender_until_it_passes_again() {
        var returned = purchase(project("BOUGHT_HERE", ""), List.of(turn(1, "PASSED"), turn(2, "RETURNED")), false, false, null);
        assertThat(compiled(returned).at("/tender/status").asString()).isEqualTo("planning");
        var passed = purchase(project("BOUGHT_HERE", ""), List.of(turn(1, "PASSED"), turn(2, "RETURNED"), turn(3, "PASSED")), false, false, null);
        assertThat(compiled(passed).at("/tender/status").asString()).isEqualTo("planned");
        assertThat(tags(passed)).endsWith("planningUpdate+tenderUpdate");
        assertThat(compiled(passed).at("/planning/milestones")).hasSize(3);
    }

    @Test
    void what_the_committee_follows_up_later_changes_no_tender() {
        var purchase = purchase(project("BOUGHT_HERE", ""), List.of(turn(1, "PASSED"), turn(10, "PASSED")), true, true, null);
        assertThat(tags(purchase)).containsExactly("planning", "planningUpdate+tender", "tenderUpdate+award", "contract", "implementation", "implementationUpdate", "planningUpdate", "planningUpdate");
        assertThat(compiled(purchase).at("/tender/status").asString()).isEqualTo("complete");
        assertThat(compiled(purchase).at("/planning/milestones/1/status").asString()).isEqualTo("met");
    }

    @Test
    void an_exit_with_honour_says_what_goes_back_and_who_looks_after_the_people() {
        var contract = compiled(LEFT).at("/contracts/0");
        assertThat(contract.get("status").asString()).isEqualTo("terminated");
        assertThat(contract.at("/amendments/0/description").asString()).contains("体面退出", "3,000.00", "暖邻队");
        assertThat(contract.at("/implementation/milestones").valueStream().map(each -> each.get("status").asString())).containsExactly("met", "notMet");
        assertThat(contract.at("/implementation/transactions/0/value/amount").decimalValue()).isEqualByComparingTo("12000");
        assertThat(contract.at("/implementation/transactions/0/value/currency").asString()).isEqualTo("CNY");
    }

    @Test
    void what_an_old_amendment_replaced_is_told_as_it_is_today() {
        var moved = new Purchase.Changed(new UUID(3, 2), false, null, null);
        var old = new Purchase.Amendment(new UUID(6, 1), PROJECT, 1, 100_000, LocalDate.of(2026, 12, 31), null, "多一场", day(60), List.of(moved), List.of());
        var one = amended(LEFT, List.of(old));
        assertThat(tags(one).get(6)).isEqualTo("contractAmendment");
        assertThat(written(one).get(5).at("/contracts/0/value/amount").decimalValue()).isEqualByComparingTo("24000");
        assertThat(written(one).get(5).at("/contracts/0/period")).isEqualTo(written(one).get(6).at("/contracts/0/period"));
        assertThat(written(one).get(6).at("/contracts/0/value/amount").decimalValue()).isEqualByComparingTo("25000");
        assertThat(compiled(one).at("/contracts/0/amendments/1/amendsReleaseID").asString()).isEqualTo(releases.of(one, SITE).get(6).id());
        var added = new Purchase.Changed(new UUID(3, 2), true, null, null);
        var fresh = amended(LEFT, List.of(new Purchase.Amendment(new UUID(6, 1), PROJECT, 1, 100_000, LocalDate.of(2026, 12, 31), LocalDate.of(2026, 11, 30), "多一场", day(60), List.of(added), List.of())));
        assertThat(written(fresh).get(5).at("/contracts/0/implementation/milestones")).hasSize(1);
        assertThat(written(fresh).get(5).at("/contracts/0/period/endDate").asString()).startsWith("2026-11-30");
    }

    @Test
    void whoever_wins_and_does_not_sign_leaves_a_cancelled_award() {
        var purchase = purchase(project("BOUGHT_HERE", ""), List.of(turn(1, "PASSED")), true, false, ending("HONOURABLE_EXIT", 0));
        assertThat(tags(purchase)).endsWith("tenderUpdate+awardCancellation");
        assertThat(compiled(purchase).at("/awards/0/status").asString()).isEqualTo("cancelled");
        assertThat(compiled(purchase).has("contracts")).isFalse();
    }

    @Test
    void roles_grow_and_are_never_forgotten() {
        var parties = compiled(LEFT).get("parties");
        var roles = parties.valueStream().collect(java.util.stream.Collectors.toMap(each -> each.get("name").asString(), each -> each.get("roles").valueStream().map(JsonNode::asString).toList()));
        assertThat(roles).containsEntry("东四街道办事处", List.of("buyer", "payer", "procuringEntity")).containsEntry("乐邻", List.of("payee", "supplier")).containsEntry("指导协调委员会", List.of("reviewBody"));
        var supplier = parties.valueStream().filter(each -> each.get("name").asString().equals("乐邻")).findFirst().orElseThrow();
        assertThat(supplier.get("id").asString()).isEqualTo("CN-USCI-52110101MJ0000002W");
        assertThat(supplier.at("/identifier/scheme").asString()).isEqualTo("CN-USCI");
    }

    @Test
    void what_another_level_bought_has_its_contract_and_no_amount_of_ours() {
        var purchase = purchase(project("BOUGHT_HIGHER", "东城区民政局"), List.of(), false, false, null);
        assertThat(tags(purchase)).containsExactly("planning+award+contract");
        var release = written(purchase).get(0);
        assertThat(release.at("/buyer/name").asString()).isEqualTo("东城区民政局");
        assertThat(release.at("/contracts/0/documents/0/url").asString()).isEqualTo("https://example.org/notice/1");
        assertThat(release.toString()).doesNotContain("\"amount\"", "\"tender\":{", "procuringEntity");
    }

    @Test
    void a_gift_is_planned_and_given_and_nobody_buys_it() {
        var purchase = purchase(project("GIFT", "一家基金会"), List.of(), false, false, ending("COMPLETED", 0));
        assertThat(tags(purchase)).containsExactly("planning+tender", "planningUpdate");
        var compiled = compiled(purchase);
        assertThat(compiled.has("buyer") || compiled.has("awards") || compiled.has("contracts")).isFalse();
        assertThat(compiled.at("/tender/procurementMethodDetails").asString()).contains("没有采购");
        assertThat(compiled.at("/tender/items/0/quantity").asInt()).isEqualTo(6);
        assertThat(compiled.at("/planning/milestones/0/status").asString()).isEqualTo("met");
    }

    @Test
    void a_release_that_says_something_else_is_another_release_and_the_host_does_not_matter() {
        var ids = releases.of(LEFT, SITE).stream().map(Release::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(releases.of(LEFT, "http://localhost:8080").stream().map(Release::id).toList()).isEqualTo(ids);
        var renamed = purchase(project("BOUGHT_HERE", ""), List.of(turn(1, "RETURNED"), turn(2, "PASSED")), true, true, ending("HONOURABLE_EXIT", 300_001));
        var others = releases.of(renamed, SITE).stream().map(Release::id).toList();
        assertThat(others.subList(0, 8)).isEqualTo(ids.subList(0, 8));
        assertThat(others.getLast()).isNotEqualTo(ids.getLast());
    }

    @Test
    void the_prefix_is_the_installations_own() {
        assertThat(releases.ocid(PROJECT)).isEqualTo("yicai-unregistered-" + PROJECT);
        assertThat(new Releases(new Words(), ZoneId.of("Asia/Shanghai"), "ocds-a1b2c3").ocid(PROJECT)).isEqualTo("ocds-a1b2c3-" + PROJECT);
    }

    @Test
    void all_these_ways_are_valid() {
        var schemas = OcdsSchemas.orSkip();
        var here = project("BOUGHT_HERE", "");
        var purchases = List.of(
                LEFT,
                purchase(here, List.of(turn(1, null)), false, false, null),
                purchase(here, List.of(turn(1, "PASSED"), turn(2, "RETURNED")), false, false, null),
                purchase(here, List.of(turn(1, "PASSED")), true, false, ending("HONOURABLE_EXIT", 0)),
                purchase(project("GRANT", ""), List.of(turn(1, "PASSED")), true, true, ending("COMPLETED", 0)),
                purchase(project("BOUGHT_HIGHER", "东城区民政局"), List.of(), false, false, ending("COMPLETED", 0)),
                purchase(project("GIFT", "一家基金会"), List.of(), false, false, ending("COMPLETED", 0)));
        assertThat(purchases).allSatisfy(each -> {
            var written = releases.of(each, SITE);
            var head = Shapes.object("uri", SITE + "/x", "version", "1.1", "publishedDate", written.getLast().date(), "publisher", Shapes.object("name", "东四街道办事处"));
            var all = new java.util.LinkedHashMap<>(head);
            all.put("releases", written.stream().map(Release::content).toList());
            assertThat(schemas.wrongReleases(JSON.writeValueAsString(all))).isEmpty();
            head.put("records", List.of(Shapes.object("ocid", "x", "releases", written.stream().map(Release::content).toList(), "compiledRelease", Merge.compiled(written))));
            assertThat(schemas.wrongRecords(JSON.writeValueAsString(head))).isEmpty();
        });
    }
}
