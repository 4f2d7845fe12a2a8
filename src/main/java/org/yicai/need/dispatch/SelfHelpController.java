package org.yicai.need.dispatch;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Neighbours solve it among themselves, with a little money where that helps. Within the limit nobody approves; everybody sees what it cost. */
@Controller
class SelfHelpController {

    private final Needs needs;
    private final Dispatches dispatches;
    private final Fund fund;
    private final NeedAccess access;
    private final Places places;

    SelfHelpController(Needs needs, Dispatches dispatches, Fund fund, NeedAccess access, Places places) {
        this.needs = needs;
        this.dispatches = dispatches;
        this.fund = fund;
        this.access = access;
        this.places = places;
    }

    @GetMapping("/triage/{id}/self-help")
    SelfHelpPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, mine(id, actor), actor);
    }

    private SelfHelpPage page(Fields in, Need need, Actor actor) {
        return new SelfHelpPage(in, need, fund.most(actor.subdistrict()), fund.left(actor.subdistrict(), places.today().getYear()));
    }

    @PostMapping("/triage/{id}/self-help")
    Answer offer(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var words = in.text("dispatch_words", 200);
        var planned = in.money("planned");
        if (in.finding("planned") == null && planned.compareTo(fund.most(actor.subdistrict())) > 0) {
            in.refuse("planned", "need.finding.planned", fund.most(actor.subdistrict()).inYuan());
        }
        if (in.ok() && !dispatches.selfHelp(actor, need, words, planned)) {
            in.refuse("planned", "need.finding.fund", fund.left(actor.subdistrict(), places.today().getYear()).inYuan());
        }
        return in.ok() ? Redirect.to("/triage").saying("need.done.self-help") : page(in, need, actor);
    }

    @OpenToAll
    @GetMapping("/self-help")
    FundPage fund(Actor actor) {
        return new FundPage(fund.lines(actor.subdistrict(), places.today()), fund.left(actor.subdistrict(), places.today().getYear()), places.today().getYear());
    }

    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        access.requireOrdinary(need);
        return need;
    }
}
