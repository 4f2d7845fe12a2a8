package org.yicai.activity.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;

/**
 * Somebody wants to come.
 *
 * @param position null for a resident's place
 * @param volunteer whether the person is a member of the corps
 * @param ofTheContractor whether the person works for the contractor
 */
record Wish(Activity activity, @Nullable UUID position, boolean volunteer, boolean ofTheContractor, Facts facts, Instant now) {

    /**
     * What is known about the wish.
     *
     * @param clash the title of another activity the person signed up for at that time; null when there is none
     * @param left seats of the position, or places, that nobody has taken
     */
    record Facts(boolean signedUp, @Nullable String clash, int left) {}
}
