package org.yicai.council.session;

import java.util.List;
import org.yicai.council.Constituency;
import org.yicai.council.seats.Seats.Seat;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The committee in everyone's sight.
 *
 * @param items open matters first, then the latest conclusions
 * @param mayRead whether papers may be opened
 * @param member whether the visitor sits here, or stands in for somebody
 * @param mayCall whether the visitor is the convener
 */
record CouncilPage(Fields in, List<Seat> seats, List<Meetings.Item> items, boolean mayRead, boolean mayCall, boolean mayFill, boolean member) implements FormPage {

    List<Seat> of(Constituency constituency) {
        return seats.stream().filter(each -> each.constituency() == constituency).toList();
    }

    List<Meetings.Item> open() {
        return items.stream().filter(each -> each.conclusion() == null).toList();
    }

    List<Meetings.Item> concluded() {
        return items.stream().filter(each -> each.conclusion() != null).toList();
    }
}
