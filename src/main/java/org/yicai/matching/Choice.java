package org.yicai.matching;

import java.util.Map;

/**
 * Why this person is proposed for this shift.
 *
 * @param costs what the choice costs, part by part, zeros included
 * @param possible how many people the rules about one person and one shift allow here, this one included
 * @param better how many of them would cost less here but for a rule, by the rule; nobody costs less and is free
 * @param kept whether it was agreed before and only stands
 */
public record Choice(Place place, Map<CostPart, Integer> costs, int possible, Map<HardRule, Integer> better, boolean kept) {

    public int points() {
        return costs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
