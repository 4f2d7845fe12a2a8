package org.yicai.coordination.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.coordination.CoordinationAccess;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.Running;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A contractor asks for help: what, where, when, how long. */
@Controller
class AskController {

    private final Asks asks;
    private final WeeklyCap cap;
    private final AskPages pages;
    private final Running running;
    private final Places places;
    private final CoordinationAccess access;

    // six: what is asked names a project and a place, and stands under a cap
    AskController(Asks asks, WeeklyCap cap, AskPages pages, Running running, Places places, CoordinationAccess access) {
        this.asks = asks;
        this.cap = cap;
        this.pages = pages;
        this.running = running;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/asks")
    AsksPage list(Fields in, Actor actor) {
        access.requireReadAsks(actor);
        return pages.of(in, actor);
    }

    @PostMapping("/asks")
    Answer create(Fields in, Actor actor) {
        access.requireAsk(actor);
        var wanted = read(in, actor);
        if (in.ok() && !cap.take(actor, wanted.project().id().value(), wanted.community(), wanted.on(), wanted.minutes())) {
            in.refuse("minutes", "coordination.finding.cap", cap.minutes(actor.subdistrict()));
        }
        return in.ok() ? Redirect.to("/asks#ask-" + asks.ask(actor, wanted)).saying("coordination.done.asked") : pages.of(in, actor);
    }

    private Asks.Wanted read(Fields in, Actor actor) {
        var project = project(in, actor);
        var community = in.id("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        var kind = in.choice("kind", AskKind.class);
        var words = in.text("words", 300);
        var on = in.date("wanted_on");
        if (in.finding("wanted_on") == null && on.isBefore(places.today())) {
            in.refuse("wanted_on", "coordination.finding.past");
        }
        return new Asks.Wanted(project, community, kind, words, on, in.whole("minutes", 5, 1_440));
    }

    private Running.@Nullable Project project(Fields in, Actor actor) {
        UUID id = in.id("project");
        var found = running.asking(actor.subdistrict(), places.today()).stream()
                .filter(each -> each.id().value().equals(id) && access.mayAskFor(actor, each.contractor()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            in.refuse("project", "coordination.finding.project");
        }
        return found;
    }
}
