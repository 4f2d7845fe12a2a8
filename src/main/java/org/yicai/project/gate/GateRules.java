package org.yicai.project.gate;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yicai.kernel.Finding;
import org.yicai.project.IndicatorKind;

/** What a design must bring to the gate, as rules that can be read aloud. */
public final class GateRules {

    private record Rule(String name, Function<DesignFile, List<Finding>> judge) {}

    /** A rule by name and what it says of one design; no findings when the design is fine. */
    public record Check(String name, List<Finding> findings) {}

    private static final int NEGATIVE_POINTS = 6;
    private static final List<Rule> ALL = List.of(
            new Rule("purchaser", GateRules::purchaserMayPurchase),
            new Rule("need", GateRules::aNeedIsAnswered),
            new Rule("negative", GateRules::negativeListIsClean),
            new Rule("nature", GateRules::natureIsSaid),
            new Rule("leaf", GateRules::leafIsInForce),
            new Rule("level", GateRules::levelFitsKindOrSaysWhy),
            new Rule("indicators", GateRules::indicatorsAreSet),
            new Rule("deliverables", GateRules::deliverablesAreThere),
            new Rule("able", GateRules::somebodyWillBeAble),
            new Rule("budget", GateRules::budgetIsLeft));

    private GateRules() {}

    /** Every rule in its order. A finding's field is "rule-" and the rule's name. */
    public static List<Check> judge(DesignFile file) {
        return ALL.stream().map(rule -> new Check(rule.name, rule.judge.apply(file))).toList();
    }

    /** P1 and P3: 财政部令第102号 arts. 5 and 8. */
    private static List<Finding> purchaserMayPurchase(DesignFile file) {
        var kind = file.backing().purchaserKind();
        if (kind != null && kind.excluded()) {
            return List.of(Finding.at("rule-purchaser", "project.rule.purchaser.excluded"));
        }
        return unless(kind != null && kind.mayPurchase(), "purchaser");
    }

    private static List<Finding> aNeedIsAnswered(DesignFile file) {
        return unless(file.backing().needs() > 0, "need");
    }

    /** P5: 财政部令第102号 art. 10; one finding for each of the six that was answered with yes. */
    private static List<Finding> negativeListIsClean(DesignFile file) {
        return IntStream.rangeClosed(1, NEGATIVE_POINTS)
                .filter(file.project()::negative)
                .mapToObj(point -> Finding.at("rule-negative", "project.rule.negative.not." + point))
                .toList();
    }

    /** P6: 财政部令第102号 art. 9: a service for the public, or an auxiliary one for the office's own duty. */
    private static List<Finding> natureIsSaid(DesignFile file) {
        return unless(file.project().nature() != null, "nature");
    }

    /** P7: a year may end between draft and submission, and its catalogue with it (财政部令第102号 art. 11). */
    private static List<Finding> leafIsInForce(DesignFile file) {
        return unless(!file.project().stage().open() || file.backing().leafInForce(), "leaf");
    }

    private static List<Finding> levelFitsKindOrSaysWhy(DesignFile file) {
        var project = file.project();
        return unless(project.kind().fits(project.purchaserLevel()) || !project.levelReason().isEmpty(), "level");
    }

    private static List<Finding> indicatorsAreSet(DesignFile file) {
        return unless(file.indicators().size() == IndicatorKind.values().length, "indicators");
    }

    private static List<Finding> deliverablesAreThere(DesignFile file) {
        return unless(!file.promises().isEmpty(), "deliverables");
    }

    /** E1, a rule of the house: receiving a service is the form, being able to do it is the root. */
    private static List<Finding> somebodyWillBeAble(DesignFile file) {
        return unless(!file.able().isEmpty() || !file.backing().ableReason().isEmpty(), "able");
    }

    /** P8: 预算法 art. 13. */
    private static List<Finding> budgetIsLeft(DesignFile file) {
        var left = file.backing().budgetLeft();
        if (!file.project().stage().open()) {
            return List.of(); // it was set aside when the design came to the gate
        }
        return unless(left != null && left.compareTo(file.project().amount()) >= 0, "budget", left == null ? "0.00" : left.inYuan());
    }

    private static List<Finding> unless(boolean holds, String rule, Object... args) {
        return holds ? List.of() : List.of(Finding.at("rule-" + rule, "project.rule." + rule + ".not", args));
    }
}
