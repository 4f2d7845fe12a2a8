package org.yicai.activity.visit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.evidence.Photos;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.party.Notices;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Picture;
import org.yicai.web.Redirect;

/** One's own portrait, put in and taken back; a leader does it for somebody who stands beside and agrees. No list shows faces. */
@Controller
class PortraitController {

    private final Portraits portraits;
    private final Photos photos;
    private final Homes homes;
    private final Badges badges;
    private final VisitAccess access;
    private final Notices notices;

    // six: the picture, where it is shown, who may, and who hears of it
    PortraitController(Portraits portraits, Photos photos, Homes homes, Badges badges, VisitAccess access, Notices notices) {
        this.portraits = portraits;
        this.photos = photos;
        this.homes = homes;
        this.badges = badges;
        this.access = access;
        this.notices = notices;
    }

    /** For a leader, whose portrait is still missing; for everybody else their own. */
    @GetMapping("/portraits")
    Answer list(Actor actor) {
        access.requireList(actor);
        return access.leads(actor) ? new PortraitsPage(actor.requirePerson(), portraits.visitors(actor.subdistrict())) : Redirect.to("/portraits/" + actor.requirePerson());
    }

    @GetMapping("/portraits/{person}")
    PortraitPage show(@PathVariable UUID person, Fields in, Actor actor) {
        return page(in, actor, new PersonId(person));
    }

    /** What is none of the actor's business does not exist. */
    private PortraitPage page(Fields in, Actor actor, PersonId person) {
        access.requireList(actor);
        var own = actor.isPerson(person);
        if (!own && !access.leads(actor)) {
            throw new Missing();
        }
        return new PortraitPage(in, portraits.get(actor.subdistrict(), person, !own), own, access.leads(actor));
    }

    enum Word {
        SHOW,
        ERASE
    }

    @PostMapping("/portraits/{person}")
    Answer say(@PathVariable UUID person, Fields in, Actor actor) {
        var page = page(in, actor, new PersonId(person));
        var word = in.choice("word", Word.class);
        if (word == Word.ERASE) {
            portraits.erase(actor, page.face().person());
            return Redirect.to("/portraits/" + person).saying("visit.done.portrait-erased");
        }
        return word == null || !shown(in, actor, page) ? page : Redirect.to("/portraits/" + person).saying("visit.done.portrait");
    }

    private boolean shown(Fields in, Actor actor, PortraitPage page) {
        var sent = photos.sent(in, "portrait", 1);
        if (sent.isEmpty() && in.ok()) {
            in.refuse("portrait", "visit.finding.portrait");
        }
        var said = page.own() ? "" : in.text("portrait_said", 200);
        if (!in.ticked("agreed")) {
            in.refuse("agreed", page.own() ? "visit.finding.portrait-agreed" : "visit.finding.portrait-asked");
        }
        var print = in.ok() ? photos.drawn(in, "portrait", sent.getFirst()) : null;
        if (print == null) {
            return false;
        }
        var person = page.face().person();
        portraits.add(actor, person, print, said);
        if (!page.own()) {
            notices.tell(actor.subdistrict(), Notices.To.person(person.value()), Notices.Kind.WORK, "visit.news.portrait", actor.name(), "/portraits/" + person);
        }
        return true;
    }

    @GetMapping("/portraits/{person}/picture")
    Picture own(@PathVariable UUID person, Actor actor) {
        access.requireList(actor);
        if (!access.leads(actor) && !actor.isPerson(new PersonId(person))) {
            throw new Missing();
        }
        return portraits.of(actor.subdistrict(), new PersonId(person));
    }

    @OpenToAll
    @GetMapping("/badges/{code}/portrait")
    Picture onBadge(@PathVariable String code) {
        return portraits.on(Optional.ofNullable(Receipt.read(code)).flatMap(badges::find).orElseThrow(Missing::new));
    }

    @OpenToAll
    @GetMapping("/home-visits/{token}/portraits/{person}")
    Picture forHome(@PathVariable String token, @PathVariable UUID person) {
        return portraits.forHome(homes.link(token), new PersonId(person));
    }
}
