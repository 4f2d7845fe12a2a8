package org.yicai.corps.profession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/**
 * What professionals of a partner offer to residents.
 *
 * @param language the code of a language; "" for any
 * @param spot the place in words; "" for by telephone
 * @param community the one whose residents it is for; null for all of them
 * @param minutes the length of a slot
 * @param capacity people in a slot
 * @param next the next free slot; null for none
 * @param paperUntil the last day of the partner's papers
 * @param checkedBy who looked at these papers, and when
 */
record SkillOffer(UUID id, SubdistrictId subdistrict, UUID partner, String organisation, PersonId contact, String skill, String title, String what, String audience, String language, Spot place, String spot,
        @Nullable UUID community, int minutes, int capacity, boolean confidential, LocalDate paperUntil, String checkedBy, Instant checkedAt, @Nullable Instant closedAt, @Nullable Instant next) {

    /** Where it takes place. */
    enum Spot {
        /** In a room of a community. */
        VENUE,
        /** At the partner's. */
        OFFICE,
        PHONE,
        /** At the resident's home. */
        HOME
    }

    /** What it is called where others may look over one's shoulder: of something confidential the partner alone. */
    String shown() {
        return confidential ? organisation : organisation + " · " + title;
    }
}
