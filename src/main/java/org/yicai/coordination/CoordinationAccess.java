package org.yicai.coordination;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Actor.Appointed;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may do what with asks and minutes, in words. */
@Component
public class CoordinationAccess {

    /** Those who ask, those who are asked, and those who watch over it. */
    public void requireReadAsks(Actor actor) {
        actor.require(Role.CONTRACTOR, Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER, Role.OFFICIAL, Role.AUDITOR);
    }

    public void requireAsk(Actor actor) {
        actor.require(Role.CONTRACTOR);
    }

    public boolean mayAsk(Actor actor) {
        return actor.is(Role.CONTRACTOR);
    }

    public boolean mayAskFor(Actor actor, OrganisationId contractor) {
        return actor.is(Role.CONTRACTOR, contractor);
    }

    /** The organisations for which the actor asks. */
    public Set<UUID> asksFor(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.CONTRACTOR).map(each -> each.organisation().value()).collect(Collectors.toSet());
    }

    /** Any member of the corps may take an ask; nobody is made to. */
    public boolean mayTake(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    public void requireTake(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    /** Only a leader says that the corps cannot, and passes the ask on to the committee. */
    public boolean mayPass(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER);
    }

    public void requirePass(Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
    }

    /** The communities for whose committees the actor works. */
    public Set<UUID> communities(Actor actor) {
        return actor.appointments().stream()
                .filter(each -> each.role() == Role.COMMUNITY_WORKER && each.community() != null)
                .map(Appointed::community)
                .map(each -> each.value())
                .collect(Collectors.toSet());
    }

    public boolean mayAnswer(Actor actor, UUID community) {
        return communities(actor).contains(community);
    }

    public void requireAnswer(Actor actor, UUID community) {
        if (!mayAnswer(actor, community)) {
            throw Refusal.forbidden("coordination.refused.other-committee");
        }
    }

    /** Minutes are booked by whoever gave them. */
    public void requireTaker(Actor actor, @Nullable PersonId taker) {
        if (!actor.isPerson(taker)) {
            throw Refusal.forbidden("coordination.refused.not-yours");
        }
    }

    public boolean mayReadAll(Actor actor) {
        return actor.is(Role.OFFICIAL, Role.AUDITOR);
    }

    /** What a project takes from people is known to all whom it concerns; the sums are public. */
    public void requireReadBurden(Actor actor) {
        actor.require(Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER, Role.VOLUNTEER, Role.CONTRACTOR, Role.COUNCIL_MEMBER, Role.AUDITOR);
    }

    public boolean mayNote(Actor actor) {
        return actor.is(Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER, Role.VOLUNTEER);
    }

    /**
     * On whose side the actor gives minutes.
     *
     * @throws Refusal (403) for somebody whose work it is, or who is on no side
     */
    public Side side(Actor actor) {
        actor.require(Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER, Role.VOLUNTEER);
        return actor.is(Role.OFFICIAL) ? Side.OFFICIAL : actor.is(Role.COMMUNITY_WORKER) ? Side.COMMITTEE : corpsSide(actor);
    }

    /** On whose side somebody of the corps gives minutes. */
    public Side corpsSide(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER) ? Side.LEADER : Side.VOLUNTEER;
    }
}
