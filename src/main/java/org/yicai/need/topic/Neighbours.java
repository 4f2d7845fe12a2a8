package org.yicai.need.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yicai.need.topic.Advice.Route;

/** The decided needs that look most like a message, by the vectors of the classifier. */
final class Neighbours {

    private static final int MOST = 15;
    private static final int FEWEST = 3;
    private static final double ALIKE = 0.2;
    private static final double SHARE = 0.4;
    private final TopicModel model;
    private final List<Decision> decisions;
    private final List<Vector> vectors;

    Neighbours(TopicModel model, List<Decision> decisions) {
        this.model = model;
        this.decisions = decisions;
        this.vectors = decisions.stream().map(each -> model.vector(each.said())).toList();
    }

    /** @param likeness 0 to 1 */
    record Near(Decision decision, double likeness) {}

    /** At most fifteen, the likest first. */
    List<Near> of(Said said) {
        var asked = model.vector(said);
        var dense = new float[model.features()];
        asked.addTo(dense, 1);
        double own = asked.square() - 1;
        var near = new ArrayList<Near>();
        for (int i = 0; i < vectors.size(); i++) {
            // without the feature that all have
            double likeness = (vectors.get(i).dot(dense) - 1) / Math.sqrt(Math.max(own * (vectors.get(i).square() - 1), 1e-9));
            if (likeness >= ALIKE) {
                near.add(new Near(decisions.get(i), likeness));
            }
        }
        return near.stream().sorted(Comparator.comparingDouble(Near::likeness).reversed()).limit(MOST).toList();
    }

    /** Where most of them went; null when they are few or went everywhere. */
    static @Nullable Route route(List<Near> near) {
        var decided = near.stream().map(Near::decision).filter(each -> each.route() != null).toList();
        if (decided.size() < FEWEST) {
            return null;
        }
        Map<String, List<Decision>> ways = new LinkedHashMap<>();
        decided.forEach(each -> ways.computeIfAbsent(each.route() + "\n" + each.to(), way -> new ArrayList<>()).add(each));
        var most = ways.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        var first = most.getFirst();
        return most.size() < 2 || most.size() < SHARE * decided.size() ? null
                : new Route(first.route(), first.to(), most.size(), decided.size(), most.stream().limit(FEWEST).toList());
    }
}
