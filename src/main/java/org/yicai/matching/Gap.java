package org.yicai.matching;

import java.util.Map;

/**
 * Why seats of a shift stay empty: each volunteer who is not on it is counted at the first rule that takes him out.
 *
 * @param open seats that stay empty
 * @param removed how many people each rule took out
 */
public record Gap(ShiftId shift, int open, Map<HardRule, Integer> removed) {
}
