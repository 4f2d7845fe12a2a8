package org.yicai.activity.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What is changed before a visit: somebody else goes, somebody cannot, or nobody does. */
@Controller
class ChangeController {

    private final Visits visits;
    private final VisitBook book;
    private final Planner planner;
    private final VisitForm form;
    private final VisitPages pages;
    private final News news;
    private final Homes homes;
    private final VisitAccess access;
    private final Address address;

    // nine: each change is written, judged and told
    ChangeController(Visits visits, VisitBook book, Planner planner, VisitForm form, VisitPages pages, News news, Homes homes, VisitAccess access, Address address) {
        this.visits = visits;
        this.book = book;
        this.planner = planner;
        this.form = form;
        this.pages = pages;
        this.news = news;
        this.homes = homes;
        this.access = access;
        this.address = address;
    }

    @PostMapping("/visits/{id}/visitors")
    Answer replace(@PathVariable UUID id, Fields in, Actor actor, HttpServletRequest request) {
        var visit = visits.get(actor, id);
        access.requirePlanner(actor, visit);
        requireComing(visit);
        var leaves = in.optionalId("leaves");
        var joins = form.team(in, actor, visit.provider());
        if (joins.all().isEmpty()) {
            in.refuse("neighbour", "visit.finding.nobody");
        }
        return in.ok() && planner.replace(in, actor, visit, leaves, joins, address.of(request, ""))
                ? Redirect.to("/visits/" + id).saying("visit.done.replaced") : pages.of(in, actor, visit);
    }

    /** Somebody who was to go cannot: nobody is asked why, and the planner hears at once. */
    @PostMapping("/visits/{id}/declining")
    Answer decline(@PathVariable UUID id, Actor actor) {
        access.requireList(actor);
        var visit = visits.get(actor, id);
        access.requireGoes(actor, visits.visitors(List.of(visit)));
        homes.hold(visit.home());
        requireComing(visits.again(id));
        book.decline(actor, visit);
        news.planner(visit, "visit.news.declined", actor.name());
        return Redirect.to("/visits").saying("visit.done.declined");
    }

    @PostMapping("/visits/{id}/cancellation")
    Answer cancel(@PathVariable UUID id, Fields in, Actor actor, HttpServletRequest request) {
        var visit = visits.get(actor, id);
        access.requirePlanner(actor, visit);
        var words = in.text("cancel_words", 200);
        if (!in.ok()) {
            return pages.of(in, actor, visit);
        }
        book.cancel(actor, visit, "PROVIDER", words);
        news.household(visit, homes.phone(visit), "visit.news.cancelled", words, address.of(request, "/home-visits/" + homes.token(visit.home())));
        news.visitors(visit, visits.visitors(List.of(visit)).stream().filter(Visit.Visitor::goes).map(Visit.Visitor::person).toList(), "visit.news.off");
        return Redirect.to("/visits/" + id).saying("visit.done.cancelled");
    }

    private static void requireComing(Visit visit) {
        if (!visit.coming()) {
            throw Refusal.tooLate("visit.refused.begun");
        }
    }
}
