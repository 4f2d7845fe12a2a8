package org.yicai.activity.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Home visits: planned by a contractor for its project or by a leader for the corps, seen by whoever goes. */
@Controller
class VisitController {

    private final VisitPages pages;
    private final VisitForm form;
    private final Planner planner;
    private final VisitAccess access;
    private final Address address;

    VisitController(VisitPages pages, VisitForm form, Planner planner, VisitAccess access, Address address) {
        this.pages = pages;
        this.form = form;
        this.planner = planner;
        this.access = access;
        this.address = address;
    }

    @GetMapping("/visits")
    VisitsPage list(Actor actor) {
        access.requireList(actor);
        return pages.list(actor);
    }

    @GetMapping("/visits/new")
    PlanVisitPage blank(Fields in, Actor actor) {
        access.requirePlan(actor);
        return pages.plan(in, actor);
    }

    @PostMapping("/visits")
    Answer plan(Fields in, Actor actor, HttpServletRequest request) {
        access.requirePlan(actor);
        var planned = form.read(in, actor);
        var id = planned == null ? null : planner.plan(in, actor, planned, address.of(request, ""));
        return id == null ? pages.plan(in, actor) : Redirect.to("/visits/" + id).saying("visit.done.planned");
    }

    @GetMapping("/visits/{id}")
    VisitPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireList(actor);
        return pages.show(in, actor, id);
    }
}
