package org.yicai.council;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;

/** The clocks of the committee, by the ways of the subdistrict. The day something begins never counts. */
@Component
public class CouncilDays {

    private final WorkingDays days;
    private final LocalWays ways;
    private final Places places;

    CouncilDays(WorkingDays days, LocalWays ways, Places places) {
        this.days = days;
        this.ways = ways;
        this.places = places;
    }

    public LocalDate today() {
        return places.today();
    }

    /** The last day on which anybody may object to what is concluded today. */
    public LocalDate objectionsUntil(SubdistrictId subdistrict) {
        return days.after(places.today(), ways.number(subdistrict, Way.COUNCIL_OBJECTION_DAYS));
    }

    /** The earliest last day of a written round that begins today. */
    public LocalDate writtenUntil(SubdistrictId subdistrict) {
        return days.after(places.today(), ways.number(subdistrict, Way.COUNCIL_WRITTEN_DAYS));
    }

    /** The last day on which a member may object to a project's passing mid-term by notice. */
    public LocalDate noticeUntil(SubdistrictId subdistrict) {
        return places.today().plusDays(ways.number(subdistrict, Way.MID_TERM_NOTICE_DAYS));
    }

    /** Whether a meeting on that day is called in time for absence to be a choice. */
    public boolean isWithNotice(SubdistrictId subdistrict, LocalDate heldOn) {
        return !heldOn.isBefore(places.today().plusDays(ways.number(subdistrict, Way.COUNCIL_NOTICE_DAYS)));
    }

    /** Hundredths of the seats that must be there. */
    public int quorumPercent(SubdistrictId subdistrict) {
        return ways.number(subdistrict, Way.COUNCIL_QUORUM_PERCENT);
    }
}
