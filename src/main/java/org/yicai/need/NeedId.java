package org.yicai.need;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;

/** Names a need. */
public record NeedId(UUID value) {

    /** @throws org.yicai.kernel.Missing when the text is no UUID */
    public static NeedId of(String text) {
        return new NeedId(Ids.of(text));
    }

    public static NeedId next(Instant at) {
        return new NeedId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
