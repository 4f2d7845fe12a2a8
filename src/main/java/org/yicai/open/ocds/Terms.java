package org.yicai.open.ocds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A contract as it stood: when it was signed, or after one of its amendments. What nobody wrote down about an old
 * amendment is told as it is today.
 *
 * @param quantities what it promised, by deliverable
 * @param milestones those that it had
 */
record Terms(long amountFen, LocalDate endsOn, Map<UUID, Integer> quantities, List<Purchase.Milestone> milestones) {

    static Terms signed(Purchase purchase) {
        return after(purchase, 0);
    }

    /** As it stood before this amendment. */
    static Terms before(Purchase purchase, Purchase.Amendment amendment) {
        return after(purchase, purchase.amendments().indexOf(amendment));
    }

    static Terms after(Purchase purchase, Purchase.Amendment amendment) {
        return after(purchase, purchase.amendments().indexOf(amendment) + 1);
    }

    private static Terms after(Purchase purchase, int agreed) {
        var contract = purchase.contract().orElseThrow();
        var sofar = purchase.amendments().subList(0, agreed);
        var later = purchase.amendments().subList(agreed, purchase.amendments().size());
        var next = later.stream().findFirst();
        var ends = agreed > 0 ? sofar.getLast().endsOn() : next.map(Purchase.Amendment::formerEndsOn).orElse(contract.endsOn());
        var quantities = purchase.deliverables().stream().collect(Collectors.toMap(Purchase.Deliverable::id, each -> agreed == 0 ? each.passedQuantity() : quantity(each, next)));
        var milestones = purchase.milestones().stream().flatMap(each -> before(each, later).stream()).toList();
        return new Terms(contract.originalFen() + sofar.stream().mapToLong(Purchase.Amendment::deltaFen).sum(), ends, quantities, milestones);
    }

    private static int quantity(Purchase.Deliverable deliverable, Optional<Purchase.Amendment> next) {
        return next.stream().flatMap(each -> each.before().stream()).filter(each -> each.deliverable().equals(deliverable.id())).map(Purchase.Quantity::quantity).findFirst()
                .orElse(deliverable.quantity());
    }

    /** The first that changes a milestone later knows how it was; nothing when it was not there yet. */
    private static Optional<Purchase.Milestone> before(Purchase.Milestone milestone, List<Purchase.Amendment> later) {
        var changed = later.stream().flatMap(each -> each.of(milestone).stream()).findFirst().orElse(null);
        if (changed == null) {
            return Optional.of(milestone);
        }
        if (changed.added()) {
            return Optional.empty();
        }
        var due = Optional.ofNullable(changed.formerDue()).orElse(milestone.dueOn());
        var amount = Optional.ofNullable(changed.formerFen()).orElse(milestone.amountFen());
        return Optional.of(new Purchase.Milestone(milestone.id(), milestone.project(), milestone.title(), due, amount, milestone.acceptedAt(), milestone.served(), milestone.rated(), milestone.opinion(), milestone.kept()));
    }

    int quantity(Purchase.Deliverable deliverable) {
        return quantities.getOrDefault(deliverable.id(), deliverable.quantity());
    }
}
