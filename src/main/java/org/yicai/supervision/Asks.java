package org.yicai.supervision;

/** Whoever puts a question to a contractor when a flag saw something; implemented by the part that keeps questions and answers. */
public interface Asks {

    /**
     * Opens a question for what was seen, unless one with the same key was opened before.
     *
     * @return whether it was opened just now; false when there is one already
     */
    boolean ask(Suspicion suspicion);
}
