package org.yicai.coordination.burden;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.coordination.Burdens;
import org.yicai.coordination.CoordinationAccess;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.project.Running;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Who was pulled in, for what, how many minutes. */
@Controller
class BurdenController {

    private final Burdens burdens;
    private final Ledger ledger;
    private final Running running;
    private final Places places;
    private final CoordinationAccess access;

    BurdenController(Burdens burdens, Ledger ledger, Running running, Places places, CoordinationAccess access) {
        this.burdens = burdens;
        this.ledger = ledger;
        this.running = running;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/burden")
    BurdenPage show(Fields in, Actor actor) {
        access.requireReadBurden(actor);
        return page(in, in.optionalId("project"), actor);
    }

    @PostMapping("/burden")
    Answer create(Fields in, Actor actor) {
        var side = access.side(actor);
        var project = in.id("project");
        if (project != null && running.projects(actor.subdistrict()).stream().noneMatch(each -> each.id().value().equals(project))) {
            in.refuse("project", "web.finding.choice");
        }
        var minutes = in.whole("minutes", 1, 1_440);
        var words = in.text("words", 200);
        var day = in.date("day");
        if (in.finding("day") == null && day.isAfter(places.today())) {
            in.refuse("day", "coordination.finding.future");
        }
        if (!in.ok()) {
            return page(in, null, actor);
        }
        burdens.note(actor, new Burdens.Given(new ProjectId(project), null, side, minutes, words, day));
        return Redirect.to("/burden?project=" + project).saying("coordination.done.noted");
    }

    private BurdenPage page(Fields in, @Nullable UUID project, Actor actor) {
        var here = actor.subdistrict();
        return new BurdenPage(
                in.with("day", places.today()), ledger.sums(here, project), ledger.latest(here, project), running.projects(here), places.today(), access.mayNote(actor));
    }
}
