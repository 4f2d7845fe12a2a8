package org.yicai.need;

import org.yicai.kernel.Actor;

/** Looks at a need that has just come in, in the same transaction: whether it is urgent, whose eyes it is for. Not called for imported files. */
public interface Reception {

    /** May change the need's row, note a step, tell somebody; must not refuse it. */
    void received(Actor actor, Need need, Voicing voicing);
}
