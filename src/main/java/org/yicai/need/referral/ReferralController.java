package org.yicai.need.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Role;
import org.yicai.need.NeedAccess;
import org.yicai.party.Notices;
import org.yicai.party.Organisation;
import org.yicai.party.Organisations;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A contractor takes needs into what it delivers anyway, or gives them back. */
@Controller
class ReferralController {

    private final ReferralStore referrals;
    private final NeedAccess access;
    private final Organisations organisations;
    private final Notices notices;
    private final Places places;

    ReferralController(ReferralStore referrals, NeedAccess access, Organisations organisations, Notices notices, Places places) {
        this.referrals = referrals;
        this.access = access;
        this.organisations = organisations;
        this.notices = notices;
        this.places = places;
    }

    @GetMapping("/referrals")
    ReferralsPage list(Fields in, Actor actor) {
        access.requireReferrals(actor);
        return page(in, null, actor);
    }

    private ReferralsPage page(Fields in, @Nullable UUID at, Actor actor) {
        return new ReferralsPage(in, at, referrals.of(contractors(actor)), places.communities(actor.subdistrict()));
    }

    private static List<OrganisationId> contractors(Actor actor) {
        return actor.appointments().stream().filter(each -> each.role() == Role.CONTRACTOR).map(Actor.Appointed::organisation).toList();
    }

    /** What another contractor was asked does not exist. */
    private Referral mine(UUID id, Actor actor) {
        access.requireReferrals(actor);
        var referral = referrals.get(id);
        if (!contractors(actor).contains(referral.contractor())) {
            throw new Missing();
        }
        return referral;
    }

    private String name(Actor actor, Referral referral) {
        return organisations.find(actor.subdistrict(), referral.contractor().value()).map(Organisation::name).orElse("");
    }

    @PostMapping("/referrals/{id}/acceptance")
    Answer accept(@PathVariable UUID id, Actor actor) {
        var referral = mine(id, actor);
        referrals.accept(actor, referral, name(actor, referral));
        return Redirect.to("/referrals").saying("need.done.referral-accepted");
    }

    @PostMapping("/referrals/{id}/return")
    Answer giveBack(@PathVariable UUID id, Fields in, Actor actor) {
        var referral = mine(id, actor);
        var reason = in.text("back_reason", 200);
        if (!in.ok()) {
            return page(in, id, actor);
        }
        var name = name(actor, referral);
        referrals.end(actor, referral, ReferralStore.Back.RETURNED, reason, name + "：" + reason);
        notices.tell(actor.subdistrict(), Notices.To.person(referral.referredBy()), Notices.Kind.WORK, "need.news.GIVEN_BACK", name, reason);
        return Redirect.to("/referrals").saying("need.done.referral-returned");
    }

    @PostMapping("/referrals/{id}/done")
    Answer done(@PathVariable UUID id, Fields in, Actor actor) {
        var referral = mine(id, actor);
        var words = in.text("done_words", 200);
        if (!in.ok()) {
            return page(in, id, actor);
        }
        referrals.done(actor, referral, words);
        return Redirect.to("/referrals").saying("need.done.errand");
    }
}
