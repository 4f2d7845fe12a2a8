package org.yicai.project.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Supplier;
import org.yicai.place.RulePacks.Regime;
import org.yicai.project.Origin;
import org.yicai.project.Project;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.PurchaserLevel;
import org.yicai.project.Rule;
import org.yicai.project.RuleCase;
import org.yicai.project.ServiceKind;
import org.yicai.project.work.SelfCheck;

/** Who is chosen, how and for how much: each rule with a case that it lets pass and one that it does not. */
public class AwardRulesTest {

    private static Project project(Regime regime) {
        return new Project(new ProjectId(new UUID(1, 1)), "2026-001", "探访", Origin.BOUGHT_HERE, regime, ProjectStage.PASSED, new UUID(1, 2), "010101", "助餐", "Meals", "0101", ServiceKind.SAFETY_NET, null,
                null, null, PurchaserLevel.SUBDISTRICT, "", "老人", "探访", "小组", null, Money.yuan("1000"), "{f,f,f,f,f,f}", new PersonId(new UUID(1, 3)), Instant.EPOCH, 1,
                null, null, null, null, null, null, null, null);
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String PAPERS = "CIVIL_LIABILITY= EQUIPMENT_AND_SKILL= NO_OFFENCE=2026-11-20 REPUTATION_AND_ACCOUNTS=2027-01-01 TAXES_AND_INSURANCE=";

    private static Supplier supplier(int id, OrganisationKind kind, String papers, String responsible) {
        return new Supplier(new OrganisationId(new UUID(2, id)), kind, "第" + id + "家", papers, null, null, responsible, null, "");
    }

    private static @Nullable SelfCheck check(@Nullable Supplier supplier) {
        return supplier == null ? null : new SelfCheck(new UUID(3, 1), supplier, "", "", "", List.of(), null, "", Instant.EPOCH, false);
    }

    private static AwardRules.Case award(Regime regime, ProcurementMethod method, String amount, @Nullable OrganisationKind kind, String suitability, boolean drafter) {
        var award = new Procurement.Award(new UUID(2, 1), method, Money.yuan(amount), "", "做得实", suitability, "");
        var chosen = check(kind == null ? null : supplier(1, kind, PAPERS, ""));
        return new AwardRules.Case(project(regime), award, chosen, chosen == null ? List.of() : List.of(chosen), drafter, TODAY);
    }

    private static AwardRules.Case direct(String amount, OrganisationKind kind, String suitability, boolean drafter) {
        return award(Regime.BELOW_THRESHOLD, ProcurementMethod.DIRECT_BELOW_THRESHOLD, amount, kind, suitability, drafter);
    }

    private static AwardRules.Case chosenAmong(Supplier chosen, String relatedReason, Supplier... others) {
        var award = new Procurement.Award(new UUID(2, 1), ProcurementMethod.DIRECT_BELOW_THRESHOLD, Money.yuan("1000"), "", "做得实", "", relatedReason);
        return new AwardRules.Case(project(Regime.BELOW_THRESHOLD), award, check(chosen), Stream.concat(Stream.of(chosen), Stream.of(others)).map(AwardRulesTest::check).toList(), false, TODAY);
    }

    /** Every rule about who is chosen, how and for how much. */
    public static Stream<RuleCase> cases() {
        var one = OrganisationKind.INDIVIDUAL;
        var each = RuleCase.each(AwardRules.ALL, direct("1000", one, "会手语的只有她", false), direct("1000", OrganisationKind.VOLUNTEER_TEAM, "", false), direct("1000", one, "", false), direct("1000", one, "会手语的只有她", true),
                direct("1000.01", OrganisationKind.ENTERPRISE, "", true), award(Regime.ABOVE_THRESHOLD, ProcurementMethod.DIRECT_BELOW_THRESHOLD, "1000", OrganisationKind.ENTERPRISE, "", true),
                chosenAmong(supplier(1, OrganisationKind.ENTERPRISE, PAPERS.replace("2026-11-20", "2026-11-19"), ""), ""),
                chosenAmong(supplier(1, OrganisationKind.ENTERPRISE, PAPERS, "林涛"), "", supplier(2, OrganisationKind.ENTERPRISE, PAPERS, "林涛")));
        var with = chosenAmong(supplier(1, OrganisationKind.ENTERPRISE, PAPERS, "林涛"), "只有这两家会做", supplier(2, OrganisationKind.ENTERPRISE, PAPERS, "林涛"));
        var related = AwardRules.ALL.getLast();
        return Stream.concat(each, Stream.of(RuleCase.of(related, with, chosenAmong(supplier(1, OrganisationKind.ENTERPRISE, PAPERS, "林涛"), "", supplier(2, OrganisationKind.ENTERPRISE, PAPERS, "林涛")))));
    }

    private static List<String> found(Regime regime, ProcurementMethod method, String amount, @Nullable OrganisationKind kind, String suitability, boolean drafter) {
        return keys(award(regime, method, amount, kind, suitability, drafter));
    }

    private static List<String> keys(AwardRules.Case it) {
        return Rule.all(AwardRules.ALL, it).stream().map(each -> each.field() + " " + each.key()).toList();
    }

    private static List<String> among(Supplier chosen, String relatedReason, Supplier... others) {
        return keys(chosenAmong(chosen, relatedReason, others));
    }

    @Test
    void Q9_every_condition_has_a_valid_paper() {
        assertThat(among(supplier(1, OrganisationKind.ENTERPRISE, PAPERS, ""), "")).as("valid through its last day").isEmpty();
        assertThat(among(supplier(1, OrganisationKind.ENTERPRISE, PAPERS.replace("2026-11-20", "2026-11-19").replace("CIVIL_LIABILITY= ", ""), ""), ""))
                .containsExactly("civil_liability_lack project.lack.none.CIVIL_LIABILITY", "no_offence_lack project.lack.expired.NO_OFFENCE");
    }

    @Test
    void Q10_who_is_related_is_chosen_with_a_reason() {
        var chosen = supplier(1, OrganisationKind.ENTERPRISE, PAPERS, "林涛");
        assertThat(among(chosen, "", supplier(2, OrganisationKind.ENTERPRISE, PAPERS, "孙晓梅"))).isEmpty();
        assertThat(among(chosen, "", supplier(2, OrganisationKind.ENTERPRISE, PAPERS, "林涛"))).containsExactly("related_reason project.finding.related");
        assertThat(among(chosen, "只有这两家会做", supplier(2, OrganisationKind.ENTERPRISE, PAPERS, "林涛"))).isEmpty();
    }

    private static List<String> chosen(OrganisationKind kind) {
        return found(Regime.BELOW_THRESHOLD, ProcurementMethod.DIRECT_BELOW_THRESHOLD, "1000", kind, "", true);
    }

    @Test
    void P2_P3_only_some_kinds_may_contract() {
        assertThat(List.of(OrganisationKind.values()).stream().filter(each -> each != OrganisationKind.INDIVIDUAL && chosen(each).isEmpty())).containsExactlyInAnyOrder(
                OrganisationKind.ENTERPRISE, OrganisationKind.SOCIAL_ORGANISATION, OrganisationKind.COMMUNITY_SOCIAL_ORGANISATION, OrganisationKind.PUBLIC_INSTITUTION_CLASS_II,
                OrganisationKind.PUBLIC_INSTITUTION_COMMERCIAL, OrganisationKind.RURAL_COLLECTIVE, OrganisationKind.RESIDENTS_COMMITTEE);
        assertThat(chosen(OrganisationKind.VOLUNTEER_CORPS)).containsExactly("self_check project.finding.may-not-contract");
        assertThat(chosen(OrganisationKind.PUBLIC_INSTITUTION_CLASS_I)).containsExactly("self_check project.finding.excluded");
        assertThat(chosen(OrganisationKind.MASS_ORGANISATION)).containsExactly("self_check project.finding.excluded");
    }

    @Test
    void P4_an_individual_needs_the_reason_and_a_second_hand() {
        assertThat(chosen(OrganisationKind.INDIVIDUAL)).containsExactly("suitability project.finding.individual", "self_check project.finding.individual-hand");
        assertThat(found(Regime.BELOW_THRESHOLD, ProcurementMethod.DIRECT_BELOW_THRESHOLD, "1000", OrganisationKind.INDIVIDUAL, "会手语的只有她", false)).isEmpty();
    }

    @Test
    void P8_no_more_than_was_set_aside() {
        assertThat(found(Regime.BELOW_THRESHOLD, ProcurementMethod.DIRECT_BELOW_THRESHOLD, "1000.01", OrganisationKind.ENTERPRISE, "", true)).containsExactly("amount project.finding.above-design");
    }

    @Test
    void P9_the_method_fits() {
        assertThat(found(Regime.ABOVE_THRESHOLD, ProcurementMethod.OPEN_TENDER, "1000", OrganisationKind.ENTERPRISE, "", true)).isEmpty();
        assertThat(found(Regime.ABOVE_THRESHOLD, ProcurementMethod.DIRECT_BELOW_THRESHOLD, "1000", OrganisationKind.ENTERPRISE, "", true)).containsExactly("method project.finding.method");
    }
}
