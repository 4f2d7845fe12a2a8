package org.yicai.party;

import java.util.UUID;
import org.yicai.kernel.Actor;

/**
 * A module that asks households something. The calendar asks for it, when the household's week is free, together with
 * whatever else is to be asked there, and brings back the answer.
 */
public interface Asker {

    /** Whether this kind of matter is its own. */
    boolean asks(String kind);

    /** Whether yes and no are a whole answer, so that a digit sent back is enough; else the satisfaction must be there. */
    boolean digit();

    /** To whom the question goes. */
    Notices.To reach(UUID subject);

    /**
     * Takes the answer, in the caller's transaction, and ends the matter.
     *
     * @param actor nobody, in the subdistrict of the matter, unless somebody is signed in
     * @return the page where the person reads on
     * @throws org.yicai.kernel.Refusal (409) when it was answered another way by now
     */
    String answered(Actor actor, String kind, UUID subject, Answered answer);

    /** Takes what the person adds to a yes or no given a moment ago. */
    void added(Actor actor, UUID subject, Answered answer);
}
