package org.yicai.open;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Who may do what at the doors for programmes, in words. */
@Component
public class OpenAccess {

    /** Only an administrator lets somebody else's programme pass needs on. */
    public void requireKeep(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }
}
