package org.yicai.project.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.project.IndicatorKind;

/** What a design must bring to the gate, as rules that can be read aloud. */
public final class GateRules {

    private record Rule(String name, Function<DesignFile, Optional<Finding>> judge) {}

    /** A rule by name and what it says of one design; null when the design is fine. */
    public record Check(String name, @Nullable Finding finding) {}

    private static final List<Rule> ALL = List.of(
            new Rule("purchaser", GateRules::purchaserMayPurchase),
            new Rule("need", GateRules::aNeedIsAnswered),
            new Rule("negative", GateRules::negativeListIsClean),
            new Rule("level", GateRules::levelFitsKindOrSaysWhy),
            new Rule("indicators", GateRules::indicatorsAreSet),
            new Rule("deliverables", GateRules::deliverablesAreThere),
            new Rule("budget", GateRules::budgetIsLeft));

    private GateRules() {}

    /** Every rule in its order. A finding's field is "rule-" and the rule's name. */
    public static List<Check> judge(DesignFile file) {
        return ALL.stream().map(rule -> new Check(rule.name, rule.judge.apply(file).orElse(null))).toList();
    }

    private static Optional<Finding> purchaserMayPurchase(DesignFile file) {
        var kind = file.backing().purchaserKind();
        return unless(kind != null && kind.mayPurchase(), "purchaser");
    }

    private static Optional<Finding> aNeedIsAnswered(DesignFile file) {
        return unless(file.backing().needs() > 0, "need");
    }

    private static Optional<Finding> negativeListIsClean(DesignFile file) {
        return unless(file.project().negativeListIsClean(), "negative");
    }

    private static Optional<Finding> levelFitsKindOrSaysWhy(DesignFile file) {
        var project = file.project();
        return unless(project.kind().fits(project.purchaserLevel()) || !project.levelReason().isEmpty(), "level");
    }

    private static Optional<Finding> indicatorsAreSet(DesignFile file) {
        return unless(file.indicators().size() == IndicatorKind.values().length, "indicators");
    }

    private static Optional<Finding> deliverablesAreThere(DesignFile file) {
        return unless(!file.promises().isEmpty(), "deliverables");
    }

    private static Optional<Finding> budgetIsLeft(DesignFile file) {
        var left = file.backing().budgetLeft();
        if (!file.project().stage().open()) {
            return Optional.empty(); // it was set aside when the design came to the gate
        }
        return unless(left != null && left.compareTo(file.project().amount()) >= 0, "budget", left == null ? "0.00" : left.inYuan());
    }

    private static Optional<Finding> unless(boolean holds, String rule, Object... args) {
        return holds ? Optional.empty() : Optional.of(Finding.at("rule-" + rule, "project.rule." + rule + ".not", args));
    }
}
