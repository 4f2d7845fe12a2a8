package org.yicai.activity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;

/** What volunteers hold activities for without a contract, and in whose name. Implemented by what comes after activities: the corps. */
public interface ProgrammeMenu {

    /** A programme that is tried or kept. @param team who does it; null while nobody in particular */
    record Running(UUID id, String title, @Nullable OrganisationId team) {}

    /** Empty when there is none here, or it is not done any more. In one statement. */
    Optional<Running> running(SubdistrictId subdistrict, UUID programme);

    /**
     * In whose name the actor holds something: the corps that the actor leads, or this team. In at most one statement.
     *
     * @param team null for any that the actor leads
     * @return empty for whoever leads none of them
     */
    Optional<OrganisationId> holder(Actor actor, @Nullable OrganisationId team);
}
