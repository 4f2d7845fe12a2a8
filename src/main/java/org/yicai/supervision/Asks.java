package org.yicai.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;

/** Makes a question of what a flag saw, and of what somebody wants to know. */
public interface Asks {

    /**
     * Opens a question to whoever carries the project out, in the caller's transaction. It accuses nobody.
     *
     * @return whether a question was opened; false when one with the same key was asked before
     */
    boolean ask(Suspicion suspicion);

    /**
     * Somebody asks in words of his or her own, in the caller's transaction.
     *
     * @param activity whose quantity waits; null for the project as a whole
     * @param words at most 300 characters; they are public
     * @return the id of the question
     */
    UUID ask(Actor by, UUID project, @Nullable UUID activity, String words);
}
