package org.yicai.need;

import java.util.EnumSet;
import java.util.Set;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Why a need goes past the leaders, who are neighbours, to named staff. Such a need is private. */
public enum Bypass {
    /** An illness of somebody, in detail. */
    HEALTH,
    POVERTY,
    VIOLENCE,
    /** A complaint about the corps, its leaders or its volunteers. */
    COMPLAINT_CORPS,
    /** A complaint about a residents' committee or the guidance committee. */
    COMPLAINT_COMMITTEE,
    /** The resident does not want volunteers to see it. */
    WISHED;

    /** Whoever is one of those complained about never gets the complaint; contractors' staff are the corps' management tier. */
    private Set<Role> never() {
        return switch (this) {
            case COMPLAINT_CORPS -> EnumSet.of(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.CONTRACTOR);
            case COMPLAINT_COMMITTEE -> EnumSet.of(Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER);
            case HEALTH, POVERTY, VIOLENCE, WISHED -> EnumSet.noneOf(Role.class);
        };
    }

    /** Whether somebody may ever be given such needs: staff, and none of those whom they are about. */
    public boolean mayGoTo(Actor actor) {
        return actor.is(Role.OFFICIAL, Role.COMMUNITY_WORKER) && mayGoTo(actor.appointments().stream().map(Actor.Appointed::role).toList());
    }

    /** The same by the roles that somebody holds in the subdistrict. */
    public boolean mayGoTo(java.util.Collection<Role> roles) {
        return (roles.contains(Role.OFFICIAL) || roles.contains(Role.COMMUNITY_WORKER)) && never().stream().noneMatch(roles::contains);
    }
}
