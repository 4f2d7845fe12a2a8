package org.yicai.council.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.CouncilDays;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Redirect;

/** A conclusion in everyone's sight, and objections of anybody while there is time. */
@Controller
class OutcomeController {

    private final Outcomes outcomes;
    private final Objections objections;
    private final CouncilDays days;
    private final Pace pace;

    OutcomeController(Outcomes outcomes, Objections objections, CouncilDays days, Pace pace) {
        this.outcomes = outcomes;
        this.objections = objections;
        this.days = days;
        this.pace = pace;
    }

    @OpenToAll
    @GetMapping("/council/conclusions/{id}")
    OutcomePage show(@PathVariable UUID id, Fields in) {
        return page(in, outcomes.get(id), null);
    }

    private OutcomePage page(Fields in, Outcomes.Outcome outcome, @Nullable Duration pause) {
        return new OutcomePage(in, outcome, outcomes.lines(outcome.id()), days.today(), pause);
    }

    /** G2: until the last day of objection, a sentence and a way to be answered. */
    @OpenToAll
    @PostMapping("/council/conclusions/{id}/objections")
    Answer object(@PathVariable UUID id, Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var outcome = outcomes.get(id);
        var words = in.text("words", 300);
        var contact = in.text("contact", 100);
        if (outcome.objectionsUntil() == null || days.today().isAfter(outcome.objectionsUntil())) {
            in.refuse("words", "council.finding.objections-over");
        }
        if (!in.ok()) {
            return page(in, outcome, null);
        }
        var wait = pace.take("objection", false, request, response);
        if (wait != null) {
            return page(in, outcome, wait);
        }
        objections.raise(actor, id, words, contact);
        return Redirect.to("/council/conclusions/" + id).saying("council.done.objected");
    }
}
