package org.yicai.need.progress;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Clients;
import org.yicai.need.bypass.Bypasses;
import org.yicai.need.Need;
import org.yicai.need.Openness;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** What is the person's own to say of a need, by receipt and code: whether neighbours may read it, and that it is theirs. */
@Controller
class OwnController {

    private final NeedSheet sheet;
    private final OpenNeeds open;
    private final Openness openness;
    private final Clients clients;
    private final Bypasses bypasses;

    OwnController(NeedSheet sheet, OpenNeeds open, Openness openness, Clients clients, Bypasses bypasses) {
        this.sheet = sheet;
        this.open = open;
        this.openness = openness;
        this.clients = clients;
        this.bypasses = bypasses;
    }

    enum Readers {
        ALL,
        STAFF
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/openness")
    Answer open(@PathVariable String receipt, Fields in, Actor actor) {
        var told = sheet.told(receipt);
        var need = told.need();
        var readers = in.choice("readers", Readers.class);
        prove(in, need, NeedSheet.person(need, actor));
        if (!in.ok()) {
            return sheet.of(in, told, actor);
        }
        var here = actor.at(need.subdistrict());
        if (readers == Readers.ALL && need.bypass() != null) {
            bypasses.release(here, need); // what everybody may read is no secret from the leaders
        }
        openness.set(here, need.id(), readers == Readers.ALL);
        return Redirect.to(NeedSheet.address(need, actor)).saying(readers == Readers.ALL ? "need.done.opened" : "need.done.shut");
    }

    /** Takes over what a neighbour had voiced. Always with the code: it was given to the person, on paper or by message. */
    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/claim")
    Answer claim(@PathVariable String receipt, Fields in, Actor actor) {
        var told = sheet.told(receipt);
        var need = told.need();
        if (need.helper(actor)) {
            in.refuse("pin", "need.finding.claim-own");
        }
        prove(in, need, false);
        if (!in.ok()) {
            return sheet.of(in, told, actor);
        }
        var pin = clients.claim(actor.at(need.subdistrict()), need);
        return Redirect.to("/needs/" + need.receipt() + "?pin=" + pin).saying("need.done.claimed");
    }

    private void prove(Fields in, Need need, boolean known) {
        if (in.ok() && !known && !open.pinFits(need.id(), in.text("pin", 4))) {
            in.refuse("pin", "need.finding.pin");
        }
    }
}
