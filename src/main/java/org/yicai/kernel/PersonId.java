package org.yicai.kernel;

import java.time.Instant;
import java.util.UUID;

/** Names a person; people belong to no subdistrict, their appointments do. */
public record PersonId(UUID value) {

    /** @throws Missing when the text is no UUID */
    public static PersonId of(String text) {
        return new PersonId(Ids.of(text));
    }

    public static PersonId next(Instant at) {
        return new PersonId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
