package org.yicai.project;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;

/** Names a deliverable of a project. */
public record DeliverableId(UUID value) {

    /** @throws org.yicai.kernel.Missing when the text is no UUID */
    public static DeliverableId of(String text) {
        return new DeliverableId(Ids.of(text));
    }

    public static DeliverableId next(Instant at) {
        return new DeliverableId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
