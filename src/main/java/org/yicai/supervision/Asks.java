package org.yicai.supervision;

/** Takes what a flag saw and makes a question of it. */
public interface Asks {

    /**
     * Opens a question to whoever carries the project out, in the caller's transaction. It accuses nobody.
     *
     * @return whether a question was opened; false when one with the same key was asked before
     */
    boolean ask(Suspicion suspicion);
}
