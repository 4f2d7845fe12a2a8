package org.yicai.evidence;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;

/** A photograph that was taken in. */
public record PhotoId(UUID value) {

    static PhotoId next(Instant at) {
        return new PhotoId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
