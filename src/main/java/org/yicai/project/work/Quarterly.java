package org.yicai.project.work;

import java.time.LocalDate;
import org.yicai.project.Quarter;

/** A quarter that puts itself together, and until when it is to be looked at. */
record Quarterly(Quarter quarter, LocalDate dueBy) {

    /** Working days after the last day of a quarter. */
    static final int DAYS = 10;

    boolean over(LocalDate today) {
        return quarter.last().isBefore(today);
    }
}
