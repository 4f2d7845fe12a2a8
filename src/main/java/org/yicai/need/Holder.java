package org.yicai.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In whose hands a need is. */
public enum Holder {
    /** The leaders of the volunteer corps. */
    LEADER,
    /** The guidance and coordination committee: what was not solved twice. */
    COMMITTEE,
    /** The host organisation of the corps: the first receiver who answers for it. */
    HOST,
    /** The staff who were named for what goes past the leaders. */
    STAFF,
    OFFICIALS,
    /** Whoever does the work: a contractor, or those who prepare the project. */
    DOER,
    RESIDENT,
    /** Closed. */
    NOBODY;

    /** Whose a need is that nobody was asked to do yet. The first receiver is the host, never an unpaid leader without a week on the rota. */
    public static Holder first(@Nullable Bypass bypass, @Nullable UUID desk) {
        return bypass != null ? STAFF : desk == null ? HOST : LEADER;
    }
}
