package org.yicai.need;

import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;

/** Somebody who was asked to do something about a need: volunteers, a contractor. */
public interface Asked {

    /**
     * Takes the asking back; the need is in the hands of those who triage again.
     *
     * @return false when these were not asked
     * @throws Refusal (409) when they have said yes meanwhile
     */
    boolean withdraw(Actor actor, Need need, String reason);
}
