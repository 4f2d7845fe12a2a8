package org.yicai.need.similarity;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds what fits a need among a few dozen things by the pairs of characters they share: an entitlement, something delivered anyway. */
public final class Fitting {

    private Fitting() {}

    /** @param shares whether both hold a telling pair */
    private record Scored<T>(T thing, double score, boolean shares) {}

    private static <T> Scored<T> scored(T thing, Measure measure, Measure.Weighed need, Measure.Weighed other) {
        return new Scored<>(thing, measure.between(need, other), !Collections.disjoint(need.weights().keySet(), other.weights().keySet()));
    }

    /**
     * The things that share something telling with a need, the likeliest first.
     *
     * @param description the words of a thing
     * @param most how many at most
     */
    public static <T> List<T> best(String title, String words, List<T> things, Function<T, String> description, int most) {
        var sayings = things.stream().map(each -> Saying.of("", description.apply(each))).toList();
        // the one more is the need itself: a pair that every thing holds tells nothing
        var measure = new Measure(pair -> (int) sayings.stream().filter(each -> each.pairs().containsKey(pair)).count(), things.size() + 1);
        var need = measure.weigh(Saying.of(title, words));
        return java.util.stream.IntStream.range(0, things.size())
                .mapToObj(i -> scored(things.get(i), measure, need, measure.weigh(sayings.get(i))))
                .filter(each -> each.score > 0 && each.shares)
                .sorted(Comparator.comparingDouble((Scored<T> each) -> -each.score))
                .limit(most)
                .map(Scored::thing)
                .toList();
    }
}
