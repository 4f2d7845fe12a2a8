package org.yicai.corps.giveback.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** When art. 18 of 北京市志愿服务促进条例 asks for a written agreement, in its order; each can be read aloud. */
enum Demand {
    HIGH_RISK(it -> it.highRisk),
    MONTH(it -> !it.until.plusDays(1).isBefore(it.from.plusMonths(1))),
    LARGE_EVENT(it -> it.largeEvent),
    OUTSIDE(it -> it.outside),
    OVERSEAS(it -> it.overseas),
    ASKED(it -> it.asked);

    private final Predicate<Duty> holds;

    Demand(Predicate<Duty> holds) {
        this.holds = holds;
    }

    /**
     * A service as it was agreed.
     *
     * @param until the last day, included
     * @param outside whether it takes place outside Beijing
     * @param asked whether the volunteer, the corps or the one who is served wants it in writing
     */
    record Duty(LocalDate from, LocalDate until, boolean highRisk, boolean largeEvent, boolean outside, boolean overseas, boolean asked) {}

    /** All that hold; none means that nothing has to be signed. */
    static List<Demand> of(Duty duty) {
        return Arrays.stream(values()).filter(each -> each.holds.test(duty)).toList();
    }
}
