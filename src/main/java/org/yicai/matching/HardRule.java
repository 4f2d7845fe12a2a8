package org.yicai.matching;

/** What no proposal breaks, in the order in which it is asked; the first that says no is the reason that is given. */
public enum HardRule {
    /** The contractor's own staff, and who is not wanted or does not want to. */
    BARRED,
    /** The shift lies in the time that the person gave. */
    TIME,
    /** Not farther than the person goes. */
    DISTANCE,
    /** The skills and trainings that the shift needs. */
    SKILL,
    LANGUAGE,
    /** The least age of the shift. */
    AGE,
    /** Minors neither early nor late. */
    MINOR_HOURS,
    /** Not more shifts a week than the person wants. */
    WEEK_SHIFTS,
    /** Not more minutes a week than the person wants. */
    WEEK_MINUTES,
    /** Not in two places at once. */
    OVERLAP,
    /** Time to get from one to the next. */
    TRAVEL,
    /** Rest between two days. */
    REST,
    /** Not more on one day than the limit. */
    DAY_MINUTES,
    /** One of those who come is known to the elder or lives in the building. */
    KNOWN_FACE,
    /** A minor only beside an adult. */
    ACCOMPANIED;

    /** The message with the reason. */
    public String key() {
        return "match.rule." + name();
    }

    /** Whether a flow can say it: it concerns one person and one shift, or a mere number. */
    public boolean flow() {
        return compareTo(WEEK_SHIFTS) <= 0;
    }
}
