package org.yicai.need.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.yicai.need.topic.Advice.Sureness;

/**
 * How far the first guess must be ahead of the second to be called likely: measured on every fifth decision, guessed by
 * what the others say.
 *
 * @param likely from this lead on nine in ten were right
 * @param perhaps from this lead on two in three were
 */
record Leads(double likely, double perhaps) {

    private static final int FIFTH = 5;
    private static final int FEWEST = 50;
    private static final int ENOUGH = 8;
    private static final double MOSTLY = 0.9;
    private static final double OFTEN = 0.66;

    /** As long as too little was decided to measure it, nothing is called likely. */
    private static final Leads NOT_KNOWN = new Leads(Double.MAX_VALUE, 1.0);

    private record Try(double lead, boolean right) {}

    static Leads measure(List<Decision> decided, Function<List<Decision>, TopicModel> learn, Function<Decision, String> branch) {
        if (decided.size() < FEWEST) {
            return NOT_KNOWN;
        }
        var kept = new ArrayList<Decision>();
        var asked = new ArrayList<Decision>();
        for (int i = 0; i < decided.size(); i++) {
            (i % FIFTH == 0 ? asked : kept).add(decided.get(i));
        }
        var model = learn.apply(kept);
        var tries = asked.stream().map(each -> {
            var guesses = model.guesses(each.said());
            return new Try(TopicModel.lead(guesses), guesses.getFirst().name().equals(branch.apply(each)));
        }).sorted(Comparator.comparingDouble(Try::lead).reversed()).toList();
        return new Leads(from(tries, MOSTLY), from(tries, OFTEN));
    }

    /** The smallest lead from which on so many were right. */
    private static double from(List<Try> tries, double share) {
        double from = Double.MAX_VALUE;
        int right = 0;
        for (int i = 0; i < tries.size(); i++) {
            right += tries.get(i).right ? 1 : 0;
            if (i + 1 >= ENOUGH && right >= share * (i + 1)) {
                from = tries.get(i).lead;
            }
        }
        return from;
    }

    Sureness sureness(double lead) {
        return lead >= likely ? Sureness.LIKELY : lead >= perhaps ? Sureness.PERHAPS : Sureness.UNSURE;
    }
}
