package org.yicai.need.triage;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.need.Merging;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.Stage;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Makes one matter of two needs, and two of them again. */
@Controller
class MergeController {

    private final Needs needs;
    private final Merging merging;
    private final TriageSheet sheet;
    private final NeedAccess access;

    MergeController(Needs needs, Merging merging, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.merging = merging;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/triage/{id}/merge")
    Answer merge(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var receipt = Receipt.read(in.text("into", 40));
        var into = receipt == null ? null : needs.find(receipt).orElse(null);
        if (into == null || into.bypass() != null && !access.mayTriage(actor, into) || into.id().equals(need.id()) || into.stage() == Stage.MERGED) {
            in.refuse("into", "need.finding.into");
        }
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        merging.merge(actor, need, into.id(), Merging.By.LEADER);
        return Redirect.to("/triage/" + into.id()).saying("need.done.merged");
    }

    /** From the page of either: the one that was merged goes back to the list. */
    @PostMapping("/triage/{id}/unmerge")
    Answer unmerge(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var why = in.text("apart", 200);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        merging.unmerge(actor, need, why);
        return Redirect.to("/triage/" + id).saying("need.done.unmerged");
    }

    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }
}
