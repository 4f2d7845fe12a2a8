package org.yicai.need.progress;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Questions;
import org.yicai.need.Questions.How;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Takes the resident's answer to what was asked back: by receipt and code, no account. */
@Controller
class ReplyController {

    private final NeedSheet sheet;
    private final OpenNeeds open;
    private final Questions questions;

    ReplyController(NeedSheet sheet, OpenNeeds open, Questions questions) {
        this.sheet = sheet;
        this.open = open;
        this.questions = questions;
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/needs/{receipt}/reply")
    Answer reply(@PathVariable String receipt, Fields in, Actor actor) {
        var told = sheet.told(receipt);
        var need = told.need();
        var words = in.text("reply", 500);
        if (in.ok() && !NeedSheet.mine(need, actor) && !open.pinFits(need.id(), in.text("pin", 4))) {
            in.refuse("pin", "need.finding.pin");
        }
        if (!in.ok()) {
            return sheet.of(in, told, actor);
        }
        questions.answer(actor.at(need.subdistrict()), need, words, How.PAGE);
        return Redirect.to(NeedSheet.address(need, actor)).saying("need.done.replied");
    }
}
