package org.yicai.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562 section 5.7): they sort by the moment they were made, and within a millisecond in their order. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of the 74 bits after the moment, the first ones count within the millisecond (RFC 9562 section 6.2, method 1); the others are random. */
    private static final int COUNTED = 30;

    private static final int LOW_COUNTED = COUNTED - 12;
    private static final int LOW_RANDOM = 62 - LOW_COUNTED;
    private static long moment = -1;
    private static long count;

    private Ids() {}

    /** A new id whose first 48 bits are the milliseconds of {@code at}, larger than the one made before for the same millisecond; never null. */
    public static UUID next(Instant at) {
        long millis = at.toEpochMilli();
        long counted = counted(millis);
        long high = millis << 16 | 0x7000 | counted >>> LOW_COUNTED;
        long low = (counted & (1L << LOW_COUNTED) - 1) << LOW_RANDOM | RANDOM.nextLong() >>> 64 - LOW_RANDOM;
        return new UUID(high, low | 0x8000_0000_0000_0000L);
    }

    /** Begins anywhere in the lower half, so that half a thousand million can follow where a clock stands still. */
    private static synchronized long counted(long millis) {
        count = millis == moment ? count + 1 : RANDOM.nextInt(1 << COUNTED - 1);
        moment = millis;
        return count;
    }

    /**
     * Reads an id as it stands in an address or a form.
     *
     * @throws Missing when the text is no UUID: what cannot be named does not exist
     */
    public static UUID of(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new Missing();
        }
    }
}
