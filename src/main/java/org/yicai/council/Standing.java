package org.yicai.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;

/**
 * What still holds a purchase, an amendment or the last acceptance after the committee's yes.
 *
 * @param item the last time the matter was before the committee
 * @param conditionsOpen conditions that the purchaser has not answered
 * @param objectionsOpen objections that the committee has not answered
 * @param objectionsUntil the last day of objection; null for what nobody objects to: only designs have one
 */
public record Standing(UUID item, int conditions, int conditionsOpen, int objectionsOpen, @Nullable LocalDate objectionsUntil) {

    /** Rules G1 to G3; empty when the purchase may go on. Each finding's field is "gate-" and the rule. */
    public List<Finding> holds(LocalDate today) {
        var findings = new ArrayList<>(holds("gate-conditions"));
        if (objectionsUntil != null && !today.isAfter(objectionsUntil)) {
            findings.add(Finding.at("gate-day", "council.finding.objections-until", objectionsUntil));
        }
        if (objectionsOpen > 0) {
            findings.add(Finding.at("gate-objections", "council.finding.objections-open", objectionsOpen));
        }
        return findings;
    }

    /** Rule G1 alone, at the field; empty when every condition is answered. */
    public List<Finding> holds(String field) {
        return conditionsOpen == 0 ? List.of() : List.of(Finding.at(field, "council.finding.conditions-open", conditionsOpen, conditions));
    }
}
