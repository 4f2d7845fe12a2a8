package org.yicai.council;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Who may do what with the committee, in words. That a seat is in its term is for the store of seats to say. */
@Component
public class CouncilAccess {

    /** Seats are entered by whoever sets the installation up, after the election, nomination or lot. */
    public void requireFillSeats(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }

    public boolean mayFillSeats(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    /** Papers are read by members, by officials, who hand them in, and by those who check. */
    public void requireRead(Actor actor) {
        actor.require(Role.COUNCIL_MEMBER, Role.OFFICIAL, Role.AUDITOR);
    }

    public boolean mayRead(Actor actor) {
        return actor.is(Role.COUNCIL_MEMBER, Role.OFFICIAL, Role.AUDITOR);
    }

    /** Conditions are answered by the purchaser. */
    public void requireAnswer(Actor actor) {
        actor.require(Role.OFFICIAL);
    }

    public boolean mayAnswer(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }

    public boolean isMember(Actor actor) {
        return actor.is(Role.COUNCIL_MEMBER);
    }

    /** Only members act at the gate; officials never do. */
    public void requireMember(Actor actor) {
        actor.require(Role.COUNCIL_MEMBER);
    }
}
