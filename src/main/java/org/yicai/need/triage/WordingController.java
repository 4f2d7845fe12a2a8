package org.yicai.need.triage;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Mask;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.Openness;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A leader words what everybody reads of a need. */
@Controller
class WordingController {

    private final Needs needs;
    private final Openness openness;
    private final TriageSheet sheet;
    private final NeedAccess access;

    WordingController(Needs needs, Openness openness, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.openness = openness;
        this.sheet = sheet;
        this.access = access;
    }

    /** Both fields empty takes the wording back. A number or name in it wants a second look. */
    @PostMapping("/triage/{id}/wording")
    Answer word(@PathVariable UUID id, Fields in, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        var words = in.optional("public_words", 2_000);
        var title = words.isEmpty() ? in.optional("public_title", 80) : in.text("public_title", 80);
        if (words.isEmpty() && !title.isEmpty()) {
            in.refuse("public_words", "web.finding.empty");
        }
        if (in.ok() && !in.ticked("sure") && Mask.count(title) + Mask.count(words) > 0) {
            in.refuse("sure", "need.finding.still-masked", Mask.count(title) + Mask.count(words));
        }
        if (in.ok() && words.isEmpty() && need.publicWords() == null) {
            in.refuse("public_words", "web.finding.empty");
        }
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        openness.word(actor, need.id(), title, words);
        return Redirect.to("/triage/" + id).saying(title.isEmpty() ? "need.done.unworded" : "need.done.worded");
    }
}
