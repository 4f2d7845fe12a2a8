package org.yicai.portal;

import org.yicai.project.Unit;

/**
 * One thing a contractor promised, and how much of it people who were there have confirmed.
 *
 * @param name what it is called
 * @param quantity promised, in the unit
 * @param confirmed of it, in the unit; may be more than was promised
 */
public record Promise(String name, Unit unit, int quantity, int confirmed) {

    /** Hundredths confirmed, rounded down; 100 at most. */
    public int percent() {
        return (int) Math.min(100, 100L * confirmed / quantity);
    }
}
