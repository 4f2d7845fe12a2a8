package org.yicai.activity.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Receipt;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Qr;
import org.yicai.web.Redirect;

/** Badges: anybody checks one by its code, without an account; whoever gave it takes it back. */
@Controller
class BadgeController {

    private final Badges badges;
    private final VisitAccess access;
    private final Places places;
    private final Address address;
    private final Pace pace;

    BadgeController(Badges badges, VisitAccess access, Places places, Address address, Pace pace) {
        this.badges = badges;
        this.access = access;
        this.places = places;
        this.address = address;
        this.pace = pace;
    }

    @GetMapping("/badges")
    BadgesPage list(Actor actor, HttpServletRequest request) {
        access.requireList(actor);
        return new BadgesPage(badges.list(actor.subdistrict(), access.providers(actor), actor.requirePerson()).stream().map(each -> {
            var link = address.of(request, "/badges/" + each.code());
            return new BadgesPage.Card(each, link, Qr.of(link));
        }).toList(), places.today());
    }

    /** The code that is printed on a badge, typed by whoever has no camera at hand. */
    @OpenToAll
    @GetMapping("/badge-check")
    Answer check(Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var typed = in.typed("badge_code").isBlank() ? "" : in.text("badge_code", 40);
        if (in.ok() && !typed.isEmpty() && Receipt.read(typed) == null) {
            in.refuse("badge_code", "visit.finding.badge-typed");
        }
        return typed.isEmpty() || !in.ok() ? new BadgeCheckPage(in) : show(typed, in, actor, request, response);
    }

    /** Guessing is slowed; whoever is signed in may stand at a door where many come. */
    @OpenToAll
    @GetMapping("/badges/{code}")
    BadgePage show(@PathVariable String code, Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var receipt = Receipt.read(code);
        var wait = receipt == null ? null : pace.take("badge", actor.signedIn(), request, response);
        return wait == null ? page(in, code, receipt == null ? null : badges.find(receipt).orElse(null), actor)
                : new BadgePage(in, code, null, places.today(), places.subdistrict(actor.subdistrict()).phone(), false, wait);
    }

    private BadgePage page(Fields in, String code, @org.jspecify.annotations.Nullable Badge badge, Actor actor) {
        var where = badge == null ? actor.subdistrict() : badge.subdistrict();
        var may = badge != null && badge.revokedAt() == null && mayRevoke(actor, badge);
        return new BadgePage(in, code, badge, places.today(), places.subdistrict(where).phone(), may, null);
    }

    /** The organisation itself, and leaders for everybody who comes to doors here. */
    private boolean mayRevoke(Actor actor, Badge badge) {
        return actor.signedIn() && actor.subdistrict().equals(badge.subdistrict()) && (access.leads(actor) || access.providers(actor).contains(badge.organisation()));
    }

    @PostMapping("/badges/{code}/revocation")
    Answer revoke(@PathVariable String code, Fields in, Actor actor) {
        access.requirePlan(actor);
        var badge = badges.find(Receipt.of(code)).filter(each -> mayRevoke(actor, each)).orElseThrow(Missing::new);
        var reason = in.text("revoke_reason", 200);
        if (!in.ok()) {
            return page(in, code, badge, actor);
        }
        badges.revoke(actor, badge, reason);
        return Redirect.to("/badges/" + badge.code()).saying("visit.done.revoked");
    }
}
