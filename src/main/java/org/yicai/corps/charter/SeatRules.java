package org.yicai.corps.charter;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Role;
import org.yicai.project.Rule;

/** The rules of a core leader's seat. Each refusal names its rule and what the person can do. */
final class SeatRules {

    /** Staff of the purchaser and of residents' committees: they have their own tier. */
    static final Set<Role> STAFF = EnumSet.of(Role.OFFICIAL, Role.ADMINISTRATOR, Role.AUDITOR, Role.COMMUNITY_WORKER);

    /** Days before the end of a term in which it may be renewed. */
    static final int RENEWAL_DAYS = 90;

    private SeatRules() {}

    /**
     * Who shall sit there.
     *
     * @param staff whether the person works for a purchaser or a residents' committee today
     * @param contractor whether the person works for a contractor today
     * @param heldUntil the last day of a term of this seat that overlaps; null when it is free
     * @param elsewhere the title of another core seat of the person in that time; null for none
     * @param own whether the person would seat himself
     * @param months that a term may last
     */
    record Wish(boolean staff, boolean contractor, @Nullable LocalDate heldUntil, @Nullable String elsewhere, boolean own, LocalDate from, LocalDate until, LocalDate today, int months) {}

    static final List<Rule<Wish>> FILLING = List.of(
            new Rule<>("O3", "a core leader is a resident, not the purchaser's or the committee's staff", it -> unless(!it.staff, "person", "corps.finding.seat-staff")),
            new Rule<>("O4", "nor a contractor's", it -> unless(!it.contractor, "person", "corps.finding.seat-contractor")),
            new Rule<>("O8", "nobody seats himself", it -> unless(!it.own, "person", "corps.finding.seat-own")),
            new Rule<>("O5", "one core seat a person", it -> unless(it.elsewhere == null, "person", "corps.finding.seat-elsewhere", it.elsewhere == null ? "" : it.elsewhere)),
            new Rule<>("O6", "a seat has one holder", it -> unless(it.heldUntil == null, "from", "corps.finding.seat-held", it.heldUntil == null ? "" : it.heldUntil)),
            new Rule<>("O7", "a term is not over already and not longer than the local way says",
                    it -> unless(!it.until.isBefore(it.from) && !it.until.isBefore(it.today) && !it.until.isAfter(it.from.plusMonths(it.months)), "until", "corps.finding.seat-term", it.months)));

    /** The first thing in the way; empty when the seat may be filled. */
    static Optional<Finding> first(Wish wish) {
        return Rule.all(FILLING, wish).stream().findFirst();
    }
}
