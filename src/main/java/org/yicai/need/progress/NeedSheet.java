package org.yicai.need.progress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.need.Clocks;
import org.yicai.need.Destination;
import org.yicai.need.GroupId;
import org.yicai.need.LastWords;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.need.Needs.Told;
import org.yicai.need.Stage;
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
    private final LastWords words;

    // seven: the page tells of the place, the hands, the destination and the last word, too
    NeedSheet(Needs needs, OpenNeeds open, Places places, NeedAccess access, Clocks clocks, ObjectProvider<Destination> destination, LastWords words) {
        this.needs = needs;
        this.open = open;
        this.places = places;
        this.access = access;
        this.clocks = clocks;
        this.destination = destination;
        this.words = words;
    }

    /** @throws Missing when there is no such receipt */
    Told told(String receipt) {
        return needs.tell(Receipt.of(receipt)).orElseThrow(Missing::new);
    }

    NeedPage of(Fields in, Told told, Actor actor) {
        var need = told.need();
        var mine = mine(need, actor) || in.typed("pin").matches("[0-9]{4}") && in.finding("pin") == null && open.pinFits(need.id(), in.typed("pin"));
        var place = need.needGroup() == null ? null : destination.stream().flatMap(each -> each.of(new GroupId(need.needGroup())).stream()).findFirst().orElse(null);
        var inside = mine || access.mayTriage(actor, need);
        var readable = inside || need.openToAll() && need.triagedAt() != null;
        var hands = clocks.hands(need.stage(), need.standing(), place == null ? null : place.who());
        return new NeedPage(in, need, places.community(need.community()), told.steps(), place, readable, mine, inside, hands, ask(told), told.claim(),
                need.subdistrict().equals(actor.subdistrict()) && access.mayKeyIn(actor));
    }

    private NeedPage.Ask ask(Told told) {
        var need = told.need();
        if (need.stage().word()) {
            return NeedPage.Ask.SOLVED;
        }
        if (need.stage() == Stage.DECLINED) {
            return NeedPage.Ask.ACCEPTED;
        }
        var claim = told.claim();
        if (claim != null && claim.again() && !claim.askedOn().isAfter(places.today())) {
            return NeedPage.Ask.STILL_GOOD;
        }
        return words.mayTakeBack(need) ? NeedPage.Ask.BACK : NeedPage.Ask.NOTHING;
    }

    static boolean mine(Need need, Actor actor) {
        return actor.person() != null
                && (actor.person().value().equals(need.voicedBy()) || actor.person().value().equals(need.actedBy()));
    }
}
