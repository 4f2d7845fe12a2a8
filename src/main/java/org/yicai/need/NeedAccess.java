package org.yicai.need;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
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

    /** Leaders triage; once the limit has passed, officials may do it for them, and what was not solved twice the committee. */
    public void requireTriage(Actor actor, Need need) {
        if (!mayTriage(actor, need)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    public boolean mayTriage(Actor actor, Need need) {
        return mayTriage(actor) || need.escalated() > 0 && actor.is(Role.OFFICIAL) || need.atCommittee() && actor.is(Role.COUNCIL_MEMBER);
    }

    /** What is late is read by those who are told of it, and by those who check. */
    public void requireReadLate(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.AUDITOR);
    }

    public boolean mayTriage(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER);
    }

    /** Those whose work begins with needs may read groups; so may those who check. */
    public void requireReadGroups(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    /** Who asks residents by telephone or at the door whether a matter is solved; never those who did it. */
    public void requireCall(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** Who prints the sheets and keys in what was ticked, and gives somebody a new code after looking who it is. */
    public void requireKeyIn(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public boolean mayKeyIn(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public boolean mayDesign(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }
}
