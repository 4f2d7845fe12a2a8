package org.yicai.need;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Who may do what with needs, in words. */
@Component
public class NeedAccess {

    /** Anybody who helps neighbours may speak for one who cannot, with a reason. */
    public boolean mayActFor(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public void requireActFor(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** Leaders of the corps triage: collecting needs is the corps' first function. */
    public void requireTriage(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
    }

    public boolean mayTriage(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER);
    }

    /** Those whose work begins with needs may read groups; so may those who check. */
    public void requireReadGroups(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    public boolean mayDesign(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }
}
