package org.yicai.need.entitlement;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** The register in everyone's sight; officials and the administrator keep it. */
@Controller
class EntitlementController {

    private final Entitlements entitlements;
    private final NeedAccess access;
    private final Places places;

    EntitlementController(Entitlements entitlements, NeedAccess access, Places places) {
        this.entitlements = entitlements;
        this.access = access;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/entitlements")
    EntitlementsPage list(Fields in, Actor actor) {
        return page(in.with("valid_from", places.today()), actor);
    }

    private EntitlementsPage page(Fields in, Actor actor) {
        var keeps = access.mayKeepEntitlements(actor);
        return new EntitlementsPage(in, keeps ? entitlements.all(actor.subdistrict()) : entitlements.holding(actor.subdistrict()), places.today(), keeps);
    }

    @PostMapping("/entitlements")
    Answer keep(Fields in, Actor actor) {
        access.requireKeepEntitlements(actor);
        var form = EntitlementForm.read(in);
        return in.ok() ? Redirect.to("/entitlements#e-" + entitlements.keep(actor, form)).saying("need.done.entitlement") : page(in, actor);
    }

    @GetMapping("/entitlements/{id}")
    EntitlementPage ask(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireKeepEntitlements(actor);
        var one = entitlements.get(actor.subdistrict(), id);
        return new EntitlementPage(EntitlementForm.fill(in, one), one);
    }

    @PostMapping("/entitlements/{id}")
    Answer correct(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireKeepEntitlements(actor);
        var one = entitlements.get(actor.subdistrict(), id);
        var form = EntitlementForm.read(in);
        var version = in.whole("version", 1, Integer.MAX_VALUE);
        if (!in.ok()) {
            return new EntitlementPage(in, one);
        }
        entitlements.correct(actor, id, form, version);
        return Redirect.to("/entitlements#e-" + id).saying("need.done.entitlement");
    }
}
