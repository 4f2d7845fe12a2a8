package org.yicai.need;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may do what with needs, in words. */
@Component
public class NeedAccess {

    /** Anybody who helps neighbours may speak for one who cannot, with a reason. */
    public boolean mayActFor(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public void requireActFor(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** A list of paper is keyed in by whoever it was handed to: the committee's workers, or a leader. */
    public void requireKeyIn(Actor actor) {
        actor.require(Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER);
    }

    public boolean mayKeyIn(Actor actor) {
        return actor.is(Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER);
    }

    /** Whoever a neighbour may ring up notes the call. */
    public void requireNote(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER, Role.CONTRACTOR);
    }

    /** A word that is enough may be said at once, but not by who is paid for the answer. */
    public boolean mayAnswer(Actor actor) {
        return mayActFor(actor);
    }

    /** Through whom a need comes that this person passes on. */
    public Door door(Actor actor) {
        return actor.is(Role.COMMUNITY_WORKER) ? Door.COMMITTEE : actor.is(Role.CONTRACTOR) ? Door.CONTRACTOR : actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER) ? Door.NEIGHBOUR : Door.SELF;
    }

    /** Leaders of the corps triage: collecting needs is the corps' first function. */
    public void requireTriage(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
    }

    /** Leaders triage; once the limit has passed, officials may do it for them. */
    public void requireTriage(Actor actor, Need need) {
        if (!mayTriage(actor, need)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** A page that everybody opens sees the needs of every subdistrict: appointments hold in their own. */
    public boolean mayTriage(Actor actor, Need need) {
        return need.subdistrict().equals(actor.subdistrict()) && (mayTriage(actor) || need.escalated() > 0 && actor.is(Role.OFFICIAL));
    }

    /** What is late is read by those who are told of it, and by those who check. */
    public void requireReadLate(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.AUDITOR);
    }

    public boolean mayTriage(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER);
    }

    /** Those whose work begins with needs may read groups; so may those who check. */
    public void requireReadGroups(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    public boolean mayDesign(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }

    /** The catalogue of topics is read by those who give topics, and by those who check. */
    public void requireReadTopics(Actor actor) {
        actor.require(Role.ADMINISTRATOR, Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.AUDITOR);
    }

    public boolean mayKeepTopics(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    public void requireKeepTopics(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }

    /** Leaders plan rounds in every community, community workers in their own. */
    public boolean mayPlanRound(Actor actor, UUID community) {
        return actor.is(Role.VOLUNTEER_LEADER)
                || actor.appointments().stream().anyMatch(each -> each.role() == Role.COMMUNITY_WORKER && (each.community() == null || each.community().value().equals(community)));
    }

    public boolean mayPlanRounds(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public void requirePlanRounds(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** From door to door go members of the corps; nobody is sent. */
    public boolean mayWalk(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    public void requireWalk(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    /** The paper for the doors is printed by those who plan and by those who walk. */
    public void requirePrintSheet(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** What was said in a group is brought here by those who keep the group together. */
    public void requireGroupText(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }
}
