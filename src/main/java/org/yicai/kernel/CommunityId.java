package org.yicai.kernel;

import java.time.Instant;
import java.util.UUID;

/** Names a community 社区, the area of one residents' committee. */
public record CommunityId(UUID value) {

    /** @throws Missing when the text is no UUID */
    public static CommunityId of(String text) {
        return new CommunityId(Ids.of(text));
    }

    public static CommunityId next(Instant at) {
        return new CommunityId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
