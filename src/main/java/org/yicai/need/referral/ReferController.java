package org.yicai.need.referral;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.Referrals;
import org.yicai.need.triage.TriageSheet;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever triages asks a running project to take a need in. */
@Controller
class ReferController {

    private final Needs needs;
    private final ReferralStore referrals;
    private final ObjectProvider<Referrals> running;
    private final TriageSheet sheet;
    private final NeedAccess access;
    private final Places places;

    // six: the need, what is running, and the page that comes back
    ReferController(Needs needs, ReferralStore referrals, ObjectProvider<Referrals> running, TriageSheet sheet, NeedAccess access, Places places) {
        this.needs = needs;
        this.referrals = referrals;
        this.running = running;
        this.sheet = sheet;
        this.access = access;
        this.places = places;
    }

    @PostMapping("/triage/{id}/referral")
    Answer refer(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var chosen = in.id("deliverable");
        var offer = running.stream().flatMap(each -> each.running(actor.subdistrict(), places.today()).stream()).filter(each -> each.deliverable().equals(chosen)).findFirst().orElse(null);
        if (chosen != null && offer == null) {
            in.refuse("deliverable", "web.finding.choice");
        } else if (offer != null && offer.remaining() == 0) {
            in.refuse("deliverable", "need.finding.nothing-left");
        }
        var words = in.optional("referral_words", 200);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        referrals.refer(actor, need, offer, words);
        return Redirect.to("/triage").saying("need.done.referred");
    }

    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }
}
