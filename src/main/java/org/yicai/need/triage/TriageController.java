package org.yicai.need.triage;

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
import org.yicai.need.Stage;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Page;
import org.yicai.web.Redirect;

/** One list for leaders, and one page for each need on it. */
@Controller
class TriageController {

    private final TriageLists lists;
    private final Needs needs;
    private final TriageSheet sheet;
    private final NeedAccess access;

    TriageController(TriageLists lists, Needs needs, TriageSheet sheet, NeedAccess access) {
        this.lists = lists;
        this.needs = needs;
        this.sheet = sheet;
        this.access = access;
    }

    @GetMapping("/triage")
    Page list(Fields in, Actor actor) {
        return lists.of(in, actor);
    }

    @GetMapping("/triage/{id}")
    Page show(@PathVariable UUID id, Fields in, Actor actor) {
        var told = needs.tell(new NeedId(id));
        access.requireTriage(actor, told.need());
        return sheet.of(in, told, actor);
    }

    /** Row-level security has already hidden every other subdistrict's needs. */
    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }

    @PostMapping("/triage/{id}/decline")
    Answer decline(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var reason = in.text("reason", 300);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        needs.move(actor, need.id(), Stage.DECLINED, reason);
        return Redirect.to("/triage").saying("need.done.declined");
    }

    @PostMapping("/triage/{id}/hand-over")
    Answer handOver(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var to = in.text("to", 60);
        var notice = in.text("notice", 300);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        needs.move(actor, need.id(), Stage.HANDED_OVER, to + "：" + notice);
        // a member of the committee, or an official, acts on this one need and has no list
        return Redirect.to(access.mayTriage(actor) ? "/triage" : "/work").saying("need.done.handed-over");
    }
}
