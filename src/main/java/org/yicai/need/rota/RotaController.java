package org.yicai.need.rota;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.FirstReceiver;
import org.yicai.need.NeedAccess;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Leaders take a week, or the deputy's place beside another one, and give it back. */
@Controller
class RotaController {

    private final Rota rota;
    private final FirstReceiver receiver;
    private final NeedAccess access;
    private final Places places;

    RotaController(Rota rota, FirstReceiver receiver, NeedAccess access, Places places) {
        this.rota = rota;
        this.receiver = receiver;
        this.access = access;
        this.places = places;
    }

    @GetMapping("/triage/rota")
    RotaPage show(Fields in, Actor actor) {
        access.requireReadRota(actor);
        return page(in, actor);
    }

    private RotaPage page(Fields in, Actor actor) {
        var here = actor.subdistrict();
        return new RotaPage(in, rota.from(here, places.today()), Rota.monday(places.today()), rota.cap(here), receiver.of(here).orElse(null), actor, access.mayTriage(actor));
    }

    @PostMapping("/triage/rota/taking")
    Answer take(Fields in, Actor actor) {
        return change(in, actor, rota::take, "need.done.week-taken");
    }

    @PostMapping("/triage/rota/deputy")
    Answer assist(Fields in, Actor actor) {
        return change(in, actor, rota::assist, "need.done.deputy");
    }

    @PostMapping("/triage/rota/giving-back")
    Answer giveBack(Fields in, Actor actor) {
        return change(in, actor, rota::giveBack, "need.done.week-back");
    }

    private Answer change(Fields in, Actor actor, BiConsumer<Actor, LocalDate> change, String notice) {
        access.requireRota(actor);
        var week = in.date("week");
        var first = Rota.monday(places.today());
        if (in.ok() && (!Rota.monday(week).equals(week) || week.isBefore(first) || week.isAfter(first.plusWeeks(RotaPage.WEEKS - 1L)))) {
            in.refuse("week", "need.finding.week", RotaPage.WEEKS);
        }
        if (!in.ok()) {
            return page(in, actor);
        }
        change.accept(actor, week);
        return Redirect.to("/triage/rota").saying(notice);
    }
}
