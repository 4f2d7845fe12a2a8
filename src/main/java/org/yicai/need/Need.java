package org.yicai.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;

/**
 * A need as stored.
 *
 * @param topicEntry the code of the topic that a leader gave it; null as long as nobody did
 * @param urgentKind what danger the words speak of; null for none
 * @param publicTitle what a leader worded for everybody; null when nobody did, like {@code publicWords}
 * @param clientName whom somebody else spoke for; null when the person spoke, or no name was given
 * @param consent how the person agreed to that; null when the person spoke
 * @param claimedAt when the person took the need over from who had spoken
 * @param bypass why it goes past the leaders to named staff; null for what leaders may see
 * @param desk the week of the rota whose leader it came to; null when it is the host's
 * @param answeredWith the entitlement that the answer named; null for none
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
        @Nullable String topicEntry,
        @Nullable Urgency urgentKind,
        @Nullable String publicTitle,
        @Nullable String publicWords,
        @Nullable String clientName,
        @Nullable Consent consent,
        @Nullable Instant claimedAt,
        @Nullable Bypass bypass,
        @Nullable UUID desk,
        @Nullable UUID answeredWith,
        int reopened) {

    /** Where it stands on the clock. */
    public Standing standing() {
        return new Standing(since, limitDays, dueOn, escalated, askedAt, heldSince, Holder.first(bypass, desk), reopened);
    }

    /** Whether the leaders may ask the resident back: somebody's work waits, and nothing is asked yet. */
    public boolean mayBeAsked() {
        return askedAt == null && (stage == Stage.NEW || stage == Stage.GROUPED || stage == Stage.IN_HAND || stage == Stage.NOT_SOLVED);
    }

    /** The title as everybody may read it: as a leader worded it, else with numbers and names masked. */
    public String openTitle() {
        return publicTitle != null ? publicTitle : Mask.of(title);
    }

    /** The words as everybody may read them. */
    public String openWords() {
        return publicWords != null ? publicWords : Mask.of(words);
    }

    /** Whether this person spoke for somebody who has not taken the need over: sees how it goes, and never who it is. */
    public boolean helper(Actor actor) {
        return actor.person() != null && actor.person().value().equals(actedBy) && claimedAt == null;
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
