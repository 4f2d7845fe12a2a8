package org.yicai.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/** What a person still lacks before a duty. Whoever knows people answers it; signing up for a position asks. */
public interface Readiness {

    /**
     * What the person is to do.
     *
     * @param skill the code of a skill that the duty needs; null for any position
     * @param language the code of a language that it needs; null for none in particular
     * @param leastAge in years; 0 for none
     * @param startsAt when it begins; null when it is not known yet
     * @param endsAt when it ends; null when it is not known yet
     * @param place whether it is no duty at all but a resident's place: only a guardian's consent is asked
     */
    record Duty(@Nullable String skill, @Nullable String language, int leastAge, @Nullable Instant startsAt, @Nullable Instant endsAt, boolean place) {

        public Duty(@Nullable String skill, @Nullable String language, int leastAge, @Nullable Instant startsAt, @Nullable Instant endsAt) {
            this(skill, language, leastAge, startsAt, endsAt, false);
        }

        public Duty(@Nullable String skill, @Nullable Instant endsAt) {
            this(skill, null, 0, null, endsAt);
        }

        /** Somebody comes to take part. */
        public static Duty place(@Nullable Instant endsAt) {
            return new Duty(null, null, 0, null, endsAt, true);
        }

        public static Duty anyPosition() {
            return new Duty(null, null);
        }
    }

    /**
     * One thing that is missing.
     *
     * @param what the sentence; it names its rule and what the person can do
     * @param way the page on which to do it
     */
    record Gap(Finding what, String way) {}

    /** Everything that is missing, in the order in which to mend it; empty for somebody who may begin. In two SQL statements. */
    List<Gap> missing(SubdistrictId subdistrict, PersonId person, Duty duty);
}
