package org.yicai.need;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;

/** Names a group of needs that belong together. */
public record GroupId(UUID value) {

    /** @throws org.yicai.kernel.Missing when the text is no UUID */
    public static GroupId of(String text) {
        return new GroupId(Ids.of(text));
    }

    public static GroupId next(Instant at) {
        return new GroupId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
