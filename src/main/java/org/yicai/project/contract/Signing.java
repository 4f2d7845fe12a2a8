package org.yicai.project.contract;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Money;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.place.RulePacks;
import org.yicai.place.RulePacks.Regime;
import org.yicai.project.Project;
import org.yicai.project.Promises;
import org.yicai.project.Track;
import org.yicai.project.work.Dealings;

/** Brings together what a contract and its changes are judged by: the award, the promise, the amount and the rules of the day. */
@Component
class Signing {

    private final Promises promises;
    private final Dealings dealings;
    private final RulePacks packs;
    private final Places places;
    private final LocalWays ways;

    Signing(Promises promises, Dealings dealings, RulePacks packs, Places places, LocalWays ways) {
        this.promises = promises;
        this.dealings = dealings;
        this.packs = packs;
        this.places = places;
        this.ways = ways;
    }

    ContractRules.Case of(Actor actor, Project project, ContractForm form) {
        var award = dealings.of(project.id()).orElseThrow(Missing::new);
        var pack = packs.on(places.today(), actor.subdistrict(), project.regime());
        var awardedOn = award.awardedAt().atZone(places.zone()).toLocalDate();
        return new ContractRules.Case(form, promises.of(project.id()), award.amount(), awardedOn, places.today(), pack, light(actor, award.amount()));
    }

    AmendmentRules.Case of(Actor actor, Deals.Deal deal, AmendmentForm form, boolean toCommittee) {
        var terms = deal.file().terms();
        var regime = deal.project().regime();
        var after = Money.of(terms.amountFen() + form.difference(deal.file()));
        return new AmendmentRules.Case(deal.file(), form, packs.on(terms.signedOn(), actor.subdistrict(), regime), regime == Regime.ABOVE_THRESHOLD, light(actor, after), toCommittee);
    }

    private boolean light(Actor actor, Money amount) {
        return Track.of(amount, ways, actor.subdistrict()) == Track.LIGHT;
    }
}
