package org.yicai.supervision.spotcheck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.journal.Openings;
import org.yicai.journal.PublishedLogs;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.supervision.DrawEntry;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.Stratum;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Draws for everybody to see; the convener plans one and fixes its list. */
@Controller
class DrawController {

    private static final Outcomes.Answer NOTHING = new Outcomes.Answer(List.of(), List.of(), List.of());
    private final Draws draws;
    private final Population population;
    private final Outcomes outcomes;
    private final DrawAccess access;
    private final Places places;
    private final PublishedLogs logs;
    private final Openings openings;

    // seven: the draws, what may be drawn, what was found, who may, which day it is, how the log is called, and how firmly it holds the list
    DrawController(Draws draws, Population population, Outcomes outcomes, DrawAccess access, Places places, PublishedLogs logs, Openings openings) {
        this.draws = draws;
        this.population = population;
        this.outcomes = outcomes;
        this.access = access;
        this.places = places;
        this.logs = logs;
        this.openings = openings;
    }

    @OpenToAll
    @GetMapping("/draws")
    DrawsPage list(Fields in, Actor actor) {
        return new DrawsPage(in, draws.list(actor.subdistrict()), access.seat(actor) == DrawAccess.Seat.CONVENER, access.mayLook(actor));
    }

    /** DR1: announces what will be drawn from, at which rates, and where the chance will come from. */
    @PostMapping("/draws")
    Answer plan(Fields in, Actor actor) {
        access.requireConvener(actor);
        var plan = PlanForm.read(in, places.today());
        return plan == null ? list(in, actor) : Redirect.to("/draws/" + draws.plan(actor, plan)).saying("draw.done.planned");
    }

    @OpenToAll
    @GetMapping("/draws/{id}")
    DrawPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, draws.get(id), actor);
    }

    DrawPage page(Fields in, Draw draw, Actor actor) {
        var seat = access.seat(actor);
        var outcome = draw.state() == Draw.State.PLANNED ? NOTHING : outcomes.of(draw.id());
        return new DrawPage(in, draw, sizes(draw, outcome, actor, seat), outcome, seat, access.mayLook(actor), "./yicai verify draw draw-" + draw.id() + ".txt",
                draw.state() == Draw.State.COMMITTED && seat != DrawAccess.Seat.NONE ? openings.seal(draw.id(), Draws.COMMITTED) : null);
    }

    private Map<Stratum, Integer> sizes(Draw draw, Outcomes.Answer outcome, Actor actor, DrawAccess.Seat seat) {
        if (draw.state() != Draw.State.PLANNED) {
            return outcome.shares().stream().collect(Collectors.groupingBy(Outcomes.Share::stratum, Collectors.summingInt(Outcomes.Share::population)));
        }
        return seat == DrawAccess.Seat.CONVENER
                ? population.now(actor.subdistrict(), draw).lines().stream().collect(Collectors.groupingBy(DrawList.Line::stratum, Collectors.summingInt(each -> 1)))
                : Map.of();
    }

    /** DR2: from here on the list does not change, and the draw cannot be called off. */
    @PostMapping("/draws/{id}/commitment")
    Answer commit(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireConvener(actor);
        var draw = draws.get(id);
        var list = population.now(actor.subdistrict(), draw);
        var head = draws.head(actor.subdistrict());
        var origin = logs.origin(actor.subdistrict(), places.today().getYear());
        if (list.lines().isEmpty()) {
            in.refuse("", "draw.finding.nobody");
        }
        if (head.isEmpty() || origin.isEmpty()) {
            in.refuse("", "draw.finding.log");
        }
        if (!in.ok()) {
            return page(in, draw, actor);
        }
        draws.commit(actor, draw, list, head.get(), origin.get());
        return Redirect.to("/draws/" + id).saying("draw.done.committed");
    }

    /** The whole draw as one plain text, with its entry in the log opened as soon as the log holds it, for everybody who wants to compute it again. */
    @OpenToAll
    @GetMapping("/draws/{id}/file")
    Answer file(@PathVariable UUID id) {
        var listed = draws.listed(id);
        if (listed.draw().state() == Draw.State.PLANNED) {
            throw new Missing();
        }
        var file = listed.draw().file(listed.list());
        var text = openings.open(id, Draws.COMMITTED).map(each -> new DrawEntry(each.salt(), each.content(), each.proof()).text(file)).orElseGet(file::text);
        return new Download("text/plain;charset=utf-8", "draw-" + id + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
