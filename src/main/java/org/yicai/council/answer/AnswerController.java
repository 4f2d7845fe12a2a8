package org.yicai.council.answer;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.CouncilAccess;
import org.yicai.council.seats.Seats;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The purchaser answers a condition, the convener an objection; each on a page of its own beside what was asked. */
@Controller
class AnswerController {

    private final Conditions conditions;
    private final Objections objections;
    private final Seats seats;
    private final CouncilAccess access;

    AnswerController(Conditions conditions, Objections objections, Seats seats, CouncilAccess access) {
        this.conditions = conditions;
        this.objections = objections;
        this.seats = seats;
        this.access = access;
    }

    @GetMapping("/conditions/{id}")
    ConditionPage condition(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRead(actor);
        return new ConditionPage(in, conditions.get(id), access.mayAnswer(actor));
    }

    /** Met and how, or not accepted and why. */
    @PostMapping("/conditions/{id}/reply")
    Answer reply(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireAnswer(actor);
        var condition = conditions.get(id);
        var reply = in.choice("reply", Conditions.Reply.class);
        var words = in.text("words", 300);
        if (!in.ok()) {
            return new ConditionPage(in, condition, true);
        }
        conditions.answer(actor, id, reply, words);
        return Redirect.to("/council/items/" + condition.item()).saying("council.done.condition");
    }

    @GetMapping("/objections/{id}")
    ObjectionPage objection(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRead(actor);
        return new ObjectionPage(in, objections.get(id), access.isMember(actor));
    }

    @PostMapping("/objections/{id}/reply")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        seats.requireConvener(actor);
        var objection = objections.get(id);
        var words = in.text("words", 600);
        if (!in.ok()) {
            return new ObjectionPage(in, objection, true);
        }
        objections.answer(actor, id, words);
        return Redirect.to("/council/items/" + objection.item()).saying("council.done.objection-answered");
    }
}
