package org.yicai.party.household;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.PartyAccess;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The calendar of questions, for those whose work asks households. */
@Controller
class HouseholdsController {

    private final Calendar calendar;
    private final PartyAccess access;

    HouseholdsController(Calendar calendar, PartyAccess access) {
        this.calendar = calendar;
        this.access = access;
    }

    @GetMapping("/households")
    HouseholdsPage show(Fields in, Actor actor) {
        access.requireReadHouseholds(actor);
        return page(in, actor);
    }

    private HouseholdsPage page(Fields in, Actor actor) {
        var here = actor.subdistrict();
        return new HouseholdsPage(in, calendar.thisWeek(here), calendar.waiting(here), calendar.written(here), access.mayAnswerHouseholds(actor));
    }

    /** Ticked words have been read by somebody who sees to them. */
    @PostMapping("/households/readings")
    Answer read(Fields in, Actor actor) {
        access.requireAnswerHouseholds(actor);
        var ids = in.ids("reply");
        if (!in.ok()) {
            return page(in, actor);
        }
        calendar.read(actor, ids);
        return Redirect.to("/households").saying("party.done.read");
    }
}
