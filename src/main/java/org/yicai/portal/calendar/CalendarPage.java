package org.yicai.portal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.place.WorkingDays.Day;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The days of one year that differ from Monday to Friday.
 *
 * @param changes what was changed by hand, latest first; for those who work here
 */
record CalendarPage(Fields in, int year, List<Day> days, List<Change> changes, boolean mayKeep) implements FormPage {

    /** What a day may be. */
    enum Kind {
        OFF,
        WORK
    }

    /** @param works null when the day was taken back */
    record Change(LocalDate day, @Nullable Boolean works, String note, String source, @Nullable String who, Instant changedAt, String reason) {

        String kind() {
            return works == null ? "BACK" : works ? "WORK" : "OFF";
        }
    }

    static String kind(Day day) {
        return day.works() ? "WORK" : "OFF";
    }
}
