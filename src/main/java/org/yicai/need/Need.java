package org.yicai.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Door;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;

/**
 * A need as stored.
 *
 * @param reopened how often the resident said that it is not solved
 * @param pin four digits that prove who may speak the last word: the end of the telephone number, or made up
 */
public record Need(
        NeedId id,
        SubdistrictId subdistrict,
        Receipt receipt,
        String title,
        String words,
        Topic topic,
        @Nullable UUID community,
        String spot,
        Voice voice,
        Door door,
        @Nullable UUID voicedBy,
        @Nullable UUID actedBy,
        boolean openToAll,
        Instant voicedAt,
        LocalDate promisedBy,
        Stage stage,
        @Nullable Instant triagedAt,
        @Nullable UUID mergedInto,
        @Nullable UUID needGroup,
        String pin,
        Instant since,
        @Nullable Integer limitDays,
        @Nullable LocalDate dueOn,
        int escalated,
        @Nullable Instant askedAt,
        Instant heldSince,
        int reopened) {

    /** Where it stands on the clock. */
    public Standing standing() {
        return new Standing(since, limitDays, dueOn, escalated, askedAt, heldSince, reopened);
    }

    /** Whether the leaders may ask the resident back: somebody's work waits, and nothing is asked yet. */
    public boolean mayBeAsked() {
        return askedAt == null && (stage == Stage.NEW || stage == Stage.GROUPED || stage == Stage.IN_HAND || stage == Stage.NOT_SOLVED);
    }

    /** Whether the leaders had their turn: the second "not solved" goes to the committee. */
    public boolean atCommittee() {
        return Hands.committee(stage, reopened);
    }

    /** Whether the title already says all of it. */
    public boolean oneLiner() {
        return words.equals(title) || words.length() == title.length() + 1 && words.startsWith(title);
    }
}
