package org.yicai.corps.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;

/**
 * A team below the corps.
 *
 * @param id the organisation that it is
 * @param what it does; "" while nobody has written it
 * @param members leaders included, today
 * @param leaders their names, one a line; "" while the corps' leaders look after it
 * @param maskedLeaders the same for everybody's eyes
 * @param corps the first chartered corps; null before there is one
 * @param asked whether the looker waits for an answer of its leader
 * @param pledged whether the looker has pledged, and, under 18, a guardian agreed
 */
record Team(
        OrganisationId id,
        String name,
        @Nullable UUID community,
        String what,
        int members,
        String leaders,
        String maskedLeaders,
        @Nullable OrganisationId corps,
        boolean asked,
        boolean pledged) {}
