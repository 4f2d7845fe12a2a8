package org.yicai.need;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.need.bypass.NamedStaff;

/** Who may do what with needs, in words. */
@Component
public class NeedAccess {

    private final FirstReceiver receiver;
    private final NamedStaff named;

    NeedAccess(FirstReceiver receiver, NamedStaff named) {
        this.receiver = receiver;
        this.named = named;
    }

    /** Anybody who helps neighbours may speak for one who cannot, with a reason. */
    public boolean mayActFor(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    public void requireActFor(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
    }

    /** What stands on paper is keyed in by whoever it was handed to: the committee's workers, or a leader. So are new codes given, after a look who it is. */
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

    /** Leaders of the corps triage: collecting needs is the corps' first function. The host's staff do it where no leader does; named staff do what is theirs. */
    public void requireTriage(Actor actor) {
        if (!mayTriage(actor) && !isHost(actor)) {
            requireTriage(actor, special(actor));
        }
    }

    /** The same where the actor's own kinds were asked for already. */
    public void requireTriage(Actor actor, Set<Bypass> special) {
        if (!mayTriage(actor) && !isHost(actor) && special.isEmpty()) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /**
     * Leaders triage what is not for named staff; the host's staff what is in its hands; once the limit has passed, officials may.
     *
     * @throws Missing for what goes past this actor: it does not exist
     */
    public void requireTriage(Actor actor, Need need) {
        if (mayTriage(actor, need)) {
            return;
        }
        if (need.bypass() != null) {
            throw new Missing();
        }
        throw Refusal.forbidden("web.refused.role");
    }

    /** A page that everybody opens sees the needs of every subdistrict: appointments hold in their own. */
    public boolean mayTriage(Actor actor, Need need) {
        if (!need.subdistrict().equals(actor.subdistrict())) {
            return false;
        }
        if (need.bypass() != null) {
            return need.escalated() > 1 && actor.is(Role.OFFICIAL) && need.bypass().mayGoTo(actor) || special(actor).contains(need.bypass());
        }
        return mayTriage(actor) || need.escalated() > 0 && actor.is(Role.OFFICIAL) || (need.desk() == null || need.escalated() > 0) && isHost(actor)
                || need.atCommittee() && actor.is(Role.COUNCIL_MEMBER);
    }

    /** The kinds of needs that go past the leaders to this very actor. */
    public Set<Bypass> special(Actor actor) {
        return named.kindsOf(actor);
    }

    public boolean isHost(Actor actor) {
        return receiver.isStaff(actor);
    }

    /** The same for things that volunteers would see: what goes past the leaders is not theirs either. */
    public void requireOrdinary(Need need) {
        if (need.bypass() != null) {
            throw Refusal.tooLate("need.refused.special");
        }
    }

    /** What is late is read by those who are told of it, and by those who check. */
    public void requireReadLate(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.AUDITOR);
    }

    /** What goes past the leaders comes to officials when its named staff have let it lie; never to those whom it is about. */
    public Set<Bypass> late(Actor actor) {
        return actor.is(Role.OFFICIAL) ? Arrays.stream(Bypass.values()).filter(each -> each.mayGoTo(actor)).collect(Collectors.toSet()) : Set.of();
    }

    public boolean mayTriage(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER);
    }

    /** Volunteers and their leaders lend a hand; nobody is put to it. */
    public void requireErrands(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    public void requireReferrals(Actor actor) {
        actor.require(Role.CONTRACTOR);
    }

    /** The rota is the leaders' own; the host reads it, because it answers for what no leader takes. */
    public void requireReadRota(Actor actor) {
        if (!mayTriage(actor) && !isHost(actor)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    public void requireRota(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
    }

    public boolean mayKeepEntitlements(Actor actor) {
        return actor.is(Role.ADMINISTRATOR, Role.OFFICIAL);
    }

    public void requireKeepEntitlements(Actor actor) {
        actor.require(Role.ADMINISTRATOR, Role.OFFICIAL);
    }

    public void requireNameStaff(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
    }

    /** Those whose work begins with needs may read groups; so may those who check. */
    public void requireReadGroups(Actor actor) {
        if (!mayReadGroups(actor)) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    public boolean mayReadGroups(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    /** Who says that volunteers did what a group of needs asked for: those who lead them. */
    public void requireServeGroups(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
    }

    public boolean mayServeGroups(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER);
    }

    /** Who asks residents by telephone or at the door whether a matter is solved; never those who did it. */
    public void requireCall(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
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
                || actor.isIn(Role.COMMUNITY_WORKER, community);
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
