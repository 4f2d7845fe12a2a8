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

/** The table of all rules of the law on purchasing services, P1 to P16 and Q1 to Q13: each with a case that passes and one that fails, or how it is held where there is nothing to judge, or that it is not held yet. */
class LegalRulesTest extends TownTest {

    /** Rules that no form can break, and what shows it. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "P13", "every step of a project is an entry of the journal: JournalCoverageTest",
            "P15", "there is no form, table or page about financing",
            "P16", "every project's page has a way to say something past those who deliver it: InPublicTest",
            "Q13", "every step is public in the moment it is taken: InPublicTest",
            "R1", "only a social organisation has a rating, and an old one is no longer shown as valid: AwardThroughFormsTest",
            "Q8", "what belongs to a purchase cannot be deleted: asserted here");

    private static final Map<String, String> NOT_YET = Map.of(
            "P14", "mid-term and follow-up exist, a yearly evaluation and its use for the next choice do not");


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
    void every_rule_is_in_the_table_or_said_not_to_be_held() {
        var all = Stream.concat(IntStream.rangeClosed(1, 16).mapToObj(each -> "P" + each), IntStream.rangeClosed(1, 13).mapToObj(each -> "Q" + each)).collect(Collectors.toSet());
        var judged = cases().map(RuleCase::id).collect(Collectors.toSet());
        assertThat(judged).doesNotContainAnyElementsOf(NOT_YET.keySet()).doesNotContainAnyElementsOf(BUILT_IN.keySet());
        assertThat(NOT_YET.keySet()).doesNotContainAnyElementsOf(BUILT_IN.keySet());
        var known = new HashSet<>(judged);
        known.addAll(BUILT_IN.keySet());
        known.addAll(NOT_YET.keySet());
        assertThat(known).containsAll(all);
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
