package org.yicai.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is fixed before there is any randomness.
 *
 * @param origin of the log
 * @param size of the log when the list was fixed
 * @param root of the log at that size, base64
 * @param percent how many of a hundred are drawn, 0 to 100, for each stratum
 */
public record DrawTerms(String origin, long size, String root, Map<Stratum, Integer> percent) {

    /** One record that was drawn. @param k of the sampler @param number within the stratum */
    public record Drawn(long k, Stratum stratum, int number, DrawList.Line line) {}

    /** How many are drawn of so many: the rate, rounded up, so that a rate above nothing draws at least one. */
    public int count(Stratum stratum, int total) {
        return Math.ceilDiv(total * percent.getOrDefault(stratum, 0), 100);
    }

    /** {@code origin|size|root|randomness} */
    public String seed(String randomness) {
        return origin + "|" + size + "|" + root + "|" + randomness;
    }

    /** The draw: stratum by stratum from HIGH to LOW, without replacement, and k goes on from one stratum to the next. */
    public List<Drawn> draw(DrawList list, String randomness) {
        var seed = seed(randomness);
        var drawn = new ArrayList<Drawn>();
        long k = 1;
        for (var stratum : Stratum.values()) {
            var lines = list.of(stratum);
            for (var pick : Sampler.withoutReplacement(seed, k, count(stratum, lines.size()), lines.size())) {
                drawn.add(new Drawn(pick.k(), stratum, pick.number(), lines.get(pick.number() - 1)));
                k = pick.k() + 1;
            }
        }
        return drawn;
    }
}
