package org.yicai.corps;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Who may do what with the corps, in words. */
@Component
public class CorpsAccess {

    /** The subdistrict registers a corps; it does not lead it. */
    public void requireRegister(Actor actor) {
        actor.require(Role.OFFICIAL);
    }

    public boolean mayRegister(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }
}
