package org.yicai.supervision.spotcheck;

import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.journal.Openings;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.supervision.Randomness;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What the dice or the lottery showed, typed in by several people who must agree, once the log holds the list. */
@Controller
class ReadingController {

    /** When 福彩双色球 is drawn. */
    private static final LocalTime EVENING = LocalTime.of(21, 15);
    private final Draws draws;
    private final DrawController pages;
    private final DrawAccess access;
    private final Places places;
    private final Openings openings;
    private final Clock clock;

    // six: the draws and their page, who may, which day it is, whether the log holds the list, and what time it is
    ReadingController(Draws draws, DrawController pages, DrawAccess access, Places places, Openings openings, Clock clock) {
        this.draws = draws;
        this.pages = pages;
        this.access = access;
        this.places = places;
        this.openings = openings;
        this.clock = clock;
    }

    /** DR3, DR4, DR5. */
    @PostMapping("/draws/{id}/readings")
    Answer read(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var draw = draws.get(id);
        if (draw.state() != Draw.State.COMMITTED) {
            throw Refusal.tooLate("draw.refused.order");
        }
        var typed = in.text("randomness", 60);
        var randomness = draw.means().read(typed);
        if (in.ok() && randomness == null) {
            in.refuse("randomness", draw.means() == Randomness.DICE ? "draw.finding.dice" : "draw.finding.lottery");
        }
        if (in.ok() && draw.means() == Randomness.LOTTERY && clock.instant().isBefore(draw.lotteryDay().atTime(EVENING).atZone(places.zone()).toInstant())) {
            in.refuse("randomness", "draw.finding.too-soon", draw.lotteryDay());
        }
        if (randomness == null || !in.ok()) {
            return pages.page(in, draw, actor);
        }
        var sealed = openings.seal(draw.id(), Draws.COMMITTED).at();
        if (sealed == null || !sealed.isBefore(clock.instant())) {
            throw Refusal.tooLate("draw.refused.seal");
        }
        if (draw.lacksReaders()) {
            throw Refusal.tooLate("draw.refused.few");
        }
        var readings = draws.read(actor, draw, randomness);
        if (readings.enough()) {
            draws.draw(actor, draw, randomness);
        }
        return Redirect.to("/draws/" + id).saying(readings.enough() ? "draw.done.drawn" : readings.differs() ? "draw.done.differs" : "draw.done.read");
    }
}
