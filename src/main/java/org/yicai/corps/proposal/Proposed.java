package org.yicai.corps.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.matching.HardRule;

/**
 * A week that a leader asked for.
 *
 * @param corps whose leaders may look
 * @param madeAt when the first answer was there; null before
 * @param improvedAt when a better one took its place; null when there was none
 * @param people who could be asked; {@code untimed} of them said no times
 * @param spread times:people of those proposed, with blanks between them
 * @param endedAt when a newer one took its place
 */
record Proposed(UUID id, OrganisationId corps, LocalDate monday, Instant askedAt, @Nullable Instant begunAt, @Nullable Instant madeAt, @Nullable Instant improvedAt, @Nullable Instant touchedAt, int people, int untimed, String spread,
        @Nullable Instant sentAt, @Nullable Instant endedAt) {

    /** Whether it may still be changed and sent. */
    boolean open() {
        return madeAt != null && sentAt == null && endedAt == null;
    }

    /** How the load lies among those proposed, from seldom to often. */
    List<String[]> spreading() {
        return spread.isEmpty() ? List.of() : List.of(spread.split(" ")).stream().map(each -> each.split(":")).toList();
    }

    /** A position or a visit: what it is called, and when and where it is. @param page its id there @param title of the activity, or the kind of the visit @param name of the position, or of who provides */
    record Duty(UUID id, UUID page, boolean visit, String title, String name, String venue, Instant startsAt, Instant endsAt, @Nullable String skill, @Nullable String language) {}

    /**
     * One person for one position or visit.
     *
     * @param possible how many people were possible
     * @param better how many of them would fit better but for a rule
     * @param familiar whether the person served in this project before, or visited this household
     * @param known whether people in the building of the visit know the person
     * @param chosen whether a leader put the person in
     * @param answer what the person said; null before, or when not invited
     * @param until until when the person may answer; null when not invited
     * @param sits whether the person is signed up now
     */
    record Choice(UUID id, UUID duty, UUID person, String who, int possible, int load, boolean familiar, boolean known, String better, boolean chosen, @Nullable Instant struckAt,
            @Nullable String answer, @Nullable Instant until, boolean sits) {

        Map<HardRule, Integer> hindered() {
            return Counts.read(better);
        }

        /** ASKED, YES, GONE, NO, SILENT; "" before the invitation. */
        String standing(Instant now) {
            return until == null ? "" : "DECLINED".equals(answer) ? "NO" : answer != null ? sits ? "YES" : "GONE" : now.isBefore(until) ? "ASKED" : "SILENT";
        }
    }

    /** Seats for which nobody was found. */
    record Gap(UUID duty, int open, String removed) {

        Map<HardRule, Integer> rules() {
            return Counts.read(removed);
        }
    }
}
