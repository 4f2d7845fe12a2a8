package org.yicai.corps.profession;

import static org.yicai.project.Rule.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** What an offer needs before it is made. Each refusal names its rule and what can be done. */
final class OfferRules {

    private OfferRules() {}

    /** @param slots when they would begin, in order */
    record Wish(Partner partner, Professional professional, List<Instant> slots, ZoneId zone, LocalDate today) {

        /** The last day of all; today while there is none. */
        LocalDate last() {
            return slots.isEmpty() ? today : slots.getLast().atZone(zone).toLocalDate();
        }
    }

    private static final List<Rule<Wish>> MAKING = List.of(
            new Rule<>("PO10", "at least one slot, and not more than a person can survey",
                    it -> unless(!it.slots.isEmpty() && it.slots.size() <= OfferForm.MOST_SLOTS, "weekdays", "corps.finding.po-slots", it.slots.size(), OfferForm.MOST_SLOTS)),
            new Rule<>("PO9", "the partner's papers hold until the last day", it -> unless(it.partner.holds(it.last()), "until", "corps.finding.po-papers", it.partner.validUntil())),
            new Rule<>("PO8", "the licence was seen by somebody else (志愿服务条例 art. 16)",
                    it -> unless(!it.professional.needsLicence() || it.professional.seen(), "professional", "corps.finding.po-unseen", it.professional.name())),
            new Rule<>("PO8", "and holds until the last day",
                    it -> unless(!it.professional.seen() || it.professional.counts(it.last()), "until", "corps.finding.po-licence-short", it.professional.name(), held(it.professional))));

    private static Object held(Professional professional) {
        @Nullable LocalDate until = professional.heldUntil();
        return until == null ? "" : until;
    }

    static List<Finding> all(Wish wish) {
        return Rule.all(MAKING, wish);
    }
}
