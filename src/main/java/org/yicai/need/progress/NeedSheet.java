package org.yicai.need.progress;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.need.Clocks;
import org.yicai.need.Destination;
import org.yicai.need.FirstReceiver;
import org.yicai.need.GroupId;
import org.yicai.need.Holder;
import org.yicai.need.Host;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs.Step;
import org.yicai.need.Needs.Told;
import org.yicai.need.Needs;
import org.yicai.need.Standing;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Gathers what somebody sees of one need, and says who may read how much of it. */
@Component
class NeedSheet {

    private final Needs needs;
    private final OpenNeeds open;
    private final Places places;
    private final NeedAccess access;
    private final Clocks clocks;
    private final ObjectProvider<Destination> destination;
    private final Doings doings;
    private final FirstReceiver receiver;

    // eight: the page tells of the place, the hands, who answers for it, who does it and where it went, too
    NeedSheet(Needs needs, OpenNeeds open, Places places, NeedAccess access, Clocks clocks, ObjectProvider<Destination> destination,
            Doings doings, FirstReceiver receiver) {
        this.needs = needs;
        this.open = open;
        this.places = places;
        this.access = access;
        this.clocks = clocks;
        this.destination = destination;
        this.doings = doings;
        this.receiver = receiver;
    }

    /** @throws Missing when there is no such receipt */
    Told told(String receipt) {
        return needs.tell(Receipt.of(receipt)).orElseThrow(Missing::new);
    }

    NeedPage of(Fields in, Told told, Actor actor) {
        var need = told.need();
        var mine = mine(need, actor) || in.typed("pin").matches("[0-9]{4}") && in.finding("pin") == null && open.pinFits(need.id(), in.typed("pin"));
        var inside = mine || access.mayTriage(actor, need);
        var readable = inside || need.openToAll() && need.triagedAt() != null;
        var latest = latest(told);
        var place = !latest.equals("GROUPED") ? null : destination.stream().flatMap(each -> each.of(new GroupId(need.needGroup())).stream()).findFirst().orElse(null);
        var doing = !latest.equals("IN_HAND") ? null : doings.latest(need.id(), inside).orElse(null);
        var hands = clocks.hands(need.stage(), standing(need, inside), place != null ? place.who() : doing == null ? null : doing.called());
        var answers = new NeedPage.Answering(receiver.of(need.subdistrict()).map(Host.Organisation::name).orElse(""), places.subdistrict(need.subdistrict()).phone());
        return new NeedPage(in, need, places.community(need.community()), steps(told, inside), place, doing, readable, mine, inside, hands, answers);
    }

    /** Whether it went into a group or into somebody's hands last; what is asked for depends on it, so that the page asks once. */
    private static String latest(Told told) {
        return told.steps().stream().map(Step::kind)
                .filter(each -> each.equals("GROUPED") && told.need().needGroup() != null || each.equals("IN_HAND"))
                .reduce("", (first, later) -> later);
    }

    /** That something went past the leaders is for the person and those who deal with it: somebody who is feared may hold the receipt. */
    private static Standing standing(Need need, boolean inside) {
        var standing = need.standing();
        return inside || standing.first() != Holder.STAFF ? standing
                : new Standing(standing.since(), standing.limitDays(), standing.dueOn(), standing.escalated(), standing.askedAt(), standing.heldSince(), Holder.HOST);
    }

    private static List<Step> steps(Told told, boolean inside) {
        return inside ? told.steps() : told.steps().stream().filter(each -> !HIDDEN.contains(each.kind())).toList();
    }

    private static final Set<String> HIDDEN = Set.of("BYPASSED", "RELEASED");

    static boolean mine(Need need, Actor actor) {
        return actor.person() != null
                && (actor.person().value().equals(need.voicedBy()) || actor.person().value().equals(need.actedBy()));
    }
}
