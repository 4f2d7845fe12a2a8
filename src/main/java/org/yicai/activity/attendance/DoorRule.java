package org.yicai.activity.attendance;

import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Finding;

/** Why somebody is not checked in or out. Each has a code that people can name, a sentence, and what can be done. */
enum DoorRule {
    TAKES_PLACE("K1", "activity.finding.cancelled"),
    /** From an hour before the beginning until six hours after the end; paper may be keyed in for fifteen days. */
    DOOR_OPEN("K2", "activity.finding.door"),
    /** 民政部令第67号 art. 19: paid staff are no volunteers of their own project, and no audience either. */
    NOT_OF_THE_CONTRACTOR("K3", "activity.finding.own-staff"),
    ON_DUTY("K4", "activity.refused.not-on-duty"),
    CODE_FITS("K5", "activity.finding.code"),
    /** RFC 6238 §5.2: the step of the tap, and one either way. */
    CODE_FRESH("K6", "activity.finding.code-old"),
    TRIES_LEFT("K7", "activity.finding.code-tries"),
    NOT_IN("K8", "activity.finding.there-already"),
    IN_FIRST("K9", "activity.finding.not-in"),
    NOT_OUT("K10", "activity.finding.left-already"),
    ON_THE_LIST("K11", "activity.finding.not-listed"),
    TIME_LIKELY("K12", "activity.finding.tap-time"),
    OTHER_NAME("K13", "activity.finding.same-name"),
    OWN_ACCOUNT("K14", "activity.finding.other-account"),
    BADGE_HOLDS("K15", "activity.finding.badge"),
    OTHER_HAND("K16", "activity.finding.other-hand");

    private final String code;
    private final String key;

    DoorRule(String code, String key) {
        this.code = code;
        this.key = key;
    }

    String code() {
        return code;
    }

    String key() {
        return key;
    }

    Finding finding(String field) {
        return Finding.at(field, key);
    }

    /** The message key of what the person can do. */
    String wayKey() {
        return "activity.way." + name();
    }

    WayForward way(ActivityId activity) {
        var here = "/activities/" + activity;
        return new WayForward(code, wayKey(), switch (this) {
            case TAKES_PLACE -> "/activities";
            case ON_THE_LIST, OTHER_NAME, OTHER_HAND -> here + "/roll-call";
            case CODE_FITS, CODE_FRESH, TRIES_LEFT, IN_FIRST -> here + "/check-in";
            case BADGE_HOLDS -> here + "/roll-call";
            case OWN_ACCOUNT -> "/me";
            case DOOR_OPEN, NOT_OF_THE_CONTRACTOR, ON_DUTY, NOT_IN, NOT_OUT, TIME_LIKELY -> here;
        });
    }
}
