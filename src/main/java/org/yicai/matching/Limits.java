package org.yicai.matching;

/**
 * What nobody is asked to go beyond. All are settings of the corps; the defaults are our own judgement, no statute.
 *
 * @param restMinutes between the shifts of two days
 * @param dayMinutes on one day
 * @param minorDayMinutes on one day for a minor
 * @param minorsFrom minute of the day from which minors serve
 * @param minorsUntil minute of the day until which minors serve
 * @param metresAMinute how fast one gets from one shift to the next
 */
public record Limits(int restMinutes, int dayMinutes, int minorDayMinutes, int minorsFrom, int minorsUntil, int metresAMinute) {

    public static Limits usual() {
        return new Limits(11 * 60, 8 * 60, 4 * 60, 7 * 60, 20 * 60, 80);
    }
}
