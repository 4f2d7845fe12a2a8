package org.yicai.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562 §5.7): they sort by the moment they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id whose first 48 bits are the milliseconds of {@code at}; never null. */
    public static UUID next(Instant at) {
        long millis = at.toEpochMilli();
        long random = RANDOM.nextLong();
        long high = millis << 16 | 0x7000 | (RANDOM.nextInt() & 0xFFF);
        return new UUID(high, random & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
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
