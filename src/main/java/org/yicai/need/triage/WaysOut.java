package org.yicai.need.triage;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.Referrals.Offer;
import org.yicai.need.Referrals;
import org.yicai.need.Stage;
import org.yicai.need.dispatch.Teams;
import org.yicai.need.entitlement.Entitlement;
import org.yicai.need.entitlement.Entitlements;
import org.yicai.need.similarity.Fitting;
import org.yicai.place.Places;

/** Looks for ways out of one need: what exists already, what is delivered anyway, who could lend a hand. */
@Component
class WaysOut {

    private static final int LIKELIEST = 5;
    private final Entitlements entitlements;
    private final ObjectProvider<Referrals> referrals;
    private final Teams teams;
    private final Places places;

    WaysOut(Entitlements entitlements, ObjectProvider<Referrals> referrals, Teams teams, Places places) {
        this.entitlements = entitlements;
        this.referrals = referrals;
        this.teams = teams;
        this.places = places;
    }

    /** In at most two SQL statements; none for what has left the hands of those who triage. */
    Ways of(Actor actor, Need need) {
        if (!need.stage().next().contains(Stage.ANSWERED)) {
            return Ways.NONE;
        }
        var here = actor.subdistrict();
        var kept = entitlements.holding(here);
        var fitting = Fitting.best(need.title(), need.words(), kept, Entitlement::text, LIKELIEST);
        if (need.bypass() != null) {
            return new Ways(kept, fitting, List.of(), List.of(), List.of());
        }
        var offers = referrals.stream().flatMap(each -> each.running(here, places.today()).stream()).toList();
        var left = offers.stream().filter(each -> each.remaining() > 0).toList();
        return new Ways(kept, fitting, left, Fitting.best(need.title(), need.words(), left, WaysOut::text, LIKELIEST), teams.of(here));
    }

    private static String text(Offer offer) {
        return offer.projectTitle() + "\n" + offer.name() + "\n" + offer.about();
    }
}
