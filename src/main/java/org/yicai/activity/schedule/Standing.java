package org.yicai.activity.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Abilities;
import org.yicai.activity.Capacity;
import org.yicai.activity.Sex;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Receipt;
import org.yicai.web.View;

/**
 * How an activity stands, and what the one who looks has to do with it.
 *
 * @param served residents who were checked in
 * @param confirmations answers that say "I was there"
 * @param quantity what the contractor recorded; null before that
 * @param counts whether it may be accepted: recorded, and confirmed by somebody who was there
 * @param signedUp whether the looker signed up; for {@code position} when that is not null
 * @param answerCode the looker's own code; null when the looker was not there
 * @param capacity as what the looker was there
 * @param seats the positions as a JSON array
 * @param waits whether the looker stands in a line; for {@code waitsFor} when that is not null
 * @param ahead how many stand before the looker
 * @param offeredUntil until when a seat is held for the looker; null when none is
 * @param waiting how many wait for a place
 * @param stood which place in the line it was when the looker came; 0 for nobody who waits
 * @param changed what was changed since the looker signed up and not answered, as a JSON array; null for nothing
 * @param hindrance the sentence of the rule that is in the way since then; null for none
 * @param answerUntil until when the seat is kept for an answer; null for as long as ever
 * @param riskAccepted whether the looker said yes to the risk
 * @param recorded id of the record of what was done; {@code attendance} that of the looker; for their proofs
 * @param photos beside what was done, as {@link org.yicai.activity.photo.ResultPhoto#LISTED} tells them; null for none
 */
record Standing(
        int served,
        int volunteers,
        int confirmations,
        int rated,
        int ratingSum,
        @Nullable Integer quantity,
        @Nullable String result,
        boolean counts,
        boolean signedUp,
        @Nullable UUID position,
        @Nullable Receipt answerCode,
        @Nullable Capacity capacity,
        boolean answered,
        String seats,
        boolean waits,
        @Nullable UUID waitsFor,
        int ahead,
        @Nullable Instant offeredUntil,
        int waiting,
        int stood,
        @Nullable String changed,
        @Nullable String hindrance,
        @Nullable String hindranceArg,
        @Nullable Instant answerUntil,
        boolean riskAccepted,
        @Nullable String photos,
        @Nullable UUID recorded,
        @Nullable UUID attendance) {

    /**
     * What volunteers are needed for.
     *
     * @param waiting how many wait for a seat
     * @param skill what it asks for, as language, least age and sex; null for what it does not ask
     * @param because why it asks for a sex
     */
    record Position(UUID id, String name, String duty, int seats, int taken, int waiting, @Nullable String skill, @Nullable String language, @Nullable Integer age, @Nullable Sex sex, @Nullable String because) {

        /** In words, with a separator between them; "" when it asks nothing. */
        String asks(View view, Abilities abilities) {
            var all = new ArrayList<String>();
            if (skill != null) {
                all.add(abilities.name(view, skill));
            }
            if (language != null) {
                all.add(abilities.name(view, language));
            }
            if (age != null) {
                all.add(view.t("activity.asks.age", age));
            }
            if (sex != null) {
                all.add(view.t("activity.asks.sex." + sex));
            }
            return String.join(view.t("activity.asks.and"), all);
        }

        int left() {
            return seats - taken;
        }
    }

    /** What is in the way since the change; null for nothing. */
    @Nullable Finding hindered() {
        return hindrance == null ? null : new Finding("position", hindrance, hindranceArg == null ? List.of() : List.of(hindranceArg));
    }

    boolean thereAsVolunteer() {
        return capacity == Capacity.VOLUNTEER;
    }
}
