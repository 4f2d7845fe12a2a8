package org.yicai.project;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;

/** Names a project. */
public record ProjectId(UUID value) {

    /** @throws org.yicai.kernel.Missing when the text is no UUID */
    public static ProjectId of(String text) {
        return new ProjectId(Ids.of(text));
    }

    public static ProjectId next(Instant at) {
        return new ProjectId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
