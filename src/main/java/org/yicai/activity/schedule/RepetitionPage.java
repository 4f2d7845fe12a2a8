package org.yicai.activity.schedule;

import java.time.LocalDate;
import java.util.List;
import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * An activity that shall come again.
 *
 * @param latest until when the contract lets it
 * @param days what would be, for somebody who looks before planning
 */
record RepetitionPage(Fields in, Activity activity, LocalDate latest, List<Day> days) implements FormPage {

    /** One day of the rhythm, and whether or why not. */
    record Day(LocalDate date, Fate fate) {}

    enum Fate {
        PLANNED,
        HOLIDAY,
        THERE_ALREADY
    }

    static List<LocalDate> planned(List<Day> days) {
        return days.stream().filter(each -> each.fate == Fate.PLANNED).map(Day::date).toList();
    }
}
