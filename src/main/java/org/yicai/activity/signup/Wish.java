package org.yicai.activity.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.activity.Readiness;
import org.yicai.activity.Sex;

/**
 * Somebody wants to come.
 *
 * @param position null for a resident's place
 * @param volunteer whether the person is a member of the corps
 * @param ofTheContractor whether the person works for the contractor
 * @param declared whether the person says to be whom the position is for
 * @param riskAccepted whether the person says that the notice of what may happen was read
 * @param gap what a volunteer lacks before any position, and a minor before a place; null for nothing
 */
record Wish(Activity activity, @Nullable UUID position, boolean volunteer, boolean ofTheContractor, Readiness.@Nullable Gap gap, boolean declared, boolean riskAccepted, Facts facts, Instant now) {

    /**
     * What is known about the wish.
     *
     * @param waiting whether the person stands in a line of the activity
     * @param clash the title of another activity the person signed up for at that time; null when there is none
     * @param rest the title of one so close that a volunteer could not rest in between
     * @param visit a home visit of the person at that time, or too close to rest in between; null when there is none
     * @param skill what the position asks for, as language, least age and sex
     * @param covered false where only those on a list are insured and the person is not on it
     * @param left seats of the position, or places, that nobody has taken
     */
    record Facts(boolean signedUp, boolean waiting, @Nullable String clash, @Nullable UUID clashId, @Nullable String rest, @Nullable UUID restId, @Nullable UUID visit, boolean covered, int left,
            @Nullable String skill, @Nullable String language, int minAge, @Nullable Sex sex) {}
}
