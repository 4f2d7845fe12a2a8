package org.yicai.activity.signup;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Readiness;
import org.yicai.activity.Sex;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Finding;

/**
 * Why somebody cannot sign up: all there is, in the order in which people would ask. Each has a code that helpers can
 * name, a sentence, and what the person can do instead.
 */
enum SignUpRule {
    TAKES_PLACE("U1", wish -> wish.activity().cancelledAt() == null),
    NOT_OVER("U2", wish -> wish.now().isBefore(wish.activity().endsAt())),
    /** Paid staff are no volunteers of their own project (民政部令第67号 art. 19), and no audience either. */
    NOT_OF_THE_CONTRACTOR("U3", wish -> !wish.ofTheContractor()),
    NOT_SIGNED_UP("U4", wish -> !wish.facts().signedUp()),
    NOT_WAITING("U5", wish -> !wish.facts().waiting()),
    VOLUNTEERS_ONLY("U6", wish -> wish.position() == null || wish.volunteer()),
    /** Guardian, pause, licence, training: whoever keeps the people of the corps says what is missing. */
    READY("U12", wish -> wish.gap() == null),
    /** Kept of no person: whoever signs up says it. */
    MEANT_FOR("M4", wish -> wish.facts().sex() == null || wish.declared()),
    OPENED("U7", wish -> wish.activity().signUpFrom() == null || !wish.now().isBefore(wish.activity().signUpFrom())),
    NOT_CLOSED("U8", wish -> wish.activity().signUpUntil() == null || wish.now().isBefore(wish.activity().signUpUntil())),
    /** A dangerous activity is not open before those who come are insured (志愿服务条例 art. 17). */
    INSURED("I2", wish -> wish.activity().insured()),
    /** Where insurance covers those on a list, it covers nobody else. */
    NAMED("I20", wish -> wish.facts().covered()),
    NO_CLASH("U9", wish -> wish.facts().clash() == null && wish.facts().visit() == null),
    RESTED("U10", wish -> wish.facts().rest() == null),
    ROOM("U11", wish -> wish.facts().left() > 0),
    /** Who comes has read what may happen, and says so (志愿服务条例 art. 12). */
    RISK_ACCEPTED("I1", wish -> wish.riskAccepted() || !wish.activity().riskLevel().asksConsent());

    private final String code;
    private final Predicate<Wish> kept;

    SignUpRule(String code, Predicate<Wish> kept) {
        this.code = code;
        this.kept = kept;
    }

    /** The first rule that the wish breaks; empty when it may come true. */
    static Optional<SignUpRule> first(Wish wish, Set<SignUpRule> waived) {
        return Arrays.stream(values()).filter(rule -> !waived.contains(rule) && !rule.kept.test(wish)).findFirst();
    }

    Finding finding(Wish wish) {
        return new Finding("position", key(wish), args(wish));
    }

    private String key(Wish wish) {
        return switch (this) {
            case TAKES_PLACE -> "activity.finding.cancelled";
            case NOT_OVER -> "activity.finding.over";
            case NOT_OF_THE_CONTRACTOR -> "activity.finding.own-staff";
            case NOT_SIGNED_UP -> "activity.finding.signed-up";
            case NOT_WAITING -> "activity.finding.waits";
            case VOLUNTEERS_ONLY -> "activity.finding.not-volunteer";
            case READY -> gap(wish).what().key();
            case MEANT_FOR -> wish.facts().sex() == Sex.F ? "activity.finding.sex.F" : "activity.finding.sex.M";
            case OPENED -> "activity.finding.not-open";
            case NOT_CLOSED -> "activity.finding.closed";
            case INSURED -> "activity.finding.uninsured";
            case NAMED -> "activity.finding.not-named";
            case RISK_ACCEPTED -> "activity.finding.risk";
            case NO_CLASH -> wish.facts().clash() == null ? "activity.finding.clash-visit" : "activity.finding.clash";
            case RESTED -> "activity.finding.rest";
            case ROOM -> wish.position() == null ? "activity.finding.full" : "activity.finding.position-full";
        };
    }

    private List<Object> args(Wish wish) {
        return switch (this) {
            case NO_CLASH -> list(wish.facts().clash());
            case RESTED -> list(wish.facts().rest());
            case READY -> gap(wish).what().args();
            default -> List.of();
        };
    }

    private static Readiness.Gap gap(Wish wish) {
        return Objects.requireNonNull(wish.gap());
    }

    private static List<Object> list(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }

    /** What the person can do instead, and where. */
    WayForward way(Wish wish) {
        var here = "/activities/" + wish.activity().id();
        var path = switch (this) {
            case TAKES_PLACE, NOT_OVER, NOT_OF_THE_CONTRACTOR -> "/activities";
            case NOT_SIGNED_UP, NOT_WAITING, OPENED, NOT_CLOSED -> here;
            case INSURED -> "/activities";
            case RISK_ACCEPTED, NAMED -> here + "#risk";
            case VOLUNTEERS_ONLY -> "/volunteer";
            case READY -> gap(wish).way();
            case NO_CLASH -> wish.facts().clash() == null ? "/visits/" + wish.facts().visit() : other(wish.facts().clashId());
            case RESTED -> other(wish.facts().restId());
            case ROOM -> here + "#waiting";
            case MEANT_FOR -> here + "#position";
        };
        return new WayForward(code, "activity.way." + name(), path);
    }

    private static String other(@Nullable UUID activity) {
        return activity == null ? "/activities" : "/activities/" + activity;
    }
}
