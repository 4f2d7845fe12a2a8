package yicai.bench.fraud;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One stream of chance, so that a seed makes one year. */
final class Chance {

    final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean yes(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** Both ends are possible. */
    int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Skewed to the right, as delays are. */
    double logNormal(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    List<UUID> ids(int n) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < n; i++) {
            ids.add(id());
        }
        return ids;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** So many different ones, or all when there are fewer. */
    <T> List<T> some(List<T> of, int n) {
        if (n * 3 > of.size()) {
            var all = new ArrayList<>(of);
            Collections.shuffle(all, random);
            return new ArrayList<>(all.subList(0, Math.min(n, all.size())));
        }
        var chosen = new java.util.LinkedHashSet<T>();
        while (chosen.size() < n) {
            chosen.add(one(of));
        }
        return new ArrayList<>(chosen);
    }
}
