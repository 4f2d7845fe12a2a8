package org.yicai.corps.charter;

import java.time.LocalDate;
import java.util.List;
import org.yicai.party.Appointments.Candidate;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One seat: to fill, to renew, to end.
 *
 * @param candidates everybody who holds any appointment here
 * @param months that a term may last
 */
record SeatPage(Fields in, CoreSeats.Held seat, List<Candidate> candidates, List<Community> communities, LocalDate today, int months) implements FormPage {

    boolean held() {
        return seat.runs(today);
    }

    String holder() {
        return candidates.stream().filter(each -> each.id().equals(seat.person())).findFirst().map(Candidate::name).orElse("");
    }

    boolean mayRenew() {
        return held() && !seat.untilDay().isAfter(today.plusDays(SeatRules.RENEWAL_DAYS));
    }
}
