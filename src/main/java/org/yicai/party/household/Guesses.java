package org.yicai.party.household;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Remembers;

/**
 * How often an address tried links that do not open. Nobody guesses 128 bits; this keeps whoever tries from costing much,
 * and is wide, because a whole community may stand behind one address.
 */
@Component
class Guesses implements Remembers {

    static final int PER_HOUR = 300;
    private final Clock clock;
    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(java.time.Duration.ofHours(1)).build();

    Guesses(Clock clock) {
        this.clock = clock;
    }

    private String hour(String address) {
        return address + " " + Instant.ofEpochSecond(clock.instant().getEpochSecond() / 3_600 * 3_600);
    }

    boolean tooMany(String address) {
        var count = wrong.getIfPresent(hour(address));
        return count != null && count.get() >= PER_HOUR;
    }

    void wrong(String address) {
        wrong.get(hour(address), key -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void forget() {
        wrong.invalidateAll();
    }
}
