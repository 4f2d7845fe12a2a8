package org.yicai.party;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
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

    /**
     * What is kept of an organisation as a seller is read by those who purchase, administer and check, and by its own staff.
     *
     * @throws Missing for another organisation's staff: it does not exist for them
     */
    public void requireReadOrganisation(Actor actor, OrganisationId organisation) {
        actor.require(Role.ADMINISTRATOR, Role.OFFICIAL, Role.AUDITOR, Role.CONTRACTOR);
        if (!actor.is(Role.ADMINISTRATOR, Role.OFFICIAL, Role.AUDITOR) && !actor.is(Role.CONTRACTOR, organisation)) {
            throw new Missing();
        }
    }

    /** Kept by the organisation's own staff, by officials and the administrator; auditors only look. */
    public boolean mayKeepOrganisation(Actor actor, OrganisationId organisation) {
        return actor.is(Role.ADMINISTRATOR, Role.OFFICIAL) || actor.is(Role.CONTRACTOR, organisation);
    }

    /** @throws Missing for another organisation's staff */
    public void requireKeepOrganisation(Actor actor, OrganisationId organisation) {
        actor.require(Role.ADMINISTRATOR, Role.OFFICIAL, Role.CONTRACTOR);
        if (!mayKeepOrganisation(actor, organisation)) {
            throw new Missing();
        }
    }

    /** Whose staff the actor is. */
    public OrganisationId requireOwn(Actor actor) {
        actor.require(Role.CONTRACTOR);
        return actor.organisation(Role.CONTRACTOR);
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
