package org.yicai.coordination.request;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.coordination.Burdens;
import org.yicai.coordination.CoordinationAccess;
import org.yicai.coordination.Side;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever took an ask books the minutes it really took. */
@Controller
class DoneController {

    private final Asks asks;
    private final Burdens burdens;
    private final AskPages pages;
    private final Places places;
    private final CoordinationAccess access;

    DoneController(Asks asks, Burdens burdens, AskPages pages, Places places, CoordinationAccess access) {
        this.asks = asks;
        this.burdens = burdens;
        this.pages = pages;
        this.places = places;
        this.access = access;
    }

    @PostMapping("/asks/{id}/done")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var ask = asks.get(id);
        access.requireTaker(actor, ask.takenBy());
        var minutes = in.whole("minutes", 1, 1_440);
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        asks.done(actor, id);
        var side = ask.answer() == Reply.COMMITTEE_YES ? Side.COMMITTEE : access.corpsSide(actor);
        burdens.note(actor, new Burdens.Given(new ProjectId(ask.project()), id, side, minutes, ask.words(), places.today()));
        return Redirect.to("/asks").saying("coordination.done.booked");
    }
}
