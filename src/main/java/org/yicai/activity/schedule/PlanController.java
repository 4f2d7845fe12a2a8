package org.yicai.activity.schedule;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.ActivityAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Actor.Appointed;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.project.Running;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A contractor plans what it delivers. */
@Controller
class PlanController {

    private final PlanForm form;
    private final Plans plans;
    private final Running running;
    private final Places places;
    private final ActivityAccess access;

    PlanController(PlanForm form, Plans plans, Running running, Places places, ActivityAccess access) {
        this.form = form;
        this.plans = plans;
        this.running = running;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/activities/new")
    PlanPage ask(Fields in, Actor actor) {
        access.requirePlan(actor);
        return page(in, actor);
    }

    @PostMapping("/activities")
    Answer create(Fields in, Actor actor) {
        access.requirePlan(actor);
        var plan = form.read(in, actor);
        if (plan == null) {
            return page(in, actor);
        }
        return Redirect.to("/activities/" + plans.plan(actor, plan)).saying("activity.done.planned");
    }

    private PlanPage page(Fields in, Actor actor) {
        var mine = actor.appointments().stream().filter(each -> each.role() == Role.CONTRACTOR).map(Appointed::organisation).collect(Collectors.toSet());
        var deliverables = running.deliverables(actor.subdistrict(), mine);
        if (deliverables.size() == 1) {
            in.with("deliverable", deliverables.getFirst().id());
        }
        return new PlanPage(in, deliverables, places.communities(actor.subdistrict()));
    }
}
