package org.yicai.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that stands where it was put, until it is let go again: for playing months in a minute. */
public final class MovableClock extends Clock {

    private volatile @Nullable Instant stopped;

    /** Stops the clock at this moment. */
    public void put(Instant at) {
        stopped = at;
    }

    /** From now on the clock tells the real time. */
    public void letGo() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        var at = stopped;
        return at == null ? Clock.systemUTC().instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {
        private final MovableClock clock;
        private final ZoneId zone;

        Zoned(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
