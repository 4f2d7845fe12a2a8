package org.yicai.activity.attendance;

import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;

/** Who stands at the door: the contractor's staff, leaders, and volunteers who are there themselves. */
@Component
class DutyRoster {

    private final Attendances attendances;
    private final ActivityAccess access;

    DutyRoster(Attendances attendances, ActivityAccess access) {
        this.attendances = attendances;
        this.access = access;
    }

    boolean has(Actor actor, Activity activity) {
        return access.isOnDuty(actor, activity, false) || access.isOnDuty(actor, activity, attendances.known(activity.id(), actor.requirePerson()).volunteer());
    }

    /** @throws Refusal (403) when the actor is none of them */
    void requireOnDuty(Actor actor, Activity activity) {
        if (!has(actor, activity)) {
            throw Refusal.forbidden("activity.refused.not-on-duty");
        }
    }
}
