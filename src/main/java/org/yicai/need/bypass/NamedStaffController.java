package org.yicai.need.bypass;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.need.Bypass;
import org.yicai.need.NeedAccess;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Who of the staff sees what goes past the leaders. */
@Controller
class NamedStaffController {

    private static final int LONGEST_YEARS = 2;
    private final NamedStaff named;
    private final NeedAccess access;
    private final Places places;

    NamedStaffController(NamedStaff named, NeedAccess access, Places places) {
        this.named = named;
        this.access = access;
        this.places = places;
    }

    @GetMapping("/named-staff")
    NamedStaffPage show(Fields in, Actor actor) {
        access.requireNameStaff(actor);
        return page(in, actor);
    }

    private NamedStaffPage page(Fields in, Actor actor) {
        return new NamedStaffPage(in, named.list(actor.subdistrict()), named.staff(actor.subdistrict()));
    }

    @PostMapping("/named-staff")
    Answer name(Fields in, Actor actor) {
        access.requireNameStaff(actor);
        var kind = in.choice("kind", Bypass.class);
        var id = in.id("person");
        var person = named.staff(actor.subdistrict()).stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        var until = in.date("until");
        if (id != null && (person == null || kind != null && !kind.mayGoTo(person.held()))) {
            in.refuse("person", "need.finding.staff");
        }
        if (in.finding("until") == null && (until.isBefore(places.today()) || until.isAfter(places.today().plusYears(LONGEST_YEARS)))) {
            in.refuse("until", "need.finding.until");
        }
        if (in.ok() && !named.name(actor, kind, id, until)) {
            in.refuse("person", "need.finding.named");
        }
        return in.ok() ? Redirect.to("/named-staff").saying("need.done.named") : page(in, actor);
    }

    @PostMapping("/named-staff/ending")
    Answer end(Fields in, Actor actor) {
        access.requireNameStaff(actor);
        var id = in.id("row");
        if (!in.ok()) {
            return page(in, actor);
        }
        if (named.list(actor.subdistrict()).stream().noneMatch(each -> each.id().equals(id))) {
            throw new Missing();
        }
        named.end(actor, id);
        return Redirect.to("/named-staff").saying("need.done.named-ended");
    }
}
