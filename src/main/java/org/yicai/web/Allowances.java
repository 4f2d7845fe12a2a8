package org.yicai.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Remembers;

/**
 * How much somebody may still ask for: a bucket each that fills up evenly. Held in the memory of this process, so
 * several processes allow as many times as much.
 */
@Component
public class Allowances implements Remembers {

    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(2)).build();

    Allowances(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes one out of somebody's bucket.
     *
     * @param most how many fit into the bucket, which is full at first
     * @param perHour how many flow into it in an hour
     * @return null when there was one, else how long until there is
     */
    public @Nullable Duration take(String whose, int most, int perHour) {
        var now = clock.instant();
        return buckets.get(whose, key -> new Bucket(most, now)).take(now, most, perHour);
    }

    @Override
    public void forget() {
        buckets.invalidateAll();
    }

    private static final class Bucket {

        private double left;
        private Instant at;

        Bucket(int left, Instant at) {
            this.left = left;
            this.at = at;
        }

        synchronized @Nullable Duration take(Instant now, int most, int perHour) {
            var perMilli = perHour / 3_600_000d;
            left = Math.min(most, left + Math.max(0, Duration.between(at, now).toMillis()) * perMilli);
            at = now;
            if (left >= 1) {
                left--;
                return null;
            }
            return Duration.ofMillis((long) Math.ceil((1 - left) / perMilli));
        }
    }
}
