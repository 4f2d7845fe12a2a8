package org.yicai.supervision.question;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Picture;
import org.yicai.web.Redirect;

/** One question: reading it, and the contractor's answer. */
@Controller
class QuestionController {

    private final Questions questions;
    private final Replies replies;
    private final QuestionSheet sheet;
    private final Tidings tidings;
    private final Places places;
    private final QuestionAccess access;

    // six: what is asked, what is answered, who may, who hears of it, and whether it is late
    QuestionController(Questions questions, Replies replies, QuestionSheet sheet, Tidings tidings, Places places, QuestionAccess access) {
        this.questions = questions;
        this.replies = replies;
        this.sheet = sheet;
        this.tidings = tidings;
        this.places = places;
        this.access = access;
    }

    /** The page; with {@code ?photo=2} the second photograph that came with an answer, for the same eyes. */
    @GetMapping("/questions/{id}")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        var it = seen(id, actor);
        var number = in.typed("photo");
        if (number.isEmpty()) {
            return sheet.of(in, actor, it);
        }
        var print = replies.photo(id, number.matches("[1-9][0-9]?") ? Integer.parseInt(number) : 99).orElseThrow(Missing::new);
        return new Picture("image/jpeg", "photo-" + number + ".jpg", print.bytes(), print.tag(), false);
    }

    /** The right of reply: in time, or late as long as nothing was found. */
    @PostMapping("/questions/{id}/answers")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireContractor(actor);
        var it = questions.get(id);
        access.requireOf(actor, it.contractor());
        var words = in.text("answer_words", 600);
        var sent = replies.sent(in);
        if (in.ok()) {
            replies.answer(actor, in, it, words, places.today().isAfter(it.dueOn()), sent);
        }
        if (!in.ok()) {
            return sheet.of(in, actor, it);
        }
        tidings.answered(actor, it, words);
        return Redirect.to("/questions/" + id).saying("supervision.done.answered");
    }

    private Question seen(UUID id, Actor actor) {
        if (!access.mayList(actor)) {
            access.requireContractor(actor);
        }
        var it = questions.get(id);
        access.requireSee(actor, it.contractor());
        return it;
    }
}
