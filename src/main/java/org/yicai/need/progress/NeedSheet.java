package org.yicai.need.progress;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.need.Clocks;
import org.yicai.need.Deeds;
import org.yicai.need.Destination;
import org.yicai.need.FirstReceiver;
import org.yicai.need.GroupId;
import org.yicai.need.Holder;
import org.yicai.need.Host;
import org.yicai.need.LastWords;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs.Step;
import org.yicai.need.Needs.Told;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.need.Standing;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Gathers what somebody sees of one need, and says who may read how much of it. */
@Component
class NeedSheet {

    /** So long after the sentence its person is asked whether it is somebody else's matter, too. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Needs needs;
    private final OpenNeeds open;
    private final Places places;
    private final NeedAccess access;
    private final Clocks clocks;
    private final Twins twins;
    private final Clock clock;
    private final ObjectProvider<Destination> destination;
    private final ObjectProvider<Deeds> deeds;
    private final Doings doings;
    private final FirstReceiver receiver;
    private final LastWords words;

    // twelve: the page tells of the place, the hands, who answers for it, who does it, where it went, of the neighbours and the last word
    NeedSheet(Needs needs, OpenNeeds open, Places places, NeedAccess access, Clocks clocks, Twins twins, Clock clock, ObjectProvider<Destination> destination,
            ObjectProvider<Deeds> deeds, Doings doings, FirstReceiver receiver, LastWords words) {
        this.needs = needs;
        this.open = open;
        this.places = places;
        this.access = access;
        this.clocks = clocks;
        this.twins = twins;
        this.clock = clock;
        this.destination = destination;
        this.deeds = deeds;
        this.doings = doings;
        this.receiver = receiver;
        this.words = words;
    }

    /** @throws Missing when there is no such receipt */
    Told told(String receipt) {
        return needs.tell(Receipt.of(receipt)).orElseThrow(Missing::new);
    }

    NeedPage of(Fields in, Told told, Actor actor) {
        var need = told.need();
        var proven = person(need, actor) || in.typed("pin").matches("[0-9]{4}") && in.finding("pin") == null && !need.helper(actor) && open.pinFits(need.id(), in.typed("pin"));
        var mine = proven || need.helper(actor);
        var triages = access.mayTriage(actor, need);
        var alike = mine && need.stage() == Stage.NEW && need.voicedAt().isAfter(clock.instant().minus(FRESH)) ? twins.of(need) : List.<Twins.Twin>of();
        var inside = mine || triages;
        var readable = inside || need.openToAll() && need.triagedAt() != null;
        var latest = latest(told);
        var place = !latest.equals("GROUPED") ? null : destination.stream().flatMap(each -> each.of(new GroupId(need.needGroup())).stream()).findFirst().orElse(null);
        var doing = !latest.equals("IN_HAND") ? null : doings.latest(need.id(), inside).orElse(null);
        var hands = clocks.hands(need.stage(), standing(need, inside), place != null ? place.who() : doing == null ? null : doing.called());
        var answers = new NeedPage.Answering(receiver.of(need.subdistrict()).map(Host.Organisation::name).orElse(""), places.subdistrict(need.subdistrict()).phone());
        return new NeedPage(in, told, places.community(need.community()), place, doing, readable, mine, inside, proven || triages, hands, answers, ask(told),
                need.subdistrict().equals(actor.subdistrict()) && access.mayKeyIn(actor), alike,
                place == null ? null : deeds.stream().findFirst().map(each -> each.of(place.id())).orElse(null));
    }

    private NeedPage.Ask ask(Told told) {
        var need = told.need();
        if (need.stage().word() || need.stage() == Stage.MERGED) {
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

    /** Whether it went into a group or into somebody's hands last; what is asked for depends on it, so that the page asks once. */
    private static String latest(Told told) {
        return told.steps().stream().map(Step::kind)
                .filter(each -> each.equals("GROUPED") && told.need().needGroup() != null || each.equals("IN_HAND"))
                .reduce("", (first, later) -> later);
    }

    /** For readers outside, what went past the leaders is simply in the host's hands. */
    private static Standing standing(Need need, boolean inside) {
        var standing = need.standing();
        return inside || standing.first() != Holder.STAFF ? standing
                : new Standing(standing.since(), standing.limitDays(), standing.dueOn(), standing.escalated(), standing.askedAt(), standing.heldSince(), Holder.HOST, standing.reopened());
    }

    /** Whether the need is looked after by this account: the person's own, or voiced for somebody who has not taken it over. */
    static boolean mine(Need need, Actor actor) {
        return person(need, actor) || need.helper(actor);
    }

    /** Whether it is this account's own need. */
    static boolean person(Need need, Actor actor) {
        return actor.person() != null && actor.person().value().equals(need.voicedBy());
    }

    /** Where the person goes on after a form; who spoke for somebody gets there without the code. */
    static String address(Need need, Actor actor) {
        return "/needs/" + need.receipt() + (need.helper(actor) ? "" : "?pin=" + need.pin());
    }
}
