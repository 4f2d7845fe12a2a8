package org.yicai.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * A shift of an activity, or a visit at somebody's home, with seats to be filled.
 *
 * @param building which building it is in, empty when it is not to be used
 * @param skills skills and trainings that everybody on it needs (志愿服务条例 arts. 15, 16)
 * @param languages languages and dialects that everybody on it needs
 * @param minAge in years, 0 for none
 * @param elder who is visited
 * @param knownFace whether one of those who come must be known to the elder or live in the building
 * @param barred who may not come: the contractor's own staff (Order 67 art. 19), and whom the elder does not want or who does not want to
 * @param urgent whether an empty seat here weighs double
 * @param area which one of the areas that people name it is in; empty for none
 */
public record Shift(ShiftId id, Span when, Spot where, String building, int seats, Set<String> skills, Set<String> languages, int minAge,
        @Nullable PersonId elder, boolean knownFace, Set<PersonId> barred, String topic, boolean urgent, String area) {

    /** A shift in no area in particular. */
    public Shift(ShiftId id, Span when, Spot where, String building, int seats, Set<String> skills, Set<String> languages, int minAge, @Nullable PersonId elder, boolean knownFace, Set<PersonId> barred, String topic, boolean urgent) {
        this(id, when, where, building, seats, skills, languages, minAge, elder, knownFace, barred, topic, urgent, "");
    }

    /** A visit is to somebody. */
    public boolean visit() {
        return elder != null;
    }
}
