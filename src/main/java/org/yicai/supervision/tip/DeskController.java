package org.yicai.supervision.tip;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.project.Rule;
import org.yicai.supervision.Asks;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The desk of those who handle what people tell. */
@Controller
class DeskController {

    private final Tips tips;
    private final TipAnswers answers;
    private final TipAccess access;
    private final Asks asks;
    private final Places places;
    private final WorkingDays workingDays;

    // six: what was told and answered, who may, what is asked, and the days
    DeskController(Tips tips, TipAnswers answers, TipAccess access, Asks asks, Places places, WorkingDays workingDays) {
        this.tips = tips;
        this.answers = answers;
        this.access = access;
        this.asks = asks;
        this.places = places;
        this.workingDays = workingDays;
    }

    @GetMapping("/tips")
    TipsPage list(Actor actor) {
        access.requireList(actor);
        return new TipsPage(tips.all(actor).stream().filter(each -> access.mayHandle(actor, each)).toList(), places.today(), each -> workingDays.between(each.sentOn(), places.today()));
    }

    @GetMapping("/tips/{id}")
    TipPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, access.required(actor, id));
    }

    /** Once given it stays; whoever finds that it was wrong gives a further one (TP8). */
    @PostMapping("/tips/{id}/answers")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var it = access.required(actor, id);
        var page = page(in, it);
        var outcome = in.choice("tip_outcome", TipOutcome.class);
        var passedTo = in.optional("passed_to", 60);
        var words = in.text("answer_words", TipFormPage.LONGEST);
        if (outcome != null) {
            in.refuse(Rule.all(TipRules.ALL, new TipRules.Answering(outcome, passedTo, !page.sheet().questions().isEmpty())));
        }
        if (!in.ok() || outcome == null) {
            return page;
        }
        answers.give(actor, it, page.sheet().answers().size(), outcome, passedTo, words);
        return Redirect.to("/tips/" + id).saying("tip.done.answered");
    }

    /** Asks the contractor in words of one's own (TP7); nothing of the question says that somebody told. */
    @PostMapping("/tips/{id}/questions")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        var it = access.required(actor, id);
        if (it.project() == null) {
            throw new Missing();
        }
        var page = page(in, it);
        var words = in.text("question_words", TipFormPage.LONGEST);
        var record = in.optionalId("record");
        if (record != null && page.sheet().records().stream().noneMatch(each -> each.id().equals(record))) {
            in.refuse("record", "supervision.finding.record");
        }
        if (page.said().stream().anyMatch(each -> TipRules.repeats(words, each.words()))) {
            in.refuse("question_words", "tip.finding.repeats", TipRules.RUN);
        }
        if (!in.ok()) {
            return page;
        }
        answers.asked(it, asks.ask(actor, it.project(), record, words));
        return Redirect.to("/tips/" + id).saying("tip.done.asked");
    }

    private TipPage page(Fields in, Tip it) {
        return new TipPage(in, it, tips.words(it), answers.sheet(it), places.today());
    }
}
