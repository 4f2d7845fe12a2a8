package org.yicai.activity.visit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Actor.Appointed;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may do what with home visits, in words. */
@Component
class VisitAccess {

    /** Contractors plan for their projects, leaders for the corps; nobody else sends people to a door. */
    void requirePlan(Actor actor) {
        actor.require(Role.CONTRACTOR, Role.VOLUNTEER_LEADER);
    }

    boolean mayPlan(Actor actor) {
        return actor.is(Role.CONTRACTOR, Role.VOLUNTEER_LEADER);
    }

    void requireList(Actor actor) {
        actor.require(Role.CONTRACTOR, Role.VOLUNTEER_LEADER, Role.VOLUNTEER);
    }

    void requireLead(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
    }

    /** Leaders and community workers ring up a household that says nothing on its link. */
    void requireRing(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** Leaders ring up everywhere, community workers in their own community. */
    boolean mayRing(Actor actor, Visit visit) {
        return leads(actor) || actor.isIn(Role.COMMUNITY_WORKER, visit.community());
    }

    /** Whoever went or was to go, and everybody of the provider, never speaks for the household. */
    boolean mayAnswerFor(Actor actor, Visit visit, List<Visitor> visitors) {
        return visitors.stream().noneMatch(each -> actor.isPerson(each.person()))
                && actor.appointments().stream().noneMatch(each -> each.role() == Role.CONTRACTOR && each.organisation().equals(visit.provider()));
    }

    boolean leads(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER);
    }

    /** The organisations for which the actor plans. */
    List<OrganisationId> providers(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.CONTRACTOR || each.role() == Role.VOLUNTEER_LEADER).map(Appointed::organisation).distinct().toList();
    }

    boolean plans(Actor actor, Visit visit) {
        return providers(actor).contains(visit.provider());
    }

    /** @throws Refusal (403) for everybody but the provider's own */
    void requirePlanner(Actor actor, Visit visit) {
        if (!plans(actor, visit)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    boolean goes(Actor actor, List<Visitor> visitors) {
        return visitors.stream().anyMatch(each -> each.goes() && actor.isPerson(each.person()));
    }

    void requireGoes(Actor actor, List<Visitor> visitors) {
        if (!goes(actor, visitors)) {
            throw Refusal.forbidden("visit.refused.not-yours");
        }
    }

    /** A leader looks after everybody who is out; after those who serve in confidence the provider looks itself. */
    boolean mayClose(Actor actor, Visit visit) {
        return visit.confidential() ? plans(actor, visit) : leads(actor);
    }

    void requireClose(Actor actor, Visit visit) {
        if (!mayClose(actor, visit)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** A neighbour who goes on the visit brings the word of the household; the provider's own people never do. */
    boolean maySpeakFor(Actor actor, Visit visit, List<Visitor> visitors) {
        return visitors.stream().anyMatch(each -> each.goes() && each.neighbour() && actor.isPerson(each.person()))
                && actor.appointments().stream().noneMatch(each -> each.role() == Role.CONTRACTOR && each.organisation().equals(visit.provider()));
    }
}
