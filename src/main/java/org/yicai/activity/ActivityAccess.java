package org.yicai.activity;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may do what with activities, in words. */
@Component
public class ActivityAccess {

    /** A contractor plans alone: there is no button with which an official approves it. */
    public void requirePlan(Actor actor) {
        actor.require(Role.CONTRACTOR);
    }

    public boolean mayPlan(Actor actor) {
        return actor.is(Role.CONTRACTOR);
    }

    public boolean mayPlanFor(Actor actor, OrganisationId contractor) {
        return actor.is(Role.CONTRACTOR, contractor);
    }

    /** Whether it is the actor's own organisation that delivers this. */
    public boolean isOwn(Actor actor, Activity activity) {
        return actor.subdistrict().equals(activity.subdistrict()) && actor.is(Role.CONTRACTOR, activity.contractor());
    }

    public void requireOwn(Actor actor, Activity activity) {
        if (!isOwn(actor, activity)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** At the door stand the contractor's staff, leaders of the corps, and volunteers who are there themselves. */
    public boolean isOnDuty(Actor actor, Activity activity, boolean thereAsVolunteer) {
        return isOwn(actor, activity)
                || actor.subdistrict().equals(activity.subdistrict()) && actor.is(Role.VOLUNTEER_LEADER)
                || actor.signedIn() && thereAsVolunteer;
    }

    /** A position is for members of the corps; a place is for everybody. */
    public boolean mayTakePosition(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    /** The contractor's people never speak for those whom they served. */
    public void requireSpeakFor(Actor actor, OrganisationId contractor) {
        if (actor.appointments().stream().anyMatch(each -> each.organisation().equals(contractor))) {
            throw Refusal.forbidden("activity.refused.contractor-speaks");
        }
    }

    /** A list out of a chat group is brought by the organiser, a leader, or the community's staff. */
    public boolean mayKeepList(Actor actor, Activity activity) {
        return isOwn(actor, activity) || actor.subdistrict().equals(activity.subdistrict()) && actor.is(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public void requireKeepList(Actor actor, Activity activity) {
        if (!mayKeepList(actor, activity)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** Through whom those came who are on such a list. */
    public Door door(Actor actor, Activity activity) {
        return isOwn(actor, activity) ? Door.CONTRACTOR : actor.is(Role.VOLUNTEER_LEADER) ? Door.NEIGHBOUR : Door.COMMITTEE;
    }
}
