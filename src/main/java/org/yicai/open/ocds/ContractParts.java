package org.yicai.open.ocds;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the award to the end: who was chosen, what was agreed, accepted and paid, and how it ended. */
record ContractParts(Pen pen) {

    Map<String, Object> awarded(Purchase.Award award) {
        var supplier = pen.parties().as(award.contractor(), "supplier");
        var tender = Shapes.object(
                "id", pen.ocid(),
                "status", "complete",
                "procurementMethod", method(award.method()),
                "procurementMethodDetails", pen.label("ProcurementMethod", award.method()));
        var written = Shapes.object(
                "id", award.id().toString(),
                "title", project().title(),
                "status", "active",
                "date", pen.shapes().moment(award.awardedAt()),
                "value", Shapes.value(award.amountFen()),
                "suppliers", supplier == null ? null : List.of(supplier),
                "items", pen.items(),
                "documents", pen.elsewhere("notice", "awardNotice", pen.say("notice"), award.noticeLink()));
        return Shapes.object("tag", List.of("tenderUpdate", "award"), "tender", tender, "awards", List.of(written));
    }

    /** 政府采购法 art. 26 and what stands below its threshold, in the four words of the standard. */
    static String method(String ours) {
        return switch (ours) {
            case "OPEN_TENDER" -> "open";
            case "SINGLE_SOURCE", "DIRECT_BELOW_THRESHOLD" -> "direct";
            case "INVITED_TENDER", "COMPETITIVE_CONSULTATION", "FRAMEWORK", "GRANT_REVIEW" -> "selective";
            default -> "limited";
        };
    }

    Map<String, Object> signed(Purchase.Contract contract) {
        pen.parties().as(contract.contractor(), "supplier");
        var terms = Terms.signed(purchase());
        var milestones = terms.milestones().stream().map(each -> milestone(each, "scheduled", null)).toList();
        var written = contract("active");
        written.putAll(Shapes.object(
                "title", project().title(),
                "description", contract.standards(),
                "period", pen.shapes().period(contract.startsOn(), terms.endsOn()),
                "value", Shapes.value(terms.amountFen()),
                "items", pen.items(terms::quantity),
                "dateSigned", pen.shapes().day(contract.signedOn()),
                "documents", List.of(pen.page("contract", "contractSummary", pen.say("contract"))),
                "implementation", Shapes.object("milestones", milestones)));
        return Shapes.object("tag", List.of("contract"), "contracts", List.of(written));
    }

    /** @param first whether nothing was accepted or paid before */
    Map<String, Object> accepted(Purchase.Milestone milestone, boolean first) {
        return implementation(first, Shapes.object(
                "milestones", List.of(milestone(milestone, "met", pen.shapes().moment(milestone.acceptedAt()))),
                "documents", List.of(pen.page("progress", "physicalProgressReport", pen.say("progress")))));
    }

    Map<String, Object> paid(Purchase.Payment payment, boolean first) {
        var payer = pen.parties().as(project().purchaser(), "payer");
        var payee = pen.parties().as(purchase().contract().map(Purchase.Contract::contractor).orElse(project().contractor()), "payee");
        return implementation(first, Shapes.object("transactions", List.of(Shapes.object(
                "id", payment.id().toString(), "date", pen.shapes().day(payment.paidOn()), "value", Shapes.value(payment.amountFen()), "payer", payer, "payee", payee))));
    }

    private Map<String, Object> implementation(boolean first, Map<String, Object> implementation) {
        var contract = contract(null);
        contract.put("implementation", implementation);
        return Shapes.object("tag", List.of(first ? "implementation" : "implementationUpdate"), "contracts", List.of(contract));
    }

    /** Completed or left with honour; what was not accepted by then will not be. */
    Map<String, Object> ended(Purchase.Ending ending) {
        var when = ending.completed() ? pen.shapes().moment(ending.endedAt()) : null;
        if (project().landed() && project().given()) {
            return Shapes.object("tag", List.of("planningUpdate"), "planning", Shapes.object("milestones", List.of(pen.service(ending.completed() ? "met" : "notMet", when))));
        }
        if (!project().landed() && purchase().contract().isEmpty()) {
            var award = Shapes.object("id", pen.awardId(), "status", "cancelled", "description", ending.reason());
            return Shapes.object("tag", List.of("tenderUpdate", "awardCancellation"), "tender", Shapes.object("id", pen.ocid(), "status", "cancelled"), "awards", List.of(award));
        }
        var contract = contract("terminated");
        contract.put("amendments", List.of(pen.chain().amendment(Shapes.object(
                "id", purchase().id() + "-ending", "date", pen.shapes().moment(ending.endedAt()), "rationale", ending.reason(), "description", how(ending)))));
        var open = purchase().milestones().stream().filter(each -> each.acceptedAt() == null).map(each -> milestone(each, "notMet", null)).toList();
        if (!open.isEmpty()) {
            contract.put("implementation", Shapes.object("milestones", open));
        }
        return Shapes.object("tag", List.of("contractTermination"), "contracts", List.of(contract));
    }

    private String how(Purchase.Ending ending) {
        var how = new StringBuilder(pen.say(ending.completed() ? "completed" : "left"));
        if (ending.refundFen() > 0) {
            how.append(pen.say("refund", Pen.yuan(ending.refundFen())));
        }
        if (!ending.handedTo().isEmpty()) {
            how.append(pen.say("handed", ending.handedTo()));
        }
        return how.toString();
    }

    Map<String, Object> contract(@Nullable String status) {
        return Shapes.object("id", pen.contractId(), "awardID", pen.awardId(), "status", status);
    }

    Map<String, Object> milestone(Purchase.Milestone milestone, String status, @Nullable String met) {
        var due = pen.say("due", Pen.yuan(milestone.amountFen()));
        var rated = met == null ? "" : pen.say("rated", milestone.served(), milestone.rated(), milestone.opinion() == null ? "" : milestone.opinion());
        var kept = met == null ? "" : milestone.kept().stream().map(each -> pen.say("kept", each.name(), each.promised(), each.confirmed(), pen.label("Unit", each.unit()))).collect(Collectors.joining());
        return Shapes.object("id", milestone.id().toString(), "title", milestone.title(), "type", "delivery", "description", due + kept + rated.strip(), "dueDate", pen.shapes().endOf(milestone.dueOn()), "dateMet", met,
                "status", status);
    }

    private Purchase purchase() {
        return pen.purchase();
    }

    private Purchase.Project project() {
        return pen.purchase().project();
    }
}
