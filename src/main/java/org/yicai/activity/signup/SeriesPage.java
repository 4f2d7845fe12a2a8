package org.yicai.activity.signup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Finding;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.View;

/**
 * The dates of a series, to be signed up for one by one or together.
 *
 * @param no what is in the way, date by date
 */
record SeriesPage(Fields in, UUID activity, List<Series.Date> dates, boolean mayTakePosition, Map<UUID, No> no) implements FormPage {

    /** Why a date cannot be. @param way what one can do; null when there is nothing to say */
    record No(Finding finding, @Nullable WayForward way) {}

    Series.Date first() {
        return dates.getFirst();
    }

    /** What volunteers are needed for on any date. */
    List<String> positions() {
        return dates.stream().map(Series.Date::positions).filter(Objects::nonNull).flatMap(String::lines).distinct().toList();
    }

    boolean here(View view) {
        return view.actor().signedIn() && view.actor().subdistrict().equals(first().subdistrict()) && !own(view);
    }

    private boolean own(View view) {
        return view.actor().appointments().stream().anyMatch(each -> each.organisation().value().equals(first().contractor()));
    }

    /** Ticked before anybody looked: all that can be. After a no, what was ticked and had none. */
    boolean ticked(Series.Date date) {
        return no.isEmpty() && in.ok() ? !date.mine() && date.cancelledAt() == null : in.chosen("date", date.id()) && !no.containsKey(date.id());
    }
}
