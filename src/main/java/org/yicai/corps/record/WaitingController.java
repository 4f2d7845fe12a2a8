package org.yicai.corps.record;

import java.util.HashSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A leader or the host's side says of others that they were there. */
@Controller
class WaitingController {

    private final Waiting waiting;
    private final WaitingPages pages;
    private final CorpsAccess access;

    WaitingController(Waiting waiting, WaitingPages pages, CorpsAccess access) {
        this.waiting = waiting;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/records/waiting")
    WaitingPage list(Fields in, Actor actor) {
        access.requireConfirm(actor);
        return pages.of(in, actor);
    }

    @PostMapping("/records/confirmations")
    Answer create(Fields in, Actor actor) {
        access.requireConfirm(actor);
        var ticked = new HashSet<>(in.ids("row"));
        var chosen = waiting.list(actor.subdistrict()).stream().filter(each -> ticked.contains(each.id())).toList();
        chosen.forEach(each -> in.refuse(Rule.all(RecordRules.CONFIRMING, new RecordRules.Hand(each.person(), actor.person()))));
        if (in.ok() && chosen.size() < ticked.size()) {
            in.refuse("row", "corps.finding.not-waiting");
        }
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        chosen.forEach(each -> waiting.confirm(actor, each));
        return Redirect.to("/records/waiting").saying("corps.done.confirmed");
    }
}
