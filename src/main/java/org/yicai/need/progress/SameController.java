package org.yicai.need.progress;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.need.Merging;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** "This is mine, too": the person joins a neighbour's need instead of having a second one; and may take it back. */
@Controller
class SameController {

    private final NeedSheet sheet;
    private final OpenNeeds open;
    private final Needs needs;
    private final Merging merging;

    SameController(NeedSheet sheet, OpenNeeds open, Needs needs, Merging merging) {
        this.sheet = sheet;
        this.open = open;
        this.needs = needs;
        this.merging = merging;
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/same")
    Answer same(@PathVariable String receipt, Fields in, Actor actor) {
        var told = sheet.told(receipt);
        var need = told.need();
        var typed = Receipt.read(in.text("into", 40));
        var into = typed == null ? null : needs.find(typed).orElse(null);
        if (into == null || into.id().equals(need.id()) || !into.subdistrict().equals(need.subdistrict()) || !into.openToAll() || into.triagedAt() == null || into.stage() == Stage.MERGED) {
            in.refuse("into", "need.finding.into");
        }
        prove(in, need, actor);
        if (!in.ok()) {
            return sheet.of(in, told, actor);
        }
        merging.merge(actor.at(need.subdistrict()), need, into.id(), Merging.By.PERSON);
        return Redirect.to("/needs/" + need.receipt() + "?pin=" + need.pin()).saying("need.done.same");
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/apart")
    Answer apart(@PathVariable String receipt, Fields in, Actor actor) {
        var told = sheet.told(receipt);
        var need = told.need();
        var words = in.optional("words", 200);
        prove(in, need, actor);
        if (!in.ok()) {
            return sheet.of(in, told, actor);
        }
        merging.unmerge(actor.at(need.subdistrict()), need, words);
        return Redirect.to("/needs/" + need.receipt() + "?pin=" + need.pin()).saying("need.done.apart");
    }

    private void prove(Fields in, Need need, Actor actor) {
        if (in.ok() && !NeedSheet.mine(need, actor) && !open.pinFits(need.id(), in.text("pin", 4))) {
            in.refuse("pin", "need.finding.pin");
        }
    }
}
