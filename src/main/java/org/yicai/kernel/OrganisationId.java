package org.yicai.kernel;

import java.time.Instant;
import java.util.UUID;

/** Names an organisation: office, committee, corps, team or contractor. */
public record OrganisationId(UUID value) {

    /** @throws Missing when the text is no UUID */
    public static OrganisationId of(String text) {
        return new OrganisationId(Ids.of(text));
    }

    public static OrganisationId next(Instant at) {
        return new OrganisationId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
