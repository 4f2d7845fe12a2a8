package org.yicai.corps;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may do what with the corps, in words. */
@Component
public class CorpsAccess {

    /** The subdistrict registers a corps; it does not lead it. */
    public void requireRegister(Actor actor) {
        actor.require(Role.OFFICIAL);
    }

    public boolean mayRegister(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }

    /** Leaders and the host's side confirm and correct records of others (民政部令第67号 art. 13, 26); contractors never do. */
    public void requireConfirm(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER);
    }

    /**
     * Leaders say how their volunteers serve, contractors how they were served.
     *
     * @return the organisations for which the actor speaks
     * @throws Refusal (403) for everybody else
     */
    public List<OrganisationId> requireEvaluate(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.CONTRACTOR);
        return actor.appointments().stream().filter(each -> each.role() == Role.VOLUNTEER_LEADER || each.role() == Role.CONTRACTOR).map(Actor.Appointed::organisation).distinct().toList();
    }

    /** Volunteers and their leaders declare what they gave without a check-in. */
    public void requireServe(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    public boolean mayConfirm(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER);
    }

    /**
     * The organisations whose register of certificates the actor keeps: a recording unit's own staff, nobody else's.
     *
     * @throws Refusal (403) for everybody who works for no office and no residents' committee
     */
    public List<UUID> requireUnits(Actor actor) {
        actor.require(Role.OFFICIAL, Role.COMMUNITY_WORKER);
        return actor.appointments().stream().filter(each -> each.role() == Role.OFFICIAL || each.role() == Role.COMMUNITY_WORKER).map(each -> each.organisation().value()).distinct().toList();
    }

    /** A team is led by its own leader; the corps' leaders stand in. @param corps null while there is no charter */
    public boolean leads(Actor actor, OrganisationId team, @Nullable OrganisationId corps) {
        return actor.is(Role.VOLUNTEER_LEADER, team) || leadsCorps(actor, corps);
    }

    /** @throws Refusal (403) for everybody who does not lead it */
    public void requireLead(Actor actor, OrganisationId team, @Nullable OrganisationId corps) {
        if (!leads(actor, team, corps)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** Whom to ask for what is for the leaders of the corps alone. @throws Refusal (403) for everybody else */
    public void requireLeadCorps(Actor actor, @Nullable OrganisationId corps) {
        if (!leadsCorps(actor, corps)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    public boolean leadsCorps(Actor actor, @Nullable OrganisationId corps) {
        return corps != null && actor.is(Role.VOLUNTEER_LEADER, corps);
    }

    /** A member of the team, its leader included. */
    public boolean belongs(Actor actor, OrganisationId team) {
        return actor.is(Role.VOLUNTEER, team) || actor.is(Role.VOLUNTEER_LEADER, team);
    }

    /** Takes partners in and looks at their papers: the leaders of the corps, and the subdistrict. */
    public boolean keepsPartners(Actor actor, @Nullable OrganisationId corps) {
        return actor.is(Role.OFFICIAL) || leadsCorps(actor, corps);
    }

    /** Acts for a partner: its contact; the corps' leaders stand in. */
    public boolean actsFor(Actor actor, PersonId contact, @Nullable OrganisationId corps) {
        return actor.isPerson(contact) || leadsCorps(actor, corps);
    }

    /** Books for somebody else, who agreed: volunteers, their leaders and community workers. */
    public boolean booksForOthers(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** Who reads the agenda of the round table before its minutes are published: leaders, contractors, the host's side and the committee. */
    public boolean sitsAtTable(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.CONTRACTOR, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER);
    }
}
