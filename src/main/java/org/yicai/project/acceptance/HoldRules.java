package org.yicai.project.acceptance;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;
import org.yicai.project.Rule;

/** Only the money tied to a disputed quantity may be held; the rest is paid on its day (保障中小企业款项支付条例). */
final class HoldRules {

    record Case(Counting counting, HoldForm form, Money milestone) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("Q12", "the quantity is one of the milestone", HoldRules::quantityIsOfTheMilestone),
            new Rule<>("Q12", "no more is held than is tied to the quantity", HoldRules::amountIsTiedToIt));

    private HoldRules() {}

    private static Optional<Counting.Line> line(Case it) {
        return it.counting.lines().stream().filter(each -> each.deliverable().value().equals(it.form.deliverable())).findFirst();
    }

    private static Stream<Finding> quantityIsOfTheMilestone(Case it) {
        var promised = line(it).map(Counting.Line::promised).orElse(0);
        return unless(it.form.quantity() <= promised, "held_quantity", "project.finding.hold-quantity", promised);
    }

    private static Stream<Finding> amountIsTiedToIt(Case it) {
        var most = line(it).map(each -> most(it, each)).orElse(Money.NONE);
        return unless(it.form.amount().compareTo(most) <= 0, "held_amount", "project.finding.hold-amount", most.inYuan());
    }

    /** A contract has no price of the piece: each deliverable of a milestone counts the same share of its amount, rounded to the fen below. */
    private static Money most(Case it, Counting.Line line) {
        var quantity = Math.min(it.form.quantity(), line.promised());
        return Money.of(Math.multiplyExact(it.milestone.fen(), (long) quantity) / ((long) line.promised() * it.counting.lines().size()));
    }
}
