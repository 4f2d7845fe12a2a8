package org.yicai.need;

/** What a need is about, in the words residents use. */
public enum Topic {
    SAFETY,
    MEALS,
    HEALTH,
    COMPANY,
    LEARNING,
    SURROUNDINGS,
    MEDIATION,
    OTHER
}
