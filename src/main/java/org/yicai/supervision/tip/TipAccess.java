package org.yicai.supervision.tip;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Role;

/** Who handles what is told (TP3): officials and members of the committee, never those it is about, never the contractor's own. */
@Component
class TipAccess {

    private static final Role[] HANDLERS = {Role.OFFICIAL, Role.COUNCIL_MEMBER};
    private final Tips tips;

    TipAccess(Tips tips) {
        this.tips = tips;
    }

    void requireList(Actor actor) {
        actor.require(HANDLERS);
    }

    /** Nobody handles what concerns him or her, or what he or she told (TP4). */
    boolean mayHandle(Actor actor, Tip it) {
        return actor.subdistrict().equals(it.subdistrict()) && actor.is(it.about().handlers()) && !actor.is(it.about().concerned()) && !it.tied() && !tips.isOwn(actor, it);
    }

    /** @throws Missing for everybody else: to whom it does not come, for those it does not exist */
    Tip required(Actor actor, java.util.UUID id) {
        requireList(actor);
        return tips.find(id, actor).filter(each -> mayHandle(actor, each)).orElseThrow(Missing::new);
    }
}
