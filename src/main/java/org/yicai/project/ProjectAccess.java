package org.yicai.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Actor.Appointed;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may do what with projects, in words. */
@Component
public class ProjectAccess {

    private static final Role[] READERS = {Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR, Role.COMMUNITY_WORKER};
    private static final Role[] COMMENTERS = {Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.COMMUNITY_WORKER};

    public void requireKeepCatalogue(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }

    public boolean mayKeepCatalogue(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    public void requireReadBudget(Actor actor) {
        actor.require(Role.OFFICIAL, Role.ADMINISTRATOR, Role.AUDITOR, Role.COUNCIL_MEMBER);
    }

    /** Officials design, award, contract, accept and pay; who does which is told apart by {@link #requireOtherHand}. */
    public void requireOfficial(Actor actor) {
        actor.require(Role.OFFICIAL);
    }

    /** An individual that one official proposed is confirmed by another, or by the administrator. */
    public void requireSecondHand(Actor actor) {
        actor.require(Role.OFFICIAL, Role.ADMINISTRATOR);
    }

    public boolean isOfficial(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }

    /** What runs is handed to the committee by the purchaser or by the contractor whose it is. */
    public void requireHandIn(Actor actor) {
        actor.require(Role.OFFICIAL, Role.CONTRACTOR);
    }

    /** What is due is read by those who pay and those who check; what was late, by everybody. */
    public void requireReadPayments(Actor actor) {
        actor.require(Role.OFFICIAL, Role.AUDITOR);
    }

    /** Designs are read by officials, the committee, residents' committees and those who check; by contractors only once they are passed. */
    public void requireReadDesigns(Actor actor) {
        actor.require(READERS);
    }

    public boolean mayReadDesigns(Actor actor) {
        return actor.is(READERS);
    }

    /** Who reads designs, and contractors for what they may apply for. */
    public void requireListDesigns(Actor actor) {
        if (!mayReadDesigns(actor)) {
            requireListProjects(actor);
        }
    }

    /** Comments come from the committee, residents' committees and the office. */
    public void requireComment(Actor actor) {
        actor.require(COMMENTERS);
    }

    public boolean mayComment(Actor actor) {
        return actor.is(COMMENTERS);
    }

    /** Members of the committee advise on what lands; whether they sit today is looked at besides. */
    public void requireMember(Actor actor) {
        actor.require(Role.COUNCIL_MEMBER);
    }

    public boolean isMember(Actor actor) {
        return actor.is(Role.COUNCIL_MEMBER);
    }

    public void requireListProjects(Actor actor) {
        actor.require(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR, Role.CONTRACTOR);
    }

    /** Null when the actor sees all projects; else the organisations for which only their own are visible. */
    public @Nullable List<OrganisationId> onlyOf(Actor actor) {
        return actor.is(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR) ? null : contractorsOf(actor);
    }

    public List<OrganisationId> contractorsOf(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.CONTRACTOR).map(Appointed::organisation).toList();
    }

    public boolean isContractor(Actor actor) {
        return actor.is(Role.CONTRACTOR);
    }

    public void requireContractor(Actor actor) {
        actor.require(Role.CONTRACTOR);
    }

    /**
     * A contractor sees what it won, and what it may apply for.
     *
     * @throws Missing for other contractors' projects: they do not exist
     */
    public void requireSee(Actor actor, Project project) {
        requireListProjects(actor);
        var only = onlyOf(actor);
        var own = project.contractor();
        if (only != null && project.stage() != ProjectStage.PASSED && (own == null || !only.contains(own))) {
            throw new Missing();
        }
    }

    /**
     * The ledger, what is to be mended, the quarters and the ratings of a project are read by the contractor whose it is, by officials, by the committee and by
     * those who check.
     *
     * @throws Missing for other contractors, those who may apply for it included
     */
    public void requireFollow(Actor actor, Project project) {
        requireListProjects(actor);
        var only = onlyOf(actor);
        if (only != null && (project.contractor() == null || !only.contains(project.contractor()))) {
            throw new Missing();
        }
    }

    /**
     * For which side of a contract the actor speaks.
     *
     * @throws Missing for other contractors' projects
     * @throws Refusal (403) for everybody who is neither official nor contractor
     */
    public ContractSide requireSide(Actor actor, Project project) {
        if (isOfficial(actor)) {
            return ContractSide.PURCHASER;
        }
        requireContractor(actor);
        requireSee(actor, project);
        if (project.contractor() == null || !contractorsOf(actor).contains(project.contractor())) {
            throw new Missing();
        }
        return ContractSide.CONTRACTOR;
    }

    /** For which side the actor speaks; null for those who only look. */
    public @Nullable ContractSide sideOf(Actor actor, Project project) {
        if (isOfficial(actor)) {
            return ContractSide.PURCHASER;
        }
        var own = project.contractor();
        return own != null && contractorsOf(actor).contains(own) ? ContractSide.CONTRACTOR : null;
    }

    /** 政府采购法 art. 61: whoever drafted, awarded or signed does not accept. */
    public boolean isOtherHand(Actor actor, List<PersonId> makers) {
        return makers.stream().noneMatch(actor::isPerson);
    }

    public void requireOtherHand(Actor actor, List<PersonId> makers) {
        if (!isOtherHand(actor, makers)) {
            throw Refusal.forbidden("project.refused.same-hand");
        }
    }
}
