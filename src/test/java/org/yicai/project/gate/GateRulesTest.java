package org.yicai.project.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;
import org.yicai.kernel.PersonId;
import org.yicai.party.OrganisationKind;
import org.yicai.place.RulePacks.Regime;
import org.yicai.project.Ability;
import org.yicai.project.AbilityTarget;
import org.yicai.project.AbilityUnit;
import org.yicai.project.DeliverableId;
import org.yicai.project.Evidence;
import org.yicai.project.IndicatorKind;
import org.yicai.project.Origin;
import org.yicai.project.Project;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Promise;
import org.yicai.project.PurchaserLevel;
import org.yicai.project.RuleCase;
import org.yicai.project.ServiceKind;
import org.yicai.project.ServiceNature;
import org.yicai.project.Unit;

/** What a design must bring to the gate: each rule with a design that it lets pass and one that it does not. */
public class GateRulesTest {

    private static final Map<IndicatorKind, String> SIX = new EnumMap<IndicatorKind, String>(Arrays.stream(IndicatorKind.values()).collect(Collectors.toMap(each -> each, each -> "做到")));
    private static final List<AbilityTarget> ABLE = List.of(new AbilityTarget(Ability.VOLUNTEERS, 6, AbilityUnit.PERSON));
    private static final List<Promise> PROMISED = List.of(new Promise(new DeliverableId(new UUID(1, 9)), 1, "探访", Unit.HOUR, 10, "两人", Evidence.VISIT));

    private static Project project(ServiceKind kind, String reason, String negative) {
        return project(kind, ServiceNature.PUBLIC_SERVICE, reason, negative);
    }

    private static Project project(ServiceKind kind, @Nullable ServiceNature nature, String reason, String negative) {
        return new Project(new ProjectId(new UUID(1, 1)), "2026-001", "探访", Origin.BOUGHT_HERE, Regime.BELOW_THRESHOLD, ProjectStage.DRAFT, new UUID(1, 2), "010101", "助餐", "Meals", "0101", kind, nature,
                null, null, PurchaserLevel.SUBDISTRICT, reason, "老人", "探访", "小组", null, Money.yuan("1000"), negative, new PersonId(new UUID(1, 3)), Instant.EPOCH, 1,
                null, null, null, null, null, null, null, null);
    }

    private static DesignFile.Backing backed(OrganisationKind purchaser, int needs, boolean leafInForce, @Nullable String budgetLeft) {
        return new DesignFile.Backing("暖餐", needs, null, null, "", purchaser, leafInForce, "为老", budgetLeft == null ? null : Money.yuan(budgetLeft).fen(), null, null, null, null);
    }

    private static final Project RIGHT = project(ServiceKind.SAFETY_NET, "", "{f,f,f,f,f,f}");
    private static final DesignFile GOOD = file(RIGHT, backed(OrganisationKind.SUBDISTRICT_OFFICE, 3, true, "1000"));

    private static DesignFile file(Project project, DesignFile.Backing backing) {
        return new DesignFile(project, PROMISED, SIX, ABLE, backing);
    }

    private static DesignFile boughtBy(OrganisationKind kind) {
        return file(RIGHT, backed(kind, 3, true, "1000"));
    }

    private static List<Finding> found(String rule, DesignFile file) {
        return GateRules.judge(file).stream().filter(each -> each.name().equals(rule)).findFirst().orElseThrow().findings();
    }

    private static RuleCase gate(String id, String rule, DesignFile failing) {
        return new RuleCase(id, rule, () -> found(rule, GOOD), () -> found(rule, failing));
    }

    /** The rules of the gate that are the law's. */
    public static Stream<RuleCase> cases() {
        var six = IntStream.range(0, 6).mapToObj(point -> {
            var answers = "{f,f,f,f,f,f}".toCharArray();
            answers[2 * point + 1] = 't';
            return gate("P5", "negative", file(project(ServiceKind.SAFETY_NET, "", new String(answers)), GOOD.backing()));
        });
        return Stream.concat(six, Stream.of(
                gate("P1", "purchaser", boughtBy(OrganisationKind.RESIDENTS_COMMITTEE)),
                gate("P1", "purchaser", boughtBy(OrganisationKind.SOCIAL_ORGANISATION)),
                gate("P6", "nature", file(project(ServiceKind.SAFETY_NET, null, "", "{f,f,f,f,f,f}"), GOOD.backing())),
                gate("P3", "purchaser", boughtBy(OrganisationKind.MASS_ORGANISATION)),
                gate("P3", "purchaser", boughtBy(OrganisationKind.PUBLIC_INSTITUTION_CLASS_I)),
                gate("P7", "leaf", file(RIGHT, backed(OrganisationKind.SUBDISTRICT_OFFICE, 3, false, "1000"))),
                gate("P8", "budget", file(RIGHT, backed(OrganisationKind.SUBDISTRICT_OFFICE, 3, true, "999.99"))),
                gate("P8", "budget", file(RIGHT, backed(OrganisationKind.SUBDISTRICT_OFFICE, 3, true, null)))));
    }

    private static List<String> refused(DesignFile file) {
        return GateRules.judge(file).stream().filter(each -> !each.findings().isEmpty()).map(GateRules.Check::name).toList();
    }

    @Test
    void a_good_design_passes_and_our_own_rules_find_what_is_missing() {
        assertThat(refused(GOOD)).isEmpty();
        assertThat(refused(file(RIGHT, backed(OrganisationKind.SUBDISTRICT_OFFICE, 0, true, "1000")))).containsExactly("need");
        assertThat(refused(new DesignFile(RIGHT, List.of(), SIX, ABLE, GOOD.backing()))).containsExactly("deliverables");
        assertThat(refused(new DesignFile(RIGHT, PROMISED, Map.of(IndicatorKind.OUTPUT, "做到"), ABLE, GOOD.backing()))).containsExactly("indicators");
        assertThat(refused(new DesignFile(RIGHT, PROMISED, SIX, List.of(), GOOD.backing()))).containsExactly("able");
    }

    @Test
    void a_kind_at_the_wrong_level_passes_only_with_its_reason() {
        var wrong = Arrays.stream(ServiceKind.values()).filter(each -> !each.fits(PurchaserLevel.SUBDISTRICT)).findFirst().orElseThrow();
        assertThat(refused(file(project(wrong, "", "{f,f,f,f,f,f}"), GOOD.backing()))).containsExactly("level");
        assertThat(refused(file(project(wrong, "区里没有这笔钱", "{f,f,f,f,f,f}"), GOOD.backing()))).isEmpty();
    }
}
