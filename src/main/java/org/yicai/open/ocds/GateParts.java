package org.yicai.open.ocds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Before the purchase: the needs, the design at the committee's gate, and what came from elsewhere. */
record GateParts(Pen pen) {

    /** A design before the committee. */
    Map<String, Object> submitted(Purchase.Turn turn) {
        pen.parties().as(project().purchaser(), "buyer", "procuringEntity");
        pen.parties().committee();
        var planning = followsUp(turn) ? Shapes.object() : planning(turn.title());
        planning.put("milestones", List.of(approval(turn, "scheduled", null)));
        return Shapes.object("tag", List.of(first(turn) && !followsUp(turn) ? "planning" : "planningUpdate"), "planning", planning);
    }

    /** What the committee said; a yes makes the design, as it stands then, the tender. */
    Map<String, Object> concluded(Purchase.Turn turn) {
        pen.parties().committee();
        var passedBefore = purchase().turns().stream().anyMatch(each -> each.round() < turn.round() && each.passed());
        var milestone = approval(turn, turn.passed() ? "met" : "notMet", turn.passed() ? pen.shapes().moment(turn.concludedAt()) : null);
        var planning = Shapes.object("milestones", List.of(milestone));
        var tag = new ArrayList<>(List.of("planningUpdate"));
        if (followsUp(turn)) {
            return Shapes.object("tag", tag, "planning", planning);
        }
        if (turn.passed()) {
            planning.put("budget", Shapes.object("amount", Shapes.value(project().amountFen())));
            tag.add(passedBefore ? "tenderUpdate" : "tender");
            return Shapes.object("tag", tag, "planning", planning, "tender", tender("planned"));
        }
        if (passedBefore) {
            tag.add("tenderUpdate");
            return Shapes.object("tag", tag, "planning", planning, "tender", Shapes.object("id", pen.ocid(), "status", "planning"));
        }
        return Shapes.object("tag", tag, "planning", planning);
    }

    /**
     * A service that another level bought, or that was given: no amount of it is known here, no tender was held and no
     * gate passed. What was bought elsewhere has the contract that its link names; a gift has none.
     */
    Map<String, Object> landed() {
        var planning = planning(project().title());
        if (project().given()) {
            pen.parties().payer("funder");
            pen.parties().as(project().contractor(), "supplier");
            planning.put("milestones", List.of(pen.service("scheduled", null)));
            var tender = tender(null);
            tender.put("procurementMethodDetails", pen.say("given"));
            return Shapes.object("tag", List.of("planning", "tender"), "planning", planning, "tender", tender);
        }
        pen.parties().payer("buyer", "funder", "payer");
        var supplier = pen.parties().as(project().contractor(), "supplier");
        var award = Shapes.object("id", pen.awardId(), "title", project().title(), "description", pen.say("elsewhere", project().payer()), "status", "active",
                "suppliers", supplier == null ? null : List.of(supplier));
        var contract = Shapes.object("id", pen.contractId(), "awardID", pen.awardId(), "title", project().title(), "description", pen.say("for-whom", project().recipients()),
                "status", "active", "period", pen.shapes().period(project().landsFrom(), project().landsUntil()), "items", pen.items(),
                "documents", pen.elsewhere("notice", "contractNotice", pen.say("outside"), project().contractLink()));
        return Shapes.object("tag", List.of("planning", "award", "contract"), "planning", planning, "awards", List.of(award), "contracts", List.of(contract));
    }

    private Map<String, Object> planning(String title) {
        var needs = purchase().groups().stream().map(Purchase.Group::title).collect(Collectors.joining("；"));
        var documents = new ArrayList<Map<String, Object>>();
        if (!needs.isEmpty()) {
            documents.add(pen.page("needs", "needsAssessment", pen.say("needs", needs)));
        }
        documents.add(pen.page("plan", "projectPlan", pen.say("plan")));
        return Shapes.object("rationale", needs.isEmpty() ? null : pen.say("needs", needs), "budget", Shapes.object("project", title, "projectID", project().number()), "documents", documents);
    }

    private Map<String, Object> tender(@Nullable String status) {
        return Shapes.object(
                "id", pen.ocid(),
                "title", project().title(),
                "description", pen.say("tender", project().summary(), project().targetGroup()),
                "status", status,
                "procuringEntity", project().given() ? null : pen.parties().as(project().purchaser(), "buyer", "procuringEntity"),
                "items", pen.items(),
                "value", project().given() ? null : Shapes.value(project().amountFen()),
                "mainProcurementCategory", "services");
    }

    private Map<String, Object> approval(Purchase.Turn turn, String status, @Nullable String met) {
        var votes = turn.concludedAt() == null || status.equals("scheduled") ? "" : pen.say("votes", turn.agree(), turn.against(), turn.abstain(), turn.recused(), turn.reason() == null ? "" : turn.reason());
        return Shapes.object("id", turn.id().toString(), "title", pen.say("gate", turn.round()), "type", "approval", "description", votes.strip(), "dateMet", met, "status", status);
    }

    /** Whether the committee looks at what was bought already: that is no tender. */
    private boolean followsUp(Purchase.Turn turn) {
        return purchase().award().filter(each -> each.awardedAt().isBefore(turn.submittedAt())).isPresent();
    }

    private boolean first(Purchase.Turn turn) {
        return purchase().turns().stream().noneMatch(each -> each.round() < turn.round());
    }

    private Purchase purchase() {
        return pen.purchase();
    }

    private Purchase.Project project() {
        return pen.purchase().project();
    }
}
