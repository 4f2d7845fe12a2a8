package org.yicai.matching;

import java.util.List;

/**
 * An open shift for one person.
 *
 * @param points what it would cost in points of {@link Weights}, less what an urgent or known one is worth; the list rises in it
 * @param reasons why it stands where it stands, the strongest first
 */
public record Offer(Shift shift, int points, List<Reason> reasons) {

    /** A message key and what fills it in. */
    public record Reason(String key, List<Object> args) {
    }
}
