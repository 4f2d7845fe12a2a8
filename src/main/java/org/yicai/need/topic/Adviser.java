package org.yicai.need.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yicai.need.topic.Advice.Sureness;
import org.yicai.need.topic.Neighbours.Near;
import org.yicai.need.topic.TopicModel.Guess;

/**
 * Suggests topics and routes from what was decided so far. The catalogue's own words take part as if each topic had been
 * decided once: with no decisions they are all there is, with many they hardly count.
 */
public final class Adviser {

    private static final int WORDS = 4;
    private static final int EXAMPLES = 3;
    private static final int REMEMBERED = 3_000;
    private static final double TICKED = 0.4;
    private static final double DEEPER = 0.4;
    private static final double VOTES = 2;
    private final Catalogue catalogue;
    private final Lexicon lexicon;
    private final TopicModel model;
    private final Neighbours neighbours;
    private final Leads leads;
    private final int learntFrom;

    /** @param decisions the latest first; topics that the catalogue does not have count for nothing */
    public Adviser(Catalogue catalogue, List<Decision> decisions) {
        this.catalogue = catalogue;
        lexicon = new Lexicon(catalogue);
        var decided = decisions.stream().filter(each -> catalogue.find(each.topic()) != null).toList();
        learntFrom = decided.size();
        model = model(decided);
        leads = Leads.measure(decided, this::model, each -> branch(Objects.requireNonNull(each.topic())));
        neighbours = new Neighbours(model, decisions.stream().limit(REMEMBERED).toList());
    }

    private TopicModel model(List<Decision> decided) {
        var said = new ArrayList<Said>();
        var branches = new ArrayList<String>();
        for (var each : catalogue.all()) {
            said.add(new Said(each.zh(), String.join("，", each.hints())));
            branches.add(branch(each.code()));
        }
        for (var each : decided) {
            said.add(each.said());
            branches.add(branch(Objects.requireNonNull(each.topic())));
        }
        return new TopicModel(said, branches, lexicon);
    }

    private String branch(String code) {
        return Objects.requireNonNull(catalogue.branch(code)).code();
    }

    /**
     * What is likely to be decided about a message.
     *
     * @param tick the word that the resident ticked; "" for none
     */
    public Advice advise(Said said, String tick) {
        var near = neighbours.of(said);
        var mass = lexicon.mass(said);
        var route = Neighbours.route(near);
        if (near.isEmpty() && total(mass) == 0) {
            return new Advice(null, Sureness.UNSURE, List.of(), List.of(), route, learntFrom);
        }
        var guesses = model.guesses(said).stream()
                .map(each -> ticked(each, tick) ? new Guess(each.name(), each.score() + TICKED) : each)
                .sorted(Comparator.comparingDouble(Guess::score).reversed()).toList();
        var branch = guesses.getFirst().name();
        var same = near.stream().filter(each -> under(each.decision().topic(), branch)).toList();
        var examples = same.stream().limit(EXAMPLES).map(Near::decision).toList();
        return new Advice(deepest(branch, mass, same), leads.sureness(TopicModel.lead(guesses)), model.telling(said, branch, WORDS), examples, route, learntFrom);
    }

    private boolean ticked(Guess guess, String tick) {
        return !tick.isEmpty() && Objects.requireNonNull(catalogue.find(guess.name())).tick().equals(tick);
    }

    private boolean under(@Nullable String code, String above) {
        return code != null && catalogue.path(code).stream().anyMatch(each -> each.code().equals(above));
    }

    private static double total(double[] mass) {
        double total = 0;
        for (var each : mass) {
            total += each;
        }
        return total;
    }

    /** Goes down as long as one of the topics below has a good part of what speaks for the one above. */
    private String deepest(String branch, double[] mass, List<Near> same) {
        var here = branch;
        while (true) {
            var above = here;
            var best = catalogue.below(here).stream().max(Comparator.comparingDouble(each -> share(each.code(), above, mass, same)));
            if (best.isEmpty() || share(best.get().code(), above, mass, same) < DEEPER) {
                return here;
            }
            here = best.get().code();
        }
    }

    /** How much of what speaks for a topic speaks for one below it: its words, and the decided needs that are alike. */
    private double share(String below, String above, double[] mass, List<Near> same) {
        double words = part(mass[lexicon.index(below)], mass[lexicon.index(above)]);
        double voting = votes(above, same);
        double votes = part(votes(below, same), voting);
        return voting == 0 ? words : (words + VOTES * votes) / (1 + VOTES);
    }

    private double votes(String topic, List<Near> same) {
        return same.stream().filter(each -> under(each.decision().topic(), topic)).mapToDouble(Near::likeness).sum();
    }

    private static double part(double some, double all) {
        return all == 0 ? 0 : some / all;
    }
}
