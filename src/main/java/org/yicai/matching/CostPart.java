package org.yicai.matching;

/** What a choice costs, in points of {@link Weights}. */
public enum CostPart {
    WAY, LOAD, NEW_FACE, ANOTHER_FACE, OTHER_TOPIC;

    /** The message that says it. */
    public String key() {
        return "match.cost." + name();
    }
}
