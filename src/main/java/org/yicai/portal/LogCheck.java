package org.yicai.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yicai.journal.Verification;
import org.yicai.journal.Verification.Outcome;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Whether this year's log of a subdistrict holds, and when it was last looked at; what was good before is not read again on each visit. */
@Component
public class LogCheck {

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
     * @param checkedAt when the log was last read up to its head
     */
    public record Found(Outcome outcome, int year, Instant checkedAt) {

        /** The head's root, 64 hexadecimal digits. */
        public String root() {
            return HexFormat.of().formatHex(outcome.root());
        }

        /** As much of the root as people compare by eye. */
        public String shortRoot() {
            return root().substring(0, 16);
        }
    }

    /** Reads what is new when the log has grown since; otherwise one statement. */
    public Found of(SubdistrictId subdistrict) {
        var year = places.today().getYear();
        var outcome = verification.check(subdistrict, year);
        return known.compute(subdistrict, (id, before) ->
                before != null && before.outcome == outcome ? before : new Found(outcome, year, clock.instant()));
    }
}
