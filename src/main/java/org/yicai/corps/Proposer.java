package org.yicai.corps;

/** Answers the weeks that leaders of a corps asked for: in the background by itself, and at once when it is told to look. */
public interface Proposer {

    /** @return how many weeks were answered */
    int look();
}
