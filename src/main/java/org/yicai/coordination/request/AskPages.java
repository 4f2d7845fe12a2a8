package org.yicai.coordination.request;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.coordination.CoordinationAccess;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.Running;
import org.yicai.web.Fields;

/** Puts the list of asks together. */
@Component
class AskPages {

    private final Asks asks;
    private final WeeklyCap cap;
    private final Running running;
    private final Places places;
    private final CoordinationAccess access;

    AskPages(Asks asks, WeeklyCap cap, Running running, Places places, CoordinationAccess access) {
        this.asks = asks;
        this.cap = cap;
        this.running = running;
        this.places = places;
        this.access = access;
    }

    /** In one SQL statement, four for those who may ask. */
    AsksPage of(Fields in, Actor actor) {
        var here = actor.subdistrict();
        var asking = access.mayAsk(actor);
        var projects = asking ? running.asking(here, places.today()).stream().filter(each -> access.mayAskFor(actor, each.contractor())).toList() : List.<Running.Project>of();
        var used = projects.isEmpty() ? List.<WeeklyCap.Use>of() : cap.used(here, projects.stream().map(each -> each.id().value()).toList());
        if (projects.size() == 1) {
            in.with("project", projects.getFirst().id());
        }
        return new AsksPage(in, asks.concerning(actor), projects, used, asking ? cap.minutes(here) : 0, places.communities(here), actor, access);
    }
}
