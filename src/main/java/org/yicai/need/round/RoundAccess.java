package org.yicai.need.round;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.need.NeedAccess;

/** Who may do what with one round. What came of which door is for the walker and for those who plan here. */
@Component
class RoundAccess {

    private final NeedAccess access;

    RoundAccess(NeedAccess access) {
        this.access = access;
    }

    /** Whether the actor plans and ends rounds in this community. */
    boolean mayLead(Actor actor, Round round) {
        return actor.subdistrict().equals(round.subdistrict()) && access.mayPlanRound(actor, round.community());
    }

    void requireLead(Actor actor, Round round) {
        if (!mayLead(actor, round)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    boolean mayWalk(Actor actor, Round round) {
        return actor.subdistrict().equals(round.subdistrict()) && access.mayWalk(actor) && !round.ended();
    }

    static boolean walks(Actor actor, Entrance entrance) {
        return entrance.walker() != null && actor.isPerson(new PersonId(entrance.walker()));
    }

    /** @throws Refusal (403) unless the actor took this entrance or leads the round */
    void requireDoors(Actor actor, Round round, Entrance entrance) {
        if (!walks(actor, entrance) && !mayLead(actor, round)) {
            throw Refusal.forbidden("need.refused.doors");
        }
    }
}
