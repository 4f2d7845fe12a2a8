package org.yicai.project.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.party.OrganisationKind;
import org.yicai.place.RulePacks.Regime;
import org.yicai.project.Origin;
import org.yicai.project.Project;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.PurchaserLevel;
import org.yicai.project.Rule;
import org.yicai.project.ServiceKind;

/** Who is chosen, how and for how much: each rule with a case that it lets pass and one that it does not. */
class AwardRulesTest {

    private static List<String> found(Regime regime, ProcurementMethod method, String amount, @Nullable OrganisationKind kind, String suitability, boolean drafter) {
        var project = new Project(new ProjectId(new UUID(1, 1)), "2026-001", "探访", Origin.BOUGHT_HERE, regime, ProjectStage.PASSED, new UUID(1, 2), "010101", "助餐", "Meals", "0101", ServiceKind.SAFETY_NET, null,
                null, null, PurchaserLevel.SUBDISTRICT, "", "老人", "探访", "小组", null, Money.yuan("1000"), "{f,f,f,f,f,f}", new PersonId(new UUID(1, 3)), Instant.EPOCH, 1,
                null, null, null, null, null, null, null, null);
        var award = new Procurement.Award(new UUID(2, 1), new OrganisationId(new UUID(2, 2)), method, Money.yuan(amount), "", "做得实", suitability);
        return Rule.all(AwardRules.ALL, new AwardRules.Case(project, award, kind, drafter)).stream().map(each -> each.field() + " " + each.key()).toList();
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
