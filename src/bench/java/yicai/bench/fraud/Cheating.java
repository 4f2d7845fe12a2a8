package yicai.bench.fraud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.supervision.flag.Records.CheckIn;
import org.yicai.supervision.flag.Records.Hand;
import org.yicai.supervision.flag.Records.Likeness;
import org.yicai.supervision.flag.Records.Picture;
import org.yicai.supervision.flag.Records.Taken;

/** What each way of cheating leaves behind. Nobody cheats the same way twice, and some of it stays unseen. */
final class Cheating {

    /** Of pictures whose original the store holds, how many the look for reuse finds: mild changes, hard ones (trust.md 2.1). */
    private static final double FOUND_MILD = 0.99;
    private static final double FOUND_HARD = 0.97;

    private final Chance chance;
    private final Reports reports;
    private final Doing doing;

    Cheating(Chance chance, Reports reports, Doing doing) {
        this.chance = chance;
        this.reports = reports;
        this.doing = doing;
    }

    /**
     * @param own an activity of the same contractor, held before
     * @param others somebody else's, or an own one of another project
     */
    void cheat(Draft draft, Family family, Draft own, Draft others) {
        switch (family) {
            case UNRELATED_PHOTO -> nothing(draft, own, false);
            case PHOTO_OF_PHOTO -> nothing(draft, own, true);
            case INFLATED -> partly(draft, chance.between(0.35, 0.65), own);
            case COMPOSITION -> composition(draft, own);
            case SAME_LIST -> again(draft, others);
            case OTHER_PEOPLE -> otherPeople(draft, own);
            case NO_LATER_EVIDENCE -> afternoon(draft, own);
            case PASSED_OFF -> passedOff(draft, others);
            case STAGED -> staged(draft, own);
            case GHOSTWRITTEN -> ghostwritten(draft, own);
            case ADAPTIVE -> adaptive(draft, own);
        }
    }

    private int usual(Draft draft) {
        return Math.max(8, (int) Math.round(draft.of.usualHeads * chance.between(0.9, 1.5)));
    }

    /** Names of the neighbourhood, ticked on a telephone of the staff: mostly in one go. */
    private void tick(Draft draft, List<UUID> people) {
        boolean inOneGo = chance.yes(0.75);
        var at = draft.from.plusSeconds(chance.whole(0, 1_800));
        var phone = "phone-" + chance.one(draft.of.staff);
        for (var person : people) {
            at = at.plusMillis(inOneGo ? chance.whole(800, 2_600) : chance.whole(5_000, 40_000));
            draft.checkIns.add(new CheckIn(person, at, phone, false));
        }
        people.stream().filter(_ -> chance.yes(0.1)).forEach(draft.silent::add);
    }

    /** What is written: often an old report; few had signed up; late, as invention has no day. */
    private void invent(Draft draft, Draft own) {
        doing.write(draft, draft.checkIns.size());
        draft.heads = draft.checkIns.size();
        if (chance.yes(0.5) && own.report.length() > 40) {
            draft.report = reports.copied(own.report);
        }
        draft.recordedAt = draft.recordedAt.plus(Duration.ofDays(chance.yes(0.3) ? chance.whole(3, 15) : 0));
    }

    private void nothing(Draft draft, Draft own, boolean ofScreen) {
        tick(draft, chance.some(draft.of.neighbours, usual(draft)));
        invent(draft, own);
        doing.signUps(draft, chance.yes(0.7) ? (int) (draft.heads * chance.between(0, 0.4)) : draft.heads);
        if (chance.yes(ofScreen ? 0.95 : 0.75)) {
            foreign(draft, chance.yes(ofScreen ? 0.7 : 0.55) ? chance.id() : null, ofScreen ? FOUND_HARD : FOUND_MILD, ofScreen ? 0.6 : 0);
        }
        if (chance.yes(0.2)) {
            draft.staff.add(own.staff.iterator().next());
        }
    }

    /** A picture that was taken elsewhere; when it is found at upload, two of five take another that nobody knows. */
    private void foreign(Draft draft, @Nullable UUID source, double found, double looksLikeScreen) {
        boolean seen = source != null && chance.yes(found) && chance.yes(0.6);
        draft.pictures.add(new Picture(seen ? source : null, seen ? Likeness.SAME_PHOTO : null, chance.yes(looksLikeScreen), chance.yes(0.3) ? chance.yes(0.85) ? Taken.OUTSIDE : Taken.INSIDE : Taken.UNKNOWN));
    }

    /** Some really came; names are added until it looks full. */
    private void partly(Draft draft, double share, Draft own) {
        doing.hold(draft, own);
        int ghosts = (int) Math.ceil(draft.listed().size() * (1 - share) / share);
        int came = draft.listed().size();
        tick(draft, strangers(draft, ghosts));
        draft.heads = draft.checkIns.size();
        doing.signUps(draft, chance.yes(0.75) ? came : draft.heads);
    }

    private List<UUID> strangers(Draft draft, int n) {
        var there = new HashSet<>(draft.present);
        return chance.some(draft.of.neighbours, n).stream().filter(each -> !there.contains(each)).toList();
    }

    /** The room is full of the contractor's own people; the list names those it was meant for, some of whom did come. */
    private void composition(Draft draft, Draft own) {
        partly(draft, chance.between(0.15, 0.35), own);
        draft.signedUp = chance.yes(0.5) ? draft.signedUp : (Integer) draft.heads;
    }

    /** The people of another project's activity, on the same day or in the same room, and its picture. */
    private void again(Draft draft, Draft other) {
        draft.venue = other.venue;
        draft.from = other.from.plus(Duration.ofMinutes(chance.yes(0.5) ? 0 : chance.whole(60, 60 * 24 * 4)));
        draft.until = draft.from.plus(Duration.ofHours(2));
        var people = new ArrayList<>(other.listed());
        int dropped = chance.whole(0, people.size() / 8);
        tick(draft, people.subList(0, people.size() - dropped));
        draft.silent.clear();
        draft.wasAtSomething = true;
        invent(draft, other);
        draft.recordedAt = later(draft, other);
        doing.signUps(draft, chance.yes(0.5) ? draft.heads / 4 : draft.heads);
        if (chance.yes(0.6)) {
            foreign(draft, other.pictures.isEmpty() ? null : other.id, FOUND_MILD, 0);
        }
    }

    private java.time.Instant later(Draft draft, Draft other) {
        var after = other.recordedAt.isAfter(draft.until) ? other.recordedAt : draft.until;
        return after.plus(chance.yes(0.97) ? doing.delay(draft.of).plusMinutes(30) : Duration.ofHours(-30));
    }

    private void otherPeople(Draft draft, Draft own) {
        var signed = chance.some(draft.of.neighbours, usual(draft));
        tick(draft, signed);
        draft.present.addAll(signed.subList(0, signed.size() / 5));
        invent(draft, own);
        draft.signedUp = signed.size();
        doing.photograph(draft, own);
    }

    /** The list of the morning once more for an afternoon that was not held. */
    private void afternoon(Draft draft, Draft own) {
        draft.venue = own.venue;
        draft.project = own.project;
        draft.from = own.until.plus(Duration.ofHours(1));
        draft.until = draft.from.plus(Duration.ofHours(2));
        tick(draft, own.listed());
        draft.wasAtSomething = true;
        invent(draft, own);
        doing.signUps(draft, chance.yes(0.6) ? draft.heads / 5 : draft.heads);
        if (chance.yes(0.5)) {
            foreign(draft, own.pictures.isEmpty() ? null : own.id, FOUND_MILD, 0);
        }
    }

    /** Half are activities that stand in the records, half the committee's own, which nobody recorded here. */
    private void passedOff(Draft draft, Draft other) {
        if (chance.yes(0.5)) {
            again(draft, other);
        } else {
            var people = chance.some(draft.of.neighbours, usual(draft));
            tick(draft, people);
            draft.wasAtSomething = true;
            draft.silent.clear();
            invent(draft, other);
            doing.signUps(draft, chance.yes(0.7) ? draft.heads / 5 : draft.heads);
            if (chance.yes(0.8)) {
                foreign(draft, chance.yes(0.6) ? chance.id() : null, FOUND_MILD, 0);
            }
        }
        if (chance.yes(0.45)) {
            draft.hand = chance.yes(0.7) ? Hand.BUYER : Hand.BUYERS_DEVICE;
        }
        if (chance.yes(0.3)) {
            draft.staff.addAll(draft.of.staff);
        }
    }

    /** People queue for a gift, smile and go; the staff taps the stars. */
    private void staged(Draft draft, Draft own) {
        doing.hold(draft, own);
        draft.present.clear();
        draft.wasAtSomething = false;
        draft.listed().stream().filter(_ -> chance.yes(0.4)).forEach(draft.silent::add); // the gift was nice
        draft.starsBySelf = chance.yes(0.6);
        if (chance.yes(0.5)) {
            draft.checkIns.clear();
            tick(draft, chance.some(draft.of.neighbours, usual(draft)));
            draft.heads = draft.checkIns.size();
        }
        doing.signUps(draft, chance.yes(0.6) ? draft.heads / 4 : draft.heads);
        draft.pictures.clear();
        boolean sameShooting = chance.yes(0.5);
        draft.pictures.add(new Picture(sameShooting ? own.id : null, sameShooting ? chance.yes(0.5) ? Likeness.SAME_PHOTO : Likeness.LET_SOMEBODY_LOOK : null, false, Taken.UNKNOWN));
    }

    private void ghostwritten(Draft draft, Draft own) {
        partly(draft, chance.between(0.4, 0.8), own);
        double roll = chance.random.nextDouble();
        draft.hand = roll < 0.6 ? Hand.BUYER : roll < 0.9 ? Hand.BUYERS_DEVICE : Hand.OWN;
        if (chance.yes(0.4) && own.report.length() > 40) {
            draft.report = reports.copied(own.report);
        }
    }

    /** Everything that it writes is right; it cannot help who is asked and who counts. One of five only skims below the threshold. */
    private void adaptive(Draft draft, Draft own) {
        doing.hold(draft, own);
        draft.pictures.clear();
        draft.hand = Hand.OWN;
        draft.report = reports.own();
        if (chance.yes(0.2)) {
            var ghosts = strangers(draft, (int) (draft.present.size() * 0.19));
            ghosts.forEach(each -> draft.checkIns.add(new CheckIn(each, draft.from.plusSeconds(chance.whole(0, 1_500)), "phone-" + each, false)));
            ghosts.stream().filter(_ -> chance.yes(0.4)).forEach(draft.silent::add);
        } else {
            draft.listed().stream().filter(_ -> chance.yes(0.3)).forEach(draft.silent::add);
            draft.present.clear();
        }
        draft.heads = draft.checkIns.size();
        draft.signedUp = (int) (draft.heads * 0.8);
    }
}
