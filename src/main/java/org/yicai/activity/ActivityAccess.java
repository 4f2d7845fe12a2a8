package org.yicai.activity;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Actor.Appointed;
import org.yicai.kernel.Door;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.need.NeedAccess;

/** Who may do what with activities, in words. */
@Component
public class ActivityAccess {

    private static final Set<Role> PAYERS = Set.of(Role.CONTRACTOR, Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER);
    private final NeedAccess needs;

    ActivityAccess(NeedAccess needs) {
        this.needs = needs;
    }

    /** A contractor plans alone what it promised, a leader what volunteers do: there is no button with which an official approves it. */
    public void requirePlan(Actor actor) {
        actor.require(Role.CONTRACTOR, Role.VOLUNTEER_LEADER);
    }

    public boolean mayPlan(Actor actor) {
        return actor.is(Role.CONTRACTOR, Role.VOLUNTEER_LEADER);
    }

    /** Those in whose name the actor plans. */
    public Set<OrganisationId> planners(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.CONTRACTOR || each.role() == Role.VOLUNTEER_LEADER).map(Actor.Appointed::organisation).collect(Collectors.toSet());
    }

    public boolean mayPlanFor(Actor actor, OrganisationId contractor) {
        return actor.is(Role.CONTRACTOR, contractor);
    }

    /** Whether the actor runs it: works for the contractor, or leads the volunteers who hold it. */
    public boolean isOwn(Actor actor, Activity activity) {
        return actor.subdistrict().equals(activity.subdistrict()) && actor.is(activity.contracted() ? Role.CONTRACTOR : Role.VOLUNTEER_LEADER, activity.holder());
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

    /** The people of whoever held it never speak for those whom they served; a volunteer speaks for nobody else, but for themselves ({@code self}). */
    public void requireSpeakFor(Actor actor, OrganisationId holder, boolean contracted, boolean self) {
        if (!(self && !contracted) && actor.appointments().stream().anyMatch(each -> each.organisation().equals(holder))) {
            throw Refusal.forbidden(contracted ? "activity.refused.contractor-speaks" : "activity.refused.holder-speaks");
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

    /** Volunteers are asked for a seat by the organiser or a leader. */
    public void requireSeekCover(Actor actor, Activity activity) {
        if (!isOnDuty(actor, activity, false)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** Who stood at the door says who did not come: by office, or as a volunteer who was there. The word has a name and can be answered. */
    public void requireNoteAbsence(Actor actor, Activity activity, boolean thereAsVolunteer) {
        if (!isOnDuty(actor, activity, thereAsVolunteer)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** A mistake is taken back by whoever made it, or by those on duty by office. */
    public void requireTakeBackAbsence(Actor actor, Activity activity, PersonId notedBy) {
        if (!actor.isPerson(notedBy)) {
            requireSeekCover(actor, activity);
        }
    }

    /** Who may follow a link to a group of needs. */
    public boolean readsGroups(Actor actor) {
        return needs.mayReadGroups(actor);
    }

    /** Through whom those came who are on such a list. */
    public Door door(Actor actor, Activity activity) {
        return activity.contracted() && isOwn(actor, activity) ? Door.CONTRACTOR : actor.is(Role.VOLUNTEER_LEADER) ? Door.NEIGHBOUR : Door.COMMITTEE;
    }

    /**
     * Whoever uses volunteers pays their insurance: a contractor, the host of the corps, the subdistrict.
     *
     * @return for which organisations the actor may note it
     * @throws Refusal (403) when there is none
     */
    public Set<OrganisationId> requireInsure(Actor actor) {
        var payers = actor.appointments().stream().filter(each -> PAYERS.contains(each.role())).map(Appointed::organisation).collect(Collectors.toSet());
        if (payers.isEmpty()) {
            throw Refusal.forbidden("web.refused.role");
        }
        return payers;
    }

    /** Whose insurance the actor may read; null for that of all: an auditor. */
    public @Nullable Set<OrganisationId> insuranceSeenBy(Actor actor) {
        return actor.is(Role.AUDITOR) ? null : requireInsure(actor);
    }

    /** Photographs beside what was done: the organiser, and those who follow up what was bought. Everybody else sees one when those on it agreed. */
    public boolean seesPhotos(Actor actor, Activity activity) {
        return isOwn(actor, activity) || actor.subdistrict().equals(activity.subdistrict()) && actor.is(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.VOLUNTEER_LEADER, Role.AUDITOR);
    }

    /** An official of the subdistrict, who buys and answers for what the public sees. */
    public boolean followsPhotos(Actor actor, Activity activity) {
        return actor.subdistrict().equals(activity.subdistrict()) && actor.is(Role.OFFICIAL);
    }

    /** @throws Refusal (403) for everybody but officials */
    public void requireFollowPhotos(Actor actor, Activity activity) {
        if (!followsPhotos(actor, activity)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** A photograph is closed to the public by its organiser or by an official. @throws Refusal (403) for everybody else */
    public void requireClosePhotos(Actor actor, Activity activity) {
        if (!followsPhotos(actor, activity)) {
            requireOwn(actor, activity);
        }
    }

    /** Whether the actor looks at photographs that resemble each other, whoever showed them. */
    public boolean comparesPhotos(Actor actor) {
        return actor.is(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    /** @throws Refusal (403) for everybody else */
    public void requireComparePhotos(Actor actor) {
        actor.require(Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    /** Whether the actor works for whoever put a photograph there, or leads those volunteers. */
    public boolean isOfHolder(Actor actor, OrganisationId holder) {
        return actor.is(Role.CONTRACTOR, holder) || actor.is(Role.VOLUNTEER_LEADER, holder);
    }
}
