package org.yicai.need.triage;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.Questions;
import org.yicai.need.Questions.How;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Asks the resident back, and notes an answer that came by telephone. */
@Controller
class QuestionController {

    private final Needs needs;
    private final Questions questions;
    private final TriageSheet sheet;
    private final NeedAccess access;

    QuestionController(Needs needs, Questions questions, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.questions = questions;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/triage/{id}/question")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var words = in.text("question", 200);
        var why = in.text("why", 200);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        questions.ask(actor, need, words, why);
        return Redirect.to("/triage/" + id).saying("need.done.asked");
    }

    @PostMapping("/triage/{id}/reply")
    Answer reply(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var words = in.text("reply", 500);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        questions.answer(actor, need, words, How.CALL);
        return Redirect.to("/triage/" + id).saying("need.done.replied");
    }

    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }
}
