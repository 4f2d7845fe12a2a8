package org.yicai.supervision.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that detectors may read, held in memory: opaque ids, times and numbers, nothing that names anybody.
 *
 * @param occasions activities that were recorded as done, in any order
 * @param vouchers what was spent
 * @param tenders how contractors were chosen
 * @param photographed activities, of any time, whose photographs were shown again, and their projects
 */
public record Records(List<Occasion> occasions, List<Voucher> vouchers, List<Tender> tenders, Map<UUID, UUID> photographed) {

    /** Without photographs of activities that are not among these. */
    public Records(List<Occasion> occasions, List<Voucher> vouchers, List<Tender> tenders) {
        this(occasions, vouchers, tenders, Map.of());
    }

    /**
     * One activity that was recorded as done.
     *
     * @param type the kind of service: what is compared with what
     * @param venue opaque; equal where the place is
     */
    public record Occasion(UUID id, UUID project, UUID contractor, String type, String venue, Instant from, Instant until, Claim claim, Presence presence, List<Picture> pictures, Said said) {

        /** Whether both took place at the same time for a while. */
        boolean meets(Occasion other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /**
     * What the contractor says.
     *
     * @param heads how many people it says were served
     * @param deadline until when the project has to be recorded; null when there is none
     * @param staff who of the contractor was on duty there
     * @param hand who wrote the report
     */
    public record Claim(int heads, Instant recordedAt, @Nullable Instant deadline, String report, Set<UUID> staff, Hand hand) {}

    /** Whose hand a report shows: the contractor's; written on a device of the purchaser; by an account or author of the purchaser. */
    public enum Hand { OWN, BUYERS_DEVICE, BUYER }

    /**
     * Who was there, as far as it was noted.
     *
     * @param signedUp how many had signed up; null where nobody needed to
     * @param counted how many volunteers counted on their own, of those it was meant for; null where they did not
     */
    public record Presence(@Nullable Integer signedUp, List<CheckIn> checkIns, @Nullable Integer counted) {

        Set<UUID> people() {
            return checkIns.stream().map(CheckIn::person).collect(java.util.stream.Collectors.toSet());
        }
    }

    /**
     * Somebody was checked in.
     *
     * @param at when it was tapped, not when it arrived
     * @param device opaque; equal where the device is
     * @param helped by a volunteer who is registered for helping people without phones
     */
    public record CheckIn(UUID person, Instant at, String device, boolean helped) {}

    /**
     * What the look at a photograph gave.
     *
     * @param other the activity whose photograph it resembles; null when none
     * @param screen signs that a screen or a print was photographed
     * @param taken where the time inside the photograph lies
     */
    public record Picture(@Nullable UUID other, @Nullable Likeness likeness, boolean screen, Taken taken) {}

    /** The three verdicts of the look for reuse. */
    public enum Likeness { SAME_PHOTO, LET_SOMEBODY_LOOK, SAME_PLACE }

    /** The time inside a photograph; unknown is the rule and means nothing. */
    public enum Taken { UNKNOWN, INSIDE, OUTSIDE }

    /**
     * What those who were listed said.
     *
     * @param answered how many said anything at all
     * @param denied how many of them said that they were not there, or that it was not so
     */
    public record Said(int answered, int denied, List<Opinion> opinions) {}

    /** A rating of 1 to 5. */
    public record Opinion(int rating, Instant at, String device) {}

    /**
     * A paper about money.
     *
     * @param fen its amount
     * @param limit up to which amount nobody else has to agree, in fen; 0 when there is no such limit
     */
    public record Voucher(UUID id, UUID project, @Nullable UUID activity, String number, String payee, long fen, long limit, LocalDate on) {}

    /** How a contractor was chosen: days in which one could offer, and the offers. */
    public record Tender(UUID project, int daysOpen, LocalDate closed, List<Bid> bids) {}

    /**
     * An offer.
     *
     * @param outOfForm whether it was excluded
     */
    public record Bid(UUID bidder, long fen, LocalDate on, boolean outOfForm, boolean won) {}
}
