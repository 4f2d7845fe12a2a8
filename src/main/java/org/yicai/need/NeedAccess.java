package org.yicai.need;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
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

    public boolean mayTriage(Actor actor, Need need) {
        if (need.bypass() != null) {
            return need.escalated() > 1 && actor.is(Role.OFFICIAL) && need.bypass().mayGoTo(actor) || special(actor).contains(need.bypass());
        }
        return mayTriage(actor) || need.escalated() > 0 && actor.is(Role.OFFICIAL) || (need.desk() == null || need.escalated() > 0) && isHost(actor);
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
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    public boolean mayDesign(Actor actor) {
        return actor.is(Role.OFFICIAL);
    }
}
