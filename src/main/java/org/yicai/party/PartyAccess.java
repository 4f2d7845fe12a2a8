package org.yicai.party;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Who keeps the registers, in words. */
@Component
public class PartyAccess {

    /** Only an administrator registers people and organisations and appoints; auditors may look. */
    public void requireKeep(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }

    public void requireRead(Actor actor) {
        actor.require(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    public boolean mayKeep(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }
}
