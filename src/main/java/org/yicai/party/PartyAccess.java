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

    /** Whom households are asked by, and when: for those whose work asks them, and for those who check. */
    public void requireReadHouseholds(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER, Role.OFFICIAL, Role.AUDITOR);
    }

    public boolean mayAnswerHouseholds(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public void requireAnswerHouseholds(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }
}
