package yicai.bench.fraud;

import java.time.Instant;
import java.util.ArrayList;
import org.yicai.supervision.flag.Records.Opinion;
import org.yicai.supervision.flag.Records.Said;

/**
 * What residents and volunteers say. Few answer; a household is asked at most once a week. Of those who were there few say no by
 * mistake; of those who were not many confirm out of kindness.
 */
final class Voices {

    /** Of activities, how many were drawn for a count by volunteers, and for a call to some on the list. */
    static final double COUNTED = 0.12;
    static final double CALLED = 0.12;
    private static final int CALLS = 6;
    private static final double PICKS_UP = 0.6;
    /** Of people who were there, who says no: a wrong tap, another day, somebody who forgets. */
    private static final double SLIP = 0.004;
    /** Of people who were not there and answer, who says so. */
    private static final double SAYS_SO = 0.65;
    /** The same where they were at something, and it is told as something else. */
    private static final double DOUBTS = 0.3;

    private final Chance chance;
    private final double willing;

    /** @param willing how much more or less people answer than assumed; 1 as assumed */
    Voices(Chance chance, double willing) {
        this.chance = chance;
        this.willing = willing;
    }

    void speak(Draft draft) {
        count(draft);
        int answered = 0;
        int denied = 0;
        var opinions = new ArrayList<Opinion>();
        var oneDevice = "phone-" + draft.of.staff.getFirst();
        boolean together = draft.starsBySelf || chance.yes(0.03); // honest: a helper goes round with one telephone
        boolean called = chance.yes(CALLED);
        int calls = 0;
        var people = chance.some(draft.listed(), draft.checkIns.size());
        for (var person : people) {
            boolean there = draft.present.contains(person);
            double answers = draft.of.answers * willing * (there || draft.wasAtSomething ? 1 : 0.8);
            boolean byCall = called && calls < CALLS;
            calls += byCall ? 1 : 0;
            if (!chance.yes(byCall ? Math.max(answers, PICKS_UP * Math.min(1, willing)) : answers)) {
                continue;
            }
            answered++;
            boolean no = there ? chance.yes(SLIP) : !draft.silent.contains(person) && chance.yes(draft.wasAtSomething ? DOUBTS : SAYS_SO);
            if (no) {
                denied++;
            } else {
                var at = together ? draft.until.plusSeconds(10L * answered) : draft.until.plusSeconds(chance.whole(60, 400_000));
                opinions.add(new Opinion(rating(there), at, together ? oneDevice : "phone-" + person));
            }
        }
        if (draft.starsBySelf) {
            stars(opinions, draft.until, oneDevice);
        }
        draft.said = new Said(answered, denied, opinions);
    }

    /** Generous, as neighbours are. */
    private int rating(boolean there) {
        return chance.yes(there ? 0.82 : 0.9) ? 5 : chance.whole(3, 4);
    }

    private void stars(ArrayList<Opinion> opinions, Instant until, String device) {
        opinions.clear();
        for (int i = chance.whole(5, 9); i > 0; i--) {
            opinions.add(new Opinion(5, until.plusSeconds(15L * i), device));
        }
    }

    /** Volunteers count in drawn activities: nearly right, now and then only one of two rooms. */
    private void count(Draft draft) {
        if (chance.yes(COUNTED)) {
            double seen = draft.present.size() * (1 + 0.05 * chance.random.nextGaussian());
            draft.counted = (int) Math.round(Math.max(0, chance.yes(0.015) ? seen * 0.65 : seen));
        }
    }
}
