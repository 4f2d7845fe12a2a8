package yicai.bench.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.supervision.flag.Records.CheckIn;
import org.yicai.supervision.flag.Records.Hand;
import org.yicai.supervision.flag.Records.Likeness;
import org.yicai.supervision.flag.Records.Picture;
import org.yicai.supervision.flag.Records.Taken;

/** How an activity is held and written down by people who mean it well and are in a hurry. */
final class Doing {

    private final Chance chance;
    private final Reports reports;

    Doing(Chance chance, Reports reports) {
        this.chance = chance;
        this.reports = reports;
    }

    /** Fills in what an honest activity leaves behind. */
    void hold(Draft draft, @Nullable Draft before) {
        var of = draft.of;
        int come = Math.max(4, (int) Math.round(of.usualHeads * (1 + (of.weekly ? 0.1 : 0.3) * chance.random.nextGaussian())));
        var regulars = of.regulars.get(draft.project);
        var people = chance.some(regulars, Math.min(regulars.size(), (int) Math.round(come * (of.weekly ? 0.95 : 0.6))));
        chance.some(of.neighbours, come - Math.min(come, people.size())).stream().filter(each -> !people.contains(each)).forEach(people::add);
        draft.present.addAll(people);
        checkIn(draft, people);
        write(draft, people.size());
        signUps(draft, people.size());
        photograph(draft, before);
    }

    void signUps(Draft draft, int people) {
        draft.signedUp = chance.yes(0.7) ? (int) Math.round(people * draft.of.signUps * chance.between(0.85, 1.15)) : null;
    }

    /** Own telephones over half an hour; others by a helper's or the staff's one, one after the other; at times a paper list, keyed in later. */
    void checkIn(Draft draft, List<UUID> people) {
        var of = draft.of;
        boolean paper = chance.yes(0.06);
        boolean helped = chance.yes(of.helpers);
        var helper = helped ? "helper-" + chance.whole(1, 3) + of.id : "phone-" + chance.one(of.staff);
        var at = draft.from.plusSeconds(chance.whole(-300, 600));
        for (var person : people) {
            if (!paper && chance.yes(of.phones)) {
                draft.checkIns.add(new CheckIn(person, draft.from.plusSeconds(chance.whole(-1_200, 900)), "phone-" + person, false));
            } else {
                at = at.plusSeconds(paper ? chance.whole(4, 12) : of.quick && !helped ? chance.whole(1, 3) : chance.whole(2, 14));
                draft.checkIns.add(new CheckIn(person, at, helper, helped));
            }
        }
    }

    void write(Draft draft, int people) {
        var of = draft.of;
        draft.heads = chance.yes(of.rounds) ? Math.max(5, Math.round(people / 5f) * 5) : people + (chance.yes(0.1) ? chance.whole(-1, 1) : 0);
        draft.staff.add(chance.one(of.staff));
        draft.recordedAt = draft.until.plus(delay(of));
        draft.report = chance.yes(of.tiny) ? reports.tiny() : !of.written.isEmpty() && chance.yes(of.copies) ? reports.copied(of.written.getLast()) : reports.own();
        if (draft.report.length() > 40) {
            of.written.add(draft.report);
        }
        draft.hand = of.atStation && chance.yes(0.3) ? Hand.BUYERS_DEVICE : Hand.OWN;
    }

    Duration delay(Contractor of) {
        return Duration.ofMinutes((long) (Math.min(40, chance.logNormal(of.lagDays, 0.8)) * 24 * 60));
    }

    /** The same room gives similar pictures; clocks go wrong; a poster on the wall looks like a screen. A copy by mistake is mostly taken back at once. */
    void photograph(Draft draft, @Nullable Draft before) {
        if (!chance.yes(draft.of.photos)) {
            return;
        }
        UUID other = null;
        Likeness likeness = null;
        if (before != null) {
            double roll = chance.random.nextDouble();
            likeness = roll < 0.35 ? Likeness.SAME_PLACE : roll < 0.38 ? Likeness.LET_SOMEBODY_LOOK : roll < 0.3804 ? Likeness.SAME_PHOTO : null;
            other = likeness == null ? null : before.id;
        }
        if (likeness == null && chance.yes(0.00002)) { // one false accusation in a million pairs, of those that come near
            likeness = Likeness.SAME_PHOTO;
            other = chance.id();
        }
        draft.pictures.add(new Picture(other, likeness, chance.yes(0.008), chance.yes(0.25) ? chance.yes(0.03) ? Taken.OUTSIDE : Taken.INSIDE : Taken.UNKNOWN));
    }

    /** A day of the year at an hour at which things take place. */
    Instant someTime(Instant newYear) {
        return newYear.plus(Duration.ofDays(chance.whole(0, 340))).plus(Duration.ofMinutes(30L * chance.whole(2, 20)));
    }
}
