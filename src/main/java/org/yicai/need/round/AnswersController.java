package org.yicai.need.round;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Intake;
import org.yicai.need.offer.Offers;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The answers behind a door that opened: one may become a need, the last one an offer. */
@Controller
class AnswersController {

    private final Rounds rounds;
    private final Walks walks;
    private final Knocks knocks;
    private final AnswersForm form;
    private final Intake intake;
    private final Offers offers;
    private final RoundAccess access;

    // seven: behind one door stand a round, an entrance, a knock, a need and an offer
    AnswersController(Rounds rounds, Walks walks, Knocks knocks, AnswersForm form, Intake intake, Offers offers, RoundAccess access) {
        this.rounds = rounds;
        this.walks = walks;
        this.knocks = knocks;
        this.form = form;
        this.intake = intake;
        this.offers = offers;
        this.access = access;
    }

    @GetMapping("/knocks/{id}")
    AnswersPage ask(@PathVariable UUID id, Fields in, Actor actor) {
        return page(id, in, actor);
    }

    @PostMapping("/knocks/{id}/answers")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var page = page(id, in, actor);
        var answers = form.read(in, page.round(), page.entrance());
        if (answers == null) {
            return page;
        }
        knocks.answer(actor, id, answers.first(), answers.second());
        if (answers.offer() != null) {
            offers.note(actor, answers.offer());
        }
        var entrance = "/entrances/" + page.entrance().id();
        if (answers.need() == null) {
            return Redirect.to(entrance + "#door-" + page.door().door()).saying("need.done.answers");
        }
        var need = intake.voice(actor, answers.need());
        knocks.voiced(actor, page.round().id(), need.id().value());
        return Redirect.to(entrance + "?given=" + need.receipt()).saying("need.done.answers");
    }

    private AnswersPage page(UUID id, Fields in, Actor actor) {
        var door = knocks.opened(id);
        var entrance = walks.get(door.entrance());
        var round = rounds.get(door.round());
        access.requireDoors(actor, round, entrance);
        return new AnswersPage(in, round, entrance, door);
    }
}
