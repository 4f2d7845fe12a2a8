package org.yicai.corps.growth;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;

/**
 * How somebody stands on the path.
 *
 * @param volunteer whether the person belongs to the corps today
 * @param minutes of confirmed service here
 * @param core nominations by peers for that step, as leader and founder
 * @param mentor who accompanies the person now; null when nobody does
 * @param accompanied whether a mentor does or did
 * @param host of the corps, which gives mandates; null before there is a charter
 */
record Standing(PersonId person, String name, boolean volunteer, long minutes, int core, int leader, int founder, @Nullable String mentor, boolean accompanied, @Nullable OrganisationId host) {

    int nominations(Step step) {
        return switch (step) {
            case VOLUNTEER -> 0;
            case CORE -> core;
            case LEADER -> leader;
            case FOUNDER -> founder;
        };
    }
}
