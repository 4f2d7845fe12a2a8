package org.yicai.kernel;

import java.time.Instant;
import java.util.UUID;

/** Names a subdistrict, the tenant of every fact. */
public record SubdistrictId(UUID value) {

    /** Where visitors are while an installation has no subdistrict yet: no row is there. */
    public static final SubdistrictId NOWHERE = new SubdistrictId(new UUID(0, 0));

    /** @throws Missing when the text is no UUID */
    public static SubdistrictId of(String text) {
        return new SubdistrictId(Ids.of(text));
    }

    public static SubdistrictId next(Instant at) {
        return new SubdistrictId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
