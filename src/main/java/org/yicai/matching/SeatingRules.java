package org.yicai.matching;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** The rules and costs of {@link Plan} as the background search counts them; the pairs that are not possible are no values of its seats. */
public final class SeatingRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            all.forEach(Seat.class).join(Seat.class, equal(Seat::person), lessThan(Seat::number)).filter(Seat::clashes)
                    .penalize(HardSoftScore.ONE_HARD).asConstraint("clash"),
            all.forEach(Seat.class).groupBy(Seat::person, count()).filter((able, shifts) -> shifts > able.who.shiftsAWeek())
                    .penalize(HardSoftScore.ONE_HARD).asConstraint("week shifts"),
            all.forEach(Seat.class).groupBy(Seat::person, sum(Seat::minutes)).filter((able, minutes) -> minutes > able.who.minutesAWeek())
                    .penalize(HardSoftScore.ONE_HARD).asConstraint("week minutes"),
            all.forEach(Seat.class).groupBy(Seat::field, Seat::person, Seat::day, sum(Seat::minutes))
                    .filter((field, able, _, minutes) -> minutes > (able.minor ? field.limits.minorDayMinutes() : field.limits.dayMinutes()))
                    .penalize(HardSoftScore.ONE_HARD).asConstraint("day minutes"),
            all.forEach(Seat.class).filter(seat -> seat.slot().shift.knownFace()).groupBy(Seat::shift, sum(seat -> seat.isKnown() ? 1 : 0)).filter((_, known) -> known == 0)
                    .penalize(HardSoftScore.ONE_HARD).asConstraint("known face"),
            all.forEach(Seat.class).groupBy(Seat::shift, sum(seat -> seat.isMinor() ? 1 : 0), count()).filter((_, minors, everybody) -> minors > 0 && minors >= everybody)
                    .penalize(HardSoftScore.ONE_HARD).asConstraint("accompanied"),
            all.forEach(Seat.class).penalize(HardSoftScore.ONE_SOFT, Seat::cost).asConstraint("pair"),
            all.forEachIncludingUnassigned(Seat.class).filter(seat -> seat.person() == null)
                    .penalize(HardSoftScore.ONE_SOFT, Seat::emptyCost).asConstraint("empty"),
            all.forEach(Seat.class).groupBy(Seat::field, Seat::person, count())
                    .penalize(HardSoftScore.ONE_SOFT, (field, able, shifts) -> field.weights.load() * shifts * (2 * able.who.load() + shifts)).asConstraint("load"),
            all.forEach(Seat.class).filter(seat -> seat.elder() >= 0).groupBy(Seat::field, Seat::elder, countDistinct(Seat::person))
                    .penalize(HardSoftScore.ONE_SOFT, (field, elder, faces) -> field.weights.anotherFace() * Math.max(0, faces - field.facesNeeded[elder])).asConstraint("faces")
        };
    }
}
