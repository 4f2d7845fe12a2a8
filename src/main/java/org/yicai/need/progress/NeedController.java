package org.yicai.need.progress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.need.Destination;
import org.yicai.need.GroupId;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.need.Need;
import org.yicai.need.Needs.Told;
import org.yicai.need.Stage;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** What became of a need, and the resident's last word. */
@Controller
class NeedController {

    private final Needs needs;
    private final OpenNeeds open;
    private final Places places;
    private final NeedAccess access;
    private final ObjectProvider<Destination> destination;

    NeedController(Needs needs, OpenNeeds open, Places places, NeedAccess access, ObjectProvider<Destination> destination) {
        this.needs = needs;
        this.open = open;
        this.places = places;
        this.access = access;
        this.destination = destination;
    }

    @OpenToAll
    @GetMapping("/needs")
    NeedsPage list(Fields in, Actor actor) {
        var rows = open.latest(actor.subdistrict(), in.optionalId("community"), in.optionalId("before"));
        var more = rows.size() > OpenNeeds.PAGE;
        var shown = more ? rows.subList(0, OpenNeeds.PAGE) : rows;
        return new NeedsPage(in, shown, more ? shown.getLast().id() : null, places.communities(actor.subdistrict()));
    }

    @OpenToAll
    @GetMapping("/needs/find")
    Answer find(Fields in) {
        if (in.typed("receipt").isBlank()) {
            return new FindPage(Fields.blank());
        }
        var receipt = Receipt.read(in.text("receipt", 40));
        if (receipt == null || needs.find(receipt).isEmpty()) {
            in.refuse("receipt", "need.finding.receipt");
            return new FindPage(in);
        }
        return Redirect.to("/needs/" + receipt);
    }

    @OpenToAll
    @GetMapping("/needs/{receipt}")
    NeedPage show(@PathVariable String receipt, Fields in, Actor actor) {
        return page(in, told(receipt), actor);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/answer")
    Answer answer(@PathVariable String receipt, Fields in, Actor actor) {
        var told = told(receipt);
        var need = told.need();
        var solved = in.choice("solved", Word.class);
        var words = in.optional("words", 300);
        if (in.ok() && !mine(need, actor) && !open.pinFits(need.id(), in.text("pin", 4))) {
            in.refuse("pin", "need.finding.pin");
        }
        if (!in.ok()) {
            return page(in, told, actor);
        }
        needs.move(actor.at(need.subdistrict()), need.id(), solved == Word.YES ? Stage.SOLVED : Stage.NOT_SOLVED, words);
        return Redirect.to("/needs/" + need.receipt() + "?pin=" + need.pin()).saying("need.done.answered");
    }

    enum Word {
        YES,
        NO
    }

    private Told told(String receipt) {
        return needs.tell(Receipt.of(receipt)).orElseThrow(Missing::new);
    }

    private NeedPage page(Fields in, Told told, Actor actor) {
        var need = told.need();
        var mine = mine(need, actor) || in.typed("pin").matches("[0-9]{4}") && in.finding("pin") == null && open.pinFits(need.id(), in.typed("pin"));
        var place = need.needGroup() == null ? null : destination.stream().flatMap(each -> each.of(new GroupId(need.needGroup())).stream()).findFirst().orElse(null);
        var readable = mine || need.openToAll() && need.triagedAt() != null || access.mayTriage(actor);
        return new NeedPage(in, need, places.community(need.community()), told.steps(), place, readable, mine);
    }

    private static boolean mine(Need need, Actor actor) {
        return actor.person() != null
                && (actor.person().value().equals(need.voicedBy()) || actor.person().value().equals(need.actedBy()));
    }
}
