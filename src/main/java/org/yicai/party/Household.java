package org.yicai.party;

/**
 * A household as the calendar of questions knows it: those behind one telephone number, else one person, else one place.
 *
 * @param key 22 characters that tell households apart and say nothing else
 * @param shown what staff read, masked: "138****0000"; "" when nothing is known
 */
public record Household(String key, String shown) {}
