package org.yicai.matching;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.yicai.kernel.PersonId;

/**
 * Proposals for one week. The same question gives the same first proposal. Nobody is assigned: what comes out are invitations.
 * It takes as long as it takes, in the caller's thread; a page asks from the background.
 */
public final class Matching {

    private static final int MOVES = 2_000;
    /** A re-plan moves at most one in so many of the others, for each seat lost one at most. */
    private static final int ONE_IN = 25;
    private final Field field;

    /** @throws NullPointerException when a kept place names a person or shift that the question does not */
    public Matching(Question question) {
        field = new Field(question);
    }

    /** How many pairs the rules about one person and one shift allow. */
    public int pairs() {
        return field.who.length;
    }

    /** The least cost that the rules a flow can say allow; other rules can only make it dearer. */
    public long relaxedCost() {
        return new Flow(field, new Plan(field)).cost;
    }

    /** A first proposal in seconds that breaks no rule. */
    public Proposal propose() {
        return new Reasons(first()).proposal();
    }

    private Plan first() {
        var plan = new Plan(field);
        var mending = new Mending(plan);
        mending.take(new Flow(field, plan));
        mending.fill(MOVES);
        mending.settle();
        return plan;
    }

    /**
     * Looks for better ones for so long.
     *
     * @param from where to begin: a proposal to the same question
     * @param better is told the cost of each better one that is found
     * @return the best, with reasons; the one it began with when there is none
     */
    public Proposal improve(Proposal from, Duration time, long seed, Consumer<Long> better) {
        var plan = standing(from.places());
        long before = plan.cost();
        var best = new Search(time, seed).from(plan, each -> better.accept(each.cost()));
        var mending = new Mending(best);
        mending.settle();
        return best.cost() < before ? new Reasons(best).proposal() : from;
    }

    /**
     * Mends what is left after people dropped out. The question is asked without them ({@link Question#without}); who stands
     * stays, but for those who may no longer go alone and for a few who move to where nobody else can.
     *
     * @param places who stood before, dropped ones included or not
     */
    public Proposal replan(List<Place> places, Set<PersonId> dropped) {
        var plan = standing(places.stream().filter(each -> !dropped.contains(each.volunteer())).toList());
        var mending = new Mending(plan);
        int lost = (int) places.stream().filter(each -> dropped.contains(each.volunteer())).count();
        mending.company();
        mending.fill(Math.min(lost, (places.size() - lost) / ONE_IN));
        return new Reasons(plan).proposal();
    }

    private Plan standing(List<Place> places) {
        var plan = new Plan(field);
        for (var place : places) {
            int s = field.slot(place.shift());
            int v = field.person(place.volunteer());
            if (!plan.on(s, v)) {
                plan.add(s, v);
            }
        }
        return plan;
    }
}
