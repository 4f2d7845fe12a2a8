package org.yicai.activity.schedule;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Abilities;
import org.yicai.activity.ActivityAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Actor.Appointed;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.project.Running;
import org.yicai.project.Running.Deliverable;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A contractor plans what it delivers; a leader what volunteers do for a programme or a group of needs. */
@Controller
class PlanController {

    private final PlanForm form;
    private final Plans plans;
    private final Running running;
    private final Causes causes;
    private final Places places;
    private final ActivityAccess access;
    private final Abilities abilities;

    // seven: the form, for what one plans, what it is made into, and what it offers to choose from
    PlanController(PlanForm form, Plans plans, Running running, Causes causes, Places places, ActivityAccess access, Abilities abilities) {
        this.form = form;
        this.plans = plans;
        this.running = running;
        this.causes = causes;
        this.places = places;
        this.access = access;
        this.abilities = abilities;
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
        var deliverables = Causes.voluntary(in) ? List.<Deliverable>of() : running.deliverables(actor.subdistrict(), mine);
        if (deliverables.size() == 1) {
            in.with("deliverable", deliverables.getFirst().id());
        }
        return new PlanPage(in, Causes.voluntary(in) ? causes.read(in, actor) : null, deliverables, actor.is(Role.VOLUNTEER_LEADER), places.communities(actor.subdistrict()), abilities);
    }
}
