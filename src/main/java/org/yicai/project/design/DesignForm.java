package org.yicai.project.design;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.place.RulePacks.Regime;
import org.yicai.project.AbilityTarget;
import org.yicai.project.IndicatorKind;
import org.yicai.project.Origin;
import org.yicai.project.PromiseForm;
import org.yicai.project.PurchaserLevel;
import org.yicai.project.ServiceKind;
import org.yicai.project.ServiceNature;
import org.yicai.project.gate.DesignFile;
import org.yicai.web.Fields;

/** A design as typed. A draft may lack its nature, its indicators and what residents will be able to do, and may say yes to the negative list; the gate asks for them. */
record DesignForm(
        String title,
        @Nullable Origin origin,
        @Nullable Regime regime,
        @Nullable UUID leaf,
        @Nullable ServiceKind kind,
        @Nullable ServiceNature nature,
        @Nullable PurchaserLevel level,
        String levelReason,
        String targetGroup,
        String summary,
        String remains,
        @Nullable UUID budgetLine,
        Money amount,
        String negativeList,
        List<PromiseForm> promises,
        List<AbilityTarget> able,
        String ableReason,
        Map<IndicatorKind, String> indicators) {

    enum Answer {
        NO,
        YES
    }

    static final int NEGATIVE_POINTS = 6;

    static DesignForm read(Fields in) {
        var origin = in.choice("origin", Origin.class);
        var regime = in.choice("regime", Regime.class);
        if (origin != null && !origin.ownMoney()) {
            in.refuse("origin", "project.finding.lands");
        }
        if (regime == Regime.LANDED) {
            in.refuse("regime", "project.finding.lands");
        }
        return new DesignForm(
                in.text("title", 60),
                origin,
                regime,
                in.id("leaf"),
                in.choice("kind", ServiceKind.class),
                in.ticked("nature") ? in.choice("nature", ServiceNature.class) : null,
                in.choice("purchaser_level", PurchaserLevel.class),
                in.optional("level_reason", 200),
                in.text("target_group", 120),
                in.text("summary", 600),
                in.text("remains", 300),
                in.id("budget_line"),
                in.money("amount"),
                negativeList(in),
                PromiseForm.read(in),
                AbilityTarget.read(in),
                in.optional("able_reason", 200),
                indicators(in));
    }

    private static String negativeList(Fields in) {
        return IntStream.rangeClosed(1, NEGATIVE_POINTS)
                .mapToObj(point -> in.choice("negative_" + point, Answer.class) == Answer.YES ? "t" : "f")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<IndicatorKind, String> indicators(Fields in) {
        var targets = new EnumMap<IndicatorKind, String>(IndicatorKind.class);
        for (var kind : IndicatorKind.values()) {
            var target = in.optional("indicator_" + kind, 200);
            if (!target.isEmpty()) {
                targets.put(kind, target);
            }
        }
        return targets;
    }

    /** Begins the form with what is stored. */
    static Fields fill(Fields in, DesignFile file) {
        var project = file.project();
        in.with("title", project.title()).with("origin", project.origin()).with("regime", project.regime()).with("leaf", project.leaf());
        in.with("kind", project.kind()).with("nature", project.nature()).with("purchaser_level", project.purchaserLevel()).with("level_reason", project.levelReason());
        in.with("target_group", project.targetGroup()).with("summary", project.summary()).with("remains", project.remains());
        in.with("budget_line", project.budgetLine()).with("amount", project.amount().inYuan()).with("version", project.version());
        for (int point = 1; point <= NEGATIVE_POINTS; point++) {
            in.with("negative_" + point, project.negative(point) ? "YES" : "NO");
        }
        for (var kind : IndicatorKind.values()) {
            in.with("indicator_" + kind, file.indicators().get(kind));
        }
        PromiseForm.fill(in, file.promises());
        AbilityTarget.fill(in, file.able());
        in.with("able_reason", file.backing().ableReason());
        return in;
    }
}
