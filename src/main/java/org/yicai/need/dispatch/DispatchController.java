package org.yicai.need.dispatch;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.triage.TriageSheet;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever triages asks volunteers, a team or all. */
@Controller
class DispatchController {

    private final Needs needs;
    private final Dispatches dispatches;
    private final Teams teams;
    private final TriageSheet sheet;
    private final NeedAccess access;

    DispatchController(Needs needs, Dispatches dispatches, Teams teams, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.dispatches = dispatches;
        this.teams = teams;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/triage/{id}/dispatch")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var chosen = in.optionalId("team");
        var team = teams.find(actor.subdistrict(), chosen);
        if (chosen != null && team == null) {
            in.refuse("team", "web.finding.choice");
        }
        var words = in.text("dispatch_words", 200);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        dispatches.ask(actor, need, team, words);
        return Redirect.to("/triage").saying("need.done.dispatched");
    }

    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }
}
