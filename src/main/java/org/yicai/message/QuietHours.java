package org.yicai.message;

import java.time.Clock;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/** When nobody is disturbed: a local way, by the clock of the installation. */
@Component
class QuietHours {

    private final Clock clock;
    private final Places places;
    private final LocalWays ways;

    QuietHours(Clock clock, Places places, LocalWays ways) {
        this.clock = clock;
        this.places = places;
        this.ways = ways;
    }

    /** Whether it is quiet there now. The same hour for both ends means never. */
    boolean now(SubdistrictId subdistrict) {
        int hour = LocalTime.now(clock.withZone(places.zone())).getHour();
        int from = ways.number(subdistrict, Way.QUIET_FROM_HOUR);
        int until = ways.number(subdistrict, Way.QUIET_UNTIL_HOUR);
        return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
    }
}
