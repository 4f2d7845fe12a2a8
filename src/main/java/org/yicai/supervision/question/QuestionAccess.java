package org.yicai.supervision.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.council.Ties;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;

/** Who may do what with questions, in words. */
@Component
class QuestionAccess {

    /** Who notes that something was mended is one of these, and never of the contractor. */
    static final Role[] MENDERS = {Role.OFFICIAL, Role.VOLUNTEER_LEADER};

    private static final Role[] READERS = {Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.AUDITOR, Role.VOLUNTEER_LEADER};
    private static final Role[] ASKERS = {Role.OFFICIAL, Role.COUNCIL_MEMBER, Role.VOLUNTEER_LEADER};
    private final ObjectProvider<Ties> ties;

    QuestionAccess(ObjectProvider<Ties> ties) {
        this.ties = ties;
    }

    void requireList(Actor actor) {
        actor.require(READERS);
    }

    boolean mayList(Actor actor) {
        return actor.is(READERS);
    }

    void requireAsk(Actor actor) {
        actor.require(ASKERS);
    }

    boolean mayAsk(Actor actor) {
        return actor.is(ASKERS);
    }

    void requireContractor(Actor actor) {
        actor.require(Role.CONTRACTOR);
    }

    void requireMember(Actor actor) {
        actor.require(Role.COUNCIL_MEMBER);
    }

    void requireMend(Actor actor) {
        actor.require(MENDERS);
    }

    boolean isMember(Actor actor) {
        return actor.is(Role.COUNCIL_MEMBER);
    }

    List<OrganisationId> contractorsOf(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.CONTRACTOR).map(Actor.Appointed::organisation).toList();
    }

    /** @throws Refusal (403) for whoever has nothing to do with questions; @throws Missing for those of other contractors: they do not exist */
    void requireSee(Actor actor, @Nullable OrganisationId contractor) {
        if (!mayList(actor)) {
            requireContractor(actor);
            requireOf(actor, contractor);
        }
    }

    void requireOf(Actor actor, @Nullable OrganisationId contractor) {
        if (!isOf(actor, contractor)) {
            throw new Missing();
        }
    }

    boolean isOf(Actor actor, @Nullable OrganisationId contractor) {
        return contractor != null && actor.is(Role.CONTRACTOR, contractor);
    }

    /** Whether the actor belongs to the contractor, or to whoever stands to gain in the same field: as the committee's own recusal is reckoned. In one statement. */
    boolean tied(Actor actor, Question it) {
        return actor.appointments().stream().anyMatch(each -> each.organisation().equals(it.contractor()))
                || ties.stream().flatMap(each -> each.inBranch(actor.subdistrict(), it.branch()).stream()).anyMatch(gain -> actor.appointments().stream().anyMatch(each -> each.organisation().equals(gain)));
    }
}
