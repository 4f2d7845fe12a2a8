package org.yicai.coordination.request;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.coordination.CoordinationAccess;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One tap each: the corps takes it or passes it on, the committee says yes, no, or "volunteers can". No excuse is asked for. */
@Controller
class ReplyController {

    private final Asks asks;
    private final WeeklyCap cap;
    private final AskPages pages;
    private final CoordinationAccess access;

    ReplyController(Asks asks, WeeklyCap cap, AskPages pages, CoordinationAccess access) {
        this.asks = asks;
        this.cap = cap;
        this.pages = pages;
        this.access = access;
    }

    @PostMapping("/asks/{id}/taking")
    Answer take(@PathVariable UUID id, Actor actor) {
        access.requireTake(actor);
        reply(actor, asks.get(id), Reply.CORPS_TAKES_IT);
        return Redirect.to("/asks#ask-" + id).saying("coordination.done.taken");
    }

    @PostMapping("/asks/{id}/passing")
    Answer pass(@PathVariable UUID id, Actor actor) {
        access.requirePass(actor);
        asks.pass(actor, asks.get(id).id());
        return Redirect.to("/asks").saying("coordination.done.passed");
    }

    @PostMapping("/asks/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var ask = asks.get(id);
        access.requireAnswer(actor, ask.community());
        var reply = in.choice("answer", Reply.class);
        if (reply != null && reply.from() != Turn.COMMITTEE) {
            in.refuse("answer", "web.finding.choice");
        }
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        reply(actor, ask, reply);
        return Redirect.to("/asks#ask-" + id).saying("coordination.done.answered");
    }

    /** What the committee gave back weighs on it no longer; it is not given back twice. */
    private void reply(Actor actor, Ask ask, Reply reply) {
        asks.answer(actor, ask.id(), reply);
        if (reply.relieves() && ask.answer() == null) {
            cap.giveBack(ask);
        }
    }
}
