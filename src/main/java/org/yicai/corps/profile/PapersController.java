package org.yicai.corps.profile;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Health limits by a consent of their own, and licences. */
@Controller
class PapersController {

    private final Volunteers volunteers;
    private final HealthNotes health;
    private final Licences licences;
    private final VolunteerPages pages;
    private final Places places;

    PapersController(Volunteers volunteers, HealthNotes health, Licences licences, VolunteerPages pages, Places places) {
        this.volunteers = volunteers;
        this.health = health;
        this.licences = licences;
        this.pages = pages;
        this.places = places;
    }

    /** B5: not without its own tick. */
    @PostMapping("/volunteer/health")
    Answer keep(Fields in, Actor actor) {
        volunteers.require(actor);
        var words = in.text("health", 300);
        if (!in.ticked("health_consent")) {
            in.refuse("health_consent", "corps.finding.health-consent");
        }
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        health.keep(actor, words);
        return Redirect.to("/volunteer").saying("corps.done.health");
    }

    @PostMapping("/volunteer/health/withdrawal")
    Answer withdraw(Actor actor) {
        volunteers.require(actor);
        health.withdraw(actor);
        return Redirect.to("/volunteer").saying("corps.done.health-withdrawn");
    }

    /** B6: one that has ended already is not noted. */
    @PostMapping("/volunteer/licences")
    Answer note(Fields in, Actor actor) {
        volunteers.require(actor);
        var skill = in.typed("skill");
        if (Vocabulary.LICENSED.stream().noneMatch(each -> each.code().equals(skill))) {
            in.refuse("skill", "web.finding.choice");
        }
        var number = in.text("number", 40);
        var until = in.date("valid_until");
        if (in.ok() && until.isBefore(places.today())) {
            in.refuse("valid_until", "corps.finding.licence-ended");
        }
        if (!in.ok()) {
            return pages.of(in, actor);
        }
        licences.note(actor, skill, number, until);
        return Redirect.to("/volunteer").saying("corps.done.licence");
    }

    @PostMapping("/volunteer/licences/endings")
    Answer end(Fields in, Actor actor) {
        volunteers.require(actor);
        var id = in.id("licence");
        if (in.ok() && licences.of(actor.subdistrict(), actor.requirePerson()).stream().noneMatch(each -> each.id().equals(id))) {
            in.refuse("licence", "web.finding.choice");
        }
        if (id == null || !in.ok()) {
            return pages.of(in, actor);
        }
        licences.end(actor, id);
        return Redirect.to("/volunteer").saying("corps.done.licence-ended");
    }
}
