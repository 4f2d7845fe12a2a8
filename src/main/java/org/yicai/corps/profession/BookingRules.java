package org.yicai.corps.profession;

import static org.yicai.project.Rule.unless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** Why somebody cannot book a slot, in the order in which people would ask. Each names its rule and what can be done. */
final class BookingRules {

    private BookingRules() {}

    /** @param open whether the client has a booking of this offer @param own whether the client is the professional @param waits whether the client would stand in line */
    record Wish(Queue.Line line, Instant now, boolean open, boolean own, boolean waits) {}

    private static final List<Rule<Wish>> BOOKING = List.of(
            new Rule<>("PO12", "the slot is still to come", it -> unless(it.line.calledOffAt() == null && it.line.open() && it.now.isBefore(it.line.startsAt()), "slot", "corps.finding.po-over")),
            new Rule<>("PO13", "papers and licence hold on its day (志愿服务条例 art. 16)", it -> unless(it.line.covered(), "slot", "corps.finding.po-uncovered", it.line.organisation())),
            new Rule<>("PO16", "nobody books oneself", it -> unless(!it.own, "slot", "corps.finding.po-own")),
            new Rule<>("PO14", "one open booking for a person and offer", it -> unless(!it.open, "slot", "corps.finding.po-open")),
            new Rule<>("PO15", "room, or a place in the line", it -> unless(it.line.free() > 0 || it.waits, "slot", "corps.finding.po-full")));

    static Optional<Finding> first(Wish wish) {
        return Rule.all(BOOKING, wish).stream().findFirst();
    }
}
