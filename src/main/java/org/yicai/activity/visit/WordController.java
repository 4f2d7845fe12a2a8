package org.yicai.activity.visit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A leader or a community worker rings up a household that has said nothing, and notes what it says. Of what is confidential they know nothing. */
@Controller
class WordController {

    private final Visits visits;
    private final Homes homes;
    private final HouseholdWords words;
    private final VisitAccess access;

    WordController(Visits visits, Homes homes, HouseholdWords words, VisitAccess access) {
        this.visits = visits;
        this.homes = homes;
        this.words = words;
        this.access = access;
    }

    enum Said {
        WAS_SO,
        WAS_NOT_SO
    }

    @GetMapping("/visits/{id}/word")
    WordPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRing(actor);
        return page(in, actor, over(actor, id));
    }

    @PostMapping("/visits/{id}/word")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRing(actor);
        var visit = over(actor, id);
        homes.hold(visit.home());
        var word = in.choice("word", Said.class);
        if (!in.ticked("rang")) {
            in.refuse("rang", "visit.finding.rang");
        }
        if (word == null || !in.ok()) {
            return page(in, actor, visit);
        }
        var done = words.note(in, visit, actor, word == Said.WAS_SO);
        return in.ok() ? Redirect.to("/records/waiting").saying(done) : page(in, actor, visit);
    }

    private Visit over(Actor actor, UUID id) {
        var visit = visits.over(actor.subdistrict(), id);
        if (!access.mayRing(actor, visit)) {
            throw new Missing();
        }
        return visit;
    }

    /** The number is shown to whoever may ask, and until there is an answer. */
    private WordPage page(Fields in, Actor actor, Visit visit) {
        var visitors = visits.visitors(List.of(visit));
        var may = visit.unanswered() && access.mayAnswerFor(actor, visit, visitors);
        var phone = may ? homes.phone(visit) : null;
        return new WordPage(in, visit, visitors.stream().filter(Visit.Visitor::goes).toList(), may, phone == null ? "" : phone);
    }
}
