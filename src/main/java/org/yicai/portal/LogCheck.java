package org.yicai.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.journal.Verification;
import org.yicai.journal.Verification.Outcome;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Whether this year's log of a subdistrict holds, and when it was last looked at; what was good before is not read again on each visit. */
@Component
public class LogCheck {

    private static final Outcome UNREAD = new Outcome(0, new byte[32], -1);
    private final Verification verification;
    private final Places places;
    private final Clock clock;
    private final Map<SubdistrictId, Found> known = new ConcurrentHashMap<>();

    LogCheck(Verification verification, Places places, Clock clock) {
        this.verification = verification;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What the last reading found.
     *
     * @param outcome empty in its size while the log is read for the first time
     * @param checkedAt when the log was last read up to its head; null while it is read for the first time
     */
    public record Found(Outcome outcome, int year, @Nullable Instant checkedAt) {

        /** The head's root, 64 hexadecimal digits. */
        public String root() {
            return HexFormat.of().formatHex(outcome.root());
        }

        /** As much of the root as people compare by eye. */
        public String shortRoot() {
            return root().substring(0, 16);
        }
    }

    /** Reads what is new when the log has grown since; otherwise one statement, and none while somebody else reads. */
    public Found of(SubdistrictId subdistrict) {
        var year = places.today().getYear();
        var outcome = verification.check(subdistrict, year);
        if (outcome.isEmpty()) {
            return new Found(UNREAD, year, null);
        }
        return known.compute(subdistrict, (id, before) ->
                before != null && before.outcome == outcome.get() ? before : new Found(outcome.get(), year, clock.instant()));
    }
}
