package org.yicai.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yicai.TownTest;
import org.yicai.evaluation.scorecard.EvaluationRulesTest;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.OrganisationKind;
import org.yicai.project.acceptance.HoldRulesTest;
import org.yicai.project.contract.ContractRulesTest;
import org.yicai.project.gate.GateRulesTest;
import org.yicai.project.procurement.AwardRulesTest;

/** The table of all rules of the law on purchasing services, P1 to P16 and Q1 to Q13: and of evaluations: each with a case that passes and one that fails, or how it is held where there is nothing to judge. */
class LegalRulesTest extends TownTest {

    /** A rule without a case of its own, and the test that shows how it is held. */
    private record Held(String test, String how) {}

    private static final Map<String, Held> BUILT_IN = Map.of(
            "P13", new Held("project/LedgerTest", "the ledger is what was recorded anyway"),
            "P14", new Held("project/MonitoringTest", "every quarter fills itself; half-way and at the end there are mid-term and evaluation"),
            "P15", new Held("", "there is no form, table or page about financing"),
            "P16", new Held("project/InPublicTest", "every project's page has a way to say something past those who deliver it"),
            "Q8", new Held("project/LegalRulesTest", "what belongs to a purchase cannot be deleted"),
            "Q13", new Held("project/InPublicTest", "every step is public in the moment it is taken"),
            "R1", new Held("project/AwardThroughFormsTest", "only a social organisation has a rating, and an old one is no longer shown as valid"));

    private static final Map<String, Properties> SENTENCES = Map.of("zh", sentences("zh"), "en", sentences("en"));

    private static Properties sentences(String language) {
        var all = new Properties();
        for (var module : List.of("project", "evaluation")) {
            try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/" + module + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
                all.load(in);
            } catch (IOException none) {
                throw new IllegalStateException(none);
            }
        }
        return all;
    }

    static Stream<RuleCase> cases() {
        return Stream.of(sellers(), otherHand(), GateRulesTest.cases(), AwardRulesTest.cases(), ContractRulesTest.cases(), HoldRulesTest.cases(), EvaluationRulesTest.cases()).flatMap(Function.identity());
    }

    private static Stream<RuleCase> sellers() {
        var good = Stream.of(OrganisationKind.ENTERPRISE, OrganisationKind.SOCIAL_ORGANISATION, OrganisationKind.PUBLIC_INSTITUTION_CLASS_II, OrganisationKind.PUBLIC_INSTITUTION_COMMERCIAL,
                OrganisationKind.RURAL_COLLECTIVE, OrganisationKind.RESIDENTS_COMMITTEE, OrganisationKind.INDIVIDUAL);
        return good.flatMap(kind -> RuleCase.each(Sellers.ALL, seller(kind), seller(OrganisationKind.VOLUNTEER_TEAM), seller(OrganisationKind.PUBLIC_INSTITUTION_CLASS_I)));
    }

    private static Sellers.Case seller(OrganisationKind kind) {
        return new Sellers.Case("contractor", kind);
    }

    private static Stream<RuleCase> otherHand() {
        var maker = new PersonId(new UUID(7, 1));
        var another = new PersonId(new UUID(7, 2));
        return Stream.of(new RuleCase("Q11", "who made the contract does not accept", () -> hand(another, maker), () -> hand(maker, maker)));
    }

    private static List<Finding> hand(PersonId accepting, PersonId maker) {
        var free = new ProjectAccess().isOtherHand(new Actor(accepting, "", new SubdistrictId(new UUID(7, 9)), Set.of()), List.of(maker));
        return Rule.unless(free, "", "project.refused.same-hand").toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_rule_lets_pass_what_is_right_and_names_itself_where_something_is_wrong(RuleCase rule) {
        assertThat(rule.passing().get()).as("what is right").isEmpty();
        var findings = rule.failing().get();
        assertThat(findings).as("what is wrong").isNotEmpty();
        for (var finding : findings) {
            SENTENCES.forEach((language, all) ->
                    assertThat(all.getProperty(finding.key(), "")).as(finding.key() + " in " + language).containsPattern("[（(]" + rule.id() + "[,，] ?\\S"));
        }
    }

    @Test
    void every_rule_is_in_the_table_or_held_by_the_way_things_are() throws IOException {
        var all = Stream.concat(IntStream.rangeClosed(1, 16).mapToObj(each -> "P" + each), IntStream.rangeClosed(1, 13).mapToObj(each -> "Q" + each)).collect(Collectors.toCollection(HashSet::new));
        all.addAll(List.of("T1", "T2", "T3", "V1", "V2", "V3", "R1"));
        var judged = cases().map(RuleCase::id).collect(Collectors.toSet());
        assertThat(judged).doesNotContainAnyElementsOf(BUILT_IN.keySet());
        var known = new HashSet<>(judged);
        known.addAll(BUILT_IN.keySet());
        assertThat(known).containsAll(all);
        for (var each : BUILT_IN.entrySet()) {
            if (!each.getValue().test().isEmpty()) {
                var text = Files.readString(Path.of("src/test/java/org/yicai", each.getValue().test() + ".java"));
                assertThat(text).as(each.toString()).containsPattern("(?<![A-Za-z0-9])" + each.getKey() + "(?![0-9])");
            }
        }
    }

    @Test
    void Q8_what_belongs_to_a_purchase_cannot_be_deleted() {
        for (var table : List.of("project.project", "project.self_check", "project.award", "project.contract", "project.milestone", "project.acceptance", "project.payment", "project.amendment",
                "project.subcontract", "project.contract_filing", "project.ending", "journal.entry")) {
            assertThat(deletes(table)).as(table).isFalse();
        }
        assertThat(deletes("project.deliverable")).as("its twin: parts of a design may be written anew").isTrue();
    }

    private boolean deletes(String table) {
        return truth().sql("select has_table_privilege('yicai_app', ?, 'delete')").param(table).query(Boolean.class).single();
    }
}
