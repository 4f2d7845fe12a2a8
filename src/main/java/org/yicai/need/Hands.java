package org.yicai.need;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands a need is, since when, and until when.
 *
 * @param name what the doer is called; null when only the kind is known
 * @param due the last day of the limit; null when none runs
 * @param late working days past it; 0 when it is not late
 * @param word whether the limit is that of the resident's last word, and no promise to the resident
 * @param asked whether the resident was asked back, so that the clock stands still
 */
public record Hands(Holder holder, @Nullable String name, Instant since, @Nullable LocalDate due, int late, boolean asked, boolean word) {

    public boolean closed() {
        return holder == Holder.NOBODY;
    }

    /** In the hands of whoever the stage names; behind a limit, of those who were told. */
    static Holder holder(Stage stage, Standing standing) {
        int escalated = standing.escalated();
        var first = standing.first();
        var asked = standing.askedAt() != null;
        if (asked) {
            return Holder.RESIDENT;
        }
        return switch (stage) {
            case MERGED, DECLINED, SOLVED -> Holder.NOBODY;
            // who did not answer is rung up; nobody is taken for satisfied
            case SERVED, HANDED_OVER, ANSWERED -> escalated > 0 ? first : Holder.RESIDENT;
            case NEW -> told(escalated, first, first);
            case NOT_SOLVED -> told(escalated, committee(stage, standing.reopened()) && first != Holder.STAFF ? Holder.COMMITTEE : first, first);
            case GROUPED, DISPATCHED, IN_HAND -> told(escalated, Holder.DOER, first);
        };
    }

    static boolean committee(Stage stage, int reopened) {
        return stage == Stage.NOT_SOLVED && reopened > 1;
    }

    private static Holder told(int escalated, Holder otherwise, Holder first) {
        // what goes past the leaders goes past the host too
        return escalated == 0 ? otherwise : escalated > 1 ? Holder.OFFICIALS : first == Holder.STAFF ? first : Holder.HOST;
    }
}
