package org.yicai.supervision;

/** Opens questions to those who carry projects out. */
public interface Asks {

    /** Opens a question to the contractor of the project, unless the same key was asked before; whether a new one was opened. */
    boolean ask(Suspicion suspicion);
}
