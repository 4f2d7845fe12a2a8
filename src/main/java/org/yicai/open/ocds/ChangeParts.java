package org.yicai.open.ocds;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** While a contract runs: what both sides agreed to change, and who does a part of it with the purchaser's consent. */
record ChangeParts(Pen pen) {

    /** The contract as it stands from then on, and the milestones that became others. */
    Map<String, Object> amended(Purchase.Amendment amendment) {
        var before = Terms.before(purchase(), amendment);
        var terms = Terms.after(purchase(), amendment);
        var parts = new ContractParts(pen);
        var milestones = terms.milestones().stream().filter(each -> amendment.of(each).isPresent()).map(each -> parts.milestone(each, "scheduled", null)).toList();
        var contract = parts.contract(null);
        contract.putAll(Shapes.object(
                "period", pen.shapes().period(purchase().contract().orElseThrow().startsOn(), terms.endsOn()),
                "value", Shapes.value(terms.amountFen()),
                "items", pen.items(terms::quantity),
                "amendments", List.of(pen.chain().amendment(Shapes.object(
                        "id", amendment.id().toString(), "date", pen.shapes().moment(amendment.answeredAt()), "rationale", amendment.reason(), "description", how(amendment, before, terms)))),
                "implementation", milestones.isEmpty() ? null : Shapes.object("milestones", milestones)));
        return Shapes.object("tag", List.of("contractAmendment"), "contracts", List.of(contract));
    }

    private String how(Purchase.Amendment amendment, Terms before, Terms after) {
        var money = amendment.deltaFen() == 0
                ? pen.say("amended.same", amendment.number(), Pen.yuan(after.amountFen()))
                : pen.say("amended.amount", amendment.number(), Pen.yuan(before.amountFen()), Pen.yuan(after.amountFen()));
        var end = before.endsOn().equals(after.endsOn()) ? "" : pen.say("amended.end", before.endsOn(), after.endsOn());
        var quantities = purchase().deliverables().stream().filter(each -> before.quantity(each) != after.quantity(each))
                .map(each -> pen.say("amended.quantity", each.name(), before.quantity(each), after.quantity(each), pen.label("Unit", each.unit()))).collect(Collectors.joining());
        return money + end + quantities;
    }

    /** 政府采购法 art. 48. The core of the standard has no field for it but a kind of document, and lists of roles are open. */
    Map<String, Object> subcontracted(Purchase.Subcontract subcontract) {
        pen.parties().as(subcontract.organisation(), "subcontractor");
        var name = purchase().organisations().stream().filter(each -> each.id().equals(subcontract.organisation())).map(Purchase.Organisation::name).findFirst().orElse("");
        var document = pen.page(subcontract.id().toString(), "subContract", pen.say("subcontract", name));
        document.put("description", pen.say("subcontract.part", subcontract.part(), subcontract.sharePercent()));
        document.put("datePublished", pen.shapes().moment(subcontract.answeredAt()));
        var contract = new ContractParts(pen).contract(null);
        contract.put("documents", List.of(document));
        return Shapes.object("tag", List.of("contractUpdate"), "contracts", List.of(contract));
    }

    private Purchase purchase() {
        return pen.purchase();
    }
}
