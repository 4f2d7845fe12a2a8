package org.yicai.supervision.spotcheck;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Estimates;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A draw that was not right: nothing counts by it any more, and everybody reads why. */
@Controller
class WithdrawalController {

    private static final int LENGTH = 300;
    private final Draws draws;
    private final DrawController pages;
    private final DrawAccess access;
    private final Estimates estimates;

    WithdrawalController(Draws draws, DrawController pages, DrawAccess access, Estimates estimates) {
        this.draws = draws;
        this.pages = pages;
        this.access = access;
        this.estimates = estimates;
    }

    /** CF1: the convener, with a reason. @throws Refusal (403) for others, CF2 (409) when nothing counts by it */
    @PostMapping("/draws/{id}/withdrawal")
    Answer withdraw(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireConvener(actor);
        var draw = draws.get(id);
        var because = in.text("because", LENGTH);
        if (!in.ok()) {
            return pages.page(in, draw, actor);
        }
        if (estimates.withdraw(actor, id, because) == 0) {
            throw Refusal.tooLate("draw.refused.withdrawn");
        }
        return Redirect.to("/draws/" + id).saying("draw.done.withdrawn");
    }
}
