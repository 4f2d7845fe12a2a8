package org.yicai.corps.mentor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;

/**
 * Two who walk a stretch together, as the two of them read it.
 *
 * @param aim in the mentee's words; null before the mentee said yes
 * @param beganAt when the second of the two said yes; null before
 * @param menteeBorn of minors only
 */
record Pair(
        UUID id,
        PersonId mentor,
        String mentorName,
        PersonId mentee,
        String menteeName,
        Stretch stretch,
        @Nullable String aim,
        Instant askedAt,
        @Nullable Instant mentorYesAt,
        @Nullable Instant menteeYesAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String mentorWord,
        @Nullable String menteeWord,
        @Nullable LocalDate menteeBorn) {

    boolean isMentor(Actor actor) {
        return actor.isPerson(mentor);
    }

    boolean runs() {
        return beganAt != null && endedAt == null;
    }

    /** Whether this one of the two has not said yes yet. */
    boolean waitsFor(Actor actor) {
        return endedAt == null && (isMentor(actor) ? mentorYesAt : menteeYesAt) == null;
    }

    /** Whether this one of the two may still leave a last word. */
    boolean wordless(Actor actor) {
        return beganAt != null && endedAt != null && (isMentor(actor) ? mentorWord : menteeWord) == null;
    }

    PersonId other(Actor actor) {
        return isMentor(actor) ? mentee : mentor;
    }

    String otherName(Actor actor) {
        return isMentor(actor) ? menteeName : mentorName;
    }
}
