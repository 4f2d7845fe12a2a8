package org.yicai.need;

import org.yicai.kernel.Actor;

/** Looks at a need that has just come to another stage, in the same transaction. Must not move it on. */
public interface Passage {

    /** @param words what the history says about it: a reason, an address, an answer */
    void passed(Actor actor, NeedId need, Stage to, String words);
}
