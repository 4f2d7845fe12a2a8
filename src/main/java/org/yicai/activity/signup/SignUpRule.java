package org.yicai.activity.signup;

import java.util.List;
import java.util.Optional;
import org.yicai.kernel.Finding;

/** One reason why somebody cannot sign up; a list of them is the whole rule. */
@FunctionalInterface
interface SignUpRule {

    Optional<Finding> judge(Wish wish);

    /** In the order in which people would ask. */
    List<SignUpRule> ALL = List.of(
            SignUpRule::itTakesPlace, SignUpRule::itIsNotOver, SignUpRule::notOfTheContractor, SignUpRule::notSignedUpYet, SignUpRule::positionsAreForVolunteers, SignUpRule::nothingElseThen,
            SignUpRule::thereIsRoom);

    /** The first finding; empty when the wish may come true. */
    static Optional<Finding> first(Wish wish) {
        return ALL.stream().flatMap(rule -> rule.judge(wish).stream()).findFirst();
    }

    static Optional<Finding> itTakesPlace(Wish wish) {
        return when(wish.activity().cancelledAt() != null, "activity.finding.cancelled");
    }

    static Optional<Finding> itIsNotOver(Wish wish) {
        return when(!wish.now().isBefore(wish.activity().endsAt()), "activity.finding.over");
    }

    /** Paid staff are no volunteers of their own project (民政部令第67号 art. 19), and no audience either. */
    static Optional<Finding> notOfTheContractor(Wish wish) {
        return when(wish.ofTheContractor(), "activity.finding.own-staff");
    }

    static Optional<Finding> notSignedUpYet(Wish wish) {
        return when(wish.facts().signedUp(), "activity.finding.signed-up");
    }

    static Optional<Finding> positionsAreForVolunteers(Wish wish) {
        return when(wish.position() != null && !wish.volunteer(), "activity.finding.not-volunteer");
    }

    static Optional<Finding> nothingElseThen(Wish wish) {
        var other = wish.facts().clash();
        return other == null ? Optional.empty() : Optional.of(Finding.at("position", "activity.finding.clash", other));
    }

    static Optional<Finding> thereIsRoom(Wish wish) {
        return when(wish.facts().left() < 1, wish.position() == null ? "activity.finding.full" : "activity.finding.position-full");
    }

    private static Optional<Finding> when(boolean refused, String key) {
        return refused ? Optional.of(Finding.at("position", key)) : Optional.empty();
    }
}
