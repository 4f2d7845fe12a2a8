package org.yicai.project.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.place.RulePacks.Regime;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.project.ContractSide;
import org.yicai.project.DeliverableId;
import org.yicai.project.Evidence;
import org.yicai.project.Promise;
import org.yicai.project.PurchaseTest;
import org.yicai.project.Rule;
import org.yicai.project.RuleCase;
import org.yicai.project.Unit;
import org.yicai.web.Fields;

/** The rules about contracts: their cases for the table of all rules, what a written contract must say, and when a change goes to the committee. */
public class ContractRulesTest {

    private static final RulePack PACK = new RulePack(Regime.BELOW_THRESHOLD, Map.ofEntries(
            Map.entry("termYears", 1), Map.entry("longTermYears", 3), Map.entry("signDays", 30), Map.entry("bondPercent", 10), Map.entry("payDays", 30), Map.entry("payDaysMost", 60),
            Map.entry("amendmentPercent", 10)), "");
    private static final String[] NEW = {"an_title", "再一期", "an_due", "2026-12-01", "an_amount", "1", "an_q1", "1"};
    private static final UUID SESSIONS = new UUID(1, 1);
    private static final UUID FIRST = new UUID(2, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final OrganisationId CONTRACTOR = new OrganisationId(new UUID(3, 1));
    private static final Map<String, String> GOOD = fields(
            "signed_on", "2026-03-10", "starts_on", "2026-03-15", "ends_on", "2026-12-31", "standards", "有签到", "duties", "各自的", "breach", "不足不付", "contractor_decides", "时间",
            "quality", "好", "price_parts", "人工", "personal_data", "NO", "m1_title", "前半", "m1_due", "2026-06-30", "m1_amount", "600", "m1_q1", "6",
            "m2_title", "后半", "m2_due", "2026-12-01", "m2_amount", "400", "m2_q1", "4");

    private static Map<String, String> fields(String... namesAndValues) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Fields typed(Map<String, String> base, String... changes) {
        var all = new HashMap<>(base);
        all.putAll(fields(changes));
        var sent = new HashMap<String, String[]>();
        all.forEach((name, value) -> sent.put(name, new String[] {value}));
        return new Fields(sent);
    }

    private static ContractRules.Case signed(String... changes) {
        var promise = new Promise(new DeliverableId(SESSIONS), 1, "探访", Unit.SESSION, 10, "两人", Evidence.VISIT);
        return new ContractRules.Case(ContractForm.read(typed(GOOD, changes)), List.of(promise), Money.yuan("1000"), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1), PACK, false);
    }

    private static ContractRules.Case light(ContractRules.Case it) {
        return new ContractRules.Case(it.form(), it.promises(), it.amount(), it.awardedOn(), it.today(), it.pack(), true);
    }

    private static AmendmentRules.Case light(AmendmentRules.Case it) {
        return new AmendmentRules.Case(it.file(), it.form(), it.pack(), it.statutory(), true, it.toCommittee());
    }

    /** Every rule about contracts, their two filings, their changes and subcontracts. */
    public static Stream<RuleCase> cases() {
        return Stream.of(contracts(), filings(), amendments(), subcontracts()).flatMap(each -> each);
    }

    private static Stream<RuleCase> contracts() {
        var failing = new ContractRules.Case[] {
            signed("signed_on", "2026-02-20"), signed("signed_on", "2026-04-01"), signed("ends_on", "2026-03-15"), signed("ends_on", "2027-03-16"),
            signed("long_term", "yes", "ends_on", "2028-01-01", "condition_1", "yes"), signed("m2_due", "2027-01-01"), signed("m2_amount", "401"), signed("m1_q1", "0", "m2_q1", "10"), signed("m2_q1", "5"), light(signed()),
            signed("advance", "1000"), signed("bond", "100.01", "bond_form", "CHEQUE"), signed("bond", "50", "bond_form", "CASH"), signed("personal_data", "YES"), signed("pay_days", "61")};
        var most = signed("bond", "100", "bond_form", "GUARANTEE", "pay_days", "60", "personal_data", "YES", "data_terms", "只用电话", "ends_on", "2027-03-15", "advance", "999.99");
        var threeYears = new String[] {"long_term", "yes", "condition_1", "yes", "condition_2", "yes", "condition_3", "yes", "condition_4", "yes", "ends_on"};
        var longTerm = RuleCase.of(ContractRules.ALL.get(3), signed(PurchaseTest.with(threeYears, "2029-03-15")), signed(PurchaseTest.with(threeYears, "2029-03-16")));
        var lightOne = RuleCase.of(ContractRules.ALL.get(9), light(signed("m2_title", "", "m2_due", "", "m2_amount", "", "m2_q1", "")), light(signed()));
        return Stream.concat(Stream.of(signed(), most).flatMap(good -> RuleCase.each(ContractRules.ALL, good, failing)), Stream.of(longTerm, lightOne));
    }

    private static FilingRules.Case filed(String day, String reference) {
        return new FilingRules.Case(LocalDate.parse(day), reference, LocalDate.of(2026, 3, 10), true, LocalDate.of(2026, 3, 20));
    }

    private static Stream<RuleCase> filings() {
        return Stream.of(RuleCase.each(FilingRules.PUBLISHED, filed("2026-03-10", "https://www.ccgp.gov.cn/1"), filed("2026-03-21", "https://www.ccgp.gov.cn/1"), filed("2026-03-20", "报上")),
                RuleCase.each(FilingRules.FILED, filed("2026-03-20", "7"), filed("2026-03-09", "7"), filed("2026-03-20", ""))).flatMap(each -> each);
    }

    private static Stream<RuleCase> amendments() {
        var file = file(0, 0, 0);
        var each = RuleCase.each(AmendmentRules.ALL, amended(file), amended(file, "a2_amount", "500.01"), amended(file, "a2_q1", "2"), amended(file, "a2_amount", "400", "a2_q1", "4"),
                amended(file, "change_ends_on", "2026-03-15"), amended(file, "change_ends_on", "2027-03-16"), amended(file, "a2_due", "2027-01-01"), amended(file, "a2_q1", "0"), gone(), light(amended(file, NEW)), amended(file(0, 50_001, 0)));
        var tenth = AmendmentRules.ALL.getFirst();
        return Stream.concat(each, Stream.of(RuleCase.of(AmendmentRules.ALL.get(8), light(amended(file)), light(amended(file, NEW))), RuleCase.of(AmendmentRules.ALL.get(8), amended(file, NEW), light(amended(file, NEW))), RuleCase.of(tenth, amended(file), amended(file(10_000, 0, 0))), RuleCase.of(tenth, amended(file, "a2_amount", "300"), amended(file, "a2_amount", "299.99"))));
    }

    private static Stream<RuleCase> subcontracts() {
        var good = given(OrganisationKind.SOCIAL_ORGANISATION, new UUID(3, 2), 20, 29);
        var each = RuleCase.each(SubcontractRules.ALL, good, given(OrganisationKind.VOLUNTEER_CORPS, new UUID(3, 2), 0, 10), given(OrganisationKind.PUBLIC_INSTITUTION_CLASS_I, new UUID(3, 2), 0, 10),
                given(OrganisationKind.SOCIAL_ORGANISATION, CONTRACTOR.value(), 0, 10), given(OrganisationKind.ENTERPRISE, new UUID(3, 2), 20, 30));
        return Stream.concat(each, Stream.of(RuleCase.of(SubcontractRules.ALL.getFirst(), good, given(OrganisationKind.VOLUNTEER_TEAM, new UUID(3, 2), 0, 10)),
                RuleCase.of(SubcontractRules.ALL.get(3), good, given(OrganisationKind.ENTERPRISE, new UUID(3, 2), 0, 100))));
    }

    private static String says(String language, String key) {
        var bundle = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/project_" + language + ".properties"), StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
        return bundle.getProperty(key, "");
    }

    @Test
    void what_a_written_contract_must_say() {
        for (var field : List.of("standards", "duties", "breach", "contractor_decides", "quality", "price_parts", "personal_data")) {
            var in = typed(GOOD, field, "");
            ContractForm.read(in);
            assertThat(in.finding(field)).as(field).isNotNull();
            assertThat(says("zh", in.finding(field).key())).as(field).containsAnyOf("P11", "D11");
        }
    }

    private static ContractFile file(long changed, long advanceLeft, int subcontracted) {
        var terms = new ContractFile.Terms(new UUID(4, 1), CONTRACTOR.value(), 100_000, 100_000, changed, LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 15), LocalDate.of(2026, 12, 31), false,
                "", "", "", "", "", "", advanceLeft, 0, null, "", 30, 5, 10, null, advanceLeft);
        return new ContractFile(List.of(terms),
                List.of(new ContractFile.Milestone(FIRST, 1, "前半", LocalDate.of(2026, 6, 30), 60_000, true), new ContractFile.Milestone(SECOND, 2, "后半", LocalDate.of(2026, 12, 1), 40_000, false)),
                List.of(new ContractFile.Quantity(FIRST, SESSIONS, 6), new ContractFile.Quantity(SECOND, SESSIONS, 4)),
                List.of(new ContractFile.Deliverable(SESSIONS, 1, "探访", Unit.SESSION, 10, 10)),
                List.of(new ContractFile.Subcontract(new UUID(5, 1), "别家", "一部分", subcontracted, Instant.EPOCH, "AGREED", "", Instant.EPOCH)),
                List.of(new ContractFile.Amendment(new UUID(6, 1), 1, ContractSide.PURCHASER, 0, LocalDate.of(2026, 12, 31), "", Instant.EPOCH, "AGREED", "", Instant.EPOCH, null)), List.of(), List.of(), List.of(), List.of(), List.of(new ContractFile.Lost(0, 0)));
    }

    private static AmendmentRules.Case amended(ContractFile file, String... changes) {
        var base = fields("change_reason", "多一场", "change_ends_on", "2026-12-31", "a2_due", "2026-12-01", "a2_amount", "500", "a2_q1", "5");
        return new AmendmentRules.Case(file, AmendmentForm.read(typed(base, changes), file), PACK, false, false, false);
    }

    @Test
    void an_amendment_beyond_the_limits() {
        var file = file(0, 0, 0);
        var beyond = amended(file, "a2_amount", "900", "a2_q1", "1");
        assertThat(beyond.beyond()).isTrue();
        assertThat(amended(file).beyond()).isFalse();
        assertThat(Rule.all(AmendmentRules.ALL, new AmendmentRules.Case(file, beyond.form(), PACK, false, false, true))).as("the committee is asked").isEmpty();
        assertThat(Rule.all(AmendmentRules.ALL, new AmendmentRules.Case(file, beyond.form(), PACK, true, false, true))).as("where the law sets the limit, the committee cannot lift it")
                .extracting(Finding::key).containsExactly("project.finding.amendment-law");
        var less = amended(file, "a2_amount", "100", "a2_q1", "1");
        assertThat(Rule.all(AmendmentRules.ALL, new AmendmentRules.Case(file, less.form(), PACK, true, false, true))).as("the law's limit is about more").isEmpty();
    }

    /** Nothing was accepted, and nothing is left of a deliverable. */
    private static AmendmentRules.Case gone() {
        var some = file(0, 0, 0);
        var file = new ContractFile(some.contract(), List.of(some.milestones().get(1)), List.of(some.quantities().get(1)), some.deliverables(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), some.lost());
        return amended(file, "a2_q1", "0");
    }

    private static SubcontractRules.Case given(OrganisationKind kind, UUID id, int already, int share) {
        return new SubcontractRules.Case(file(0, 0, already), new Organisation(new OrganisationId(id), kind, "别家", null, null), share);
    }
}
