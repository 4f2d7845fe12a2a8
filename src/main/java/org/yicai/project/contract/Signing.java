package org.yicai.project.contract;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.place.RulePacks;
import org.yicai.project.Project;
import org.yicai.project.Promises;
import org.yicai.project.work.Dealings;

/** Brings together what a contract is judged by: the award, the promise and the rules of the day. */
@Component
class Signing {

    private final Promises promises;
    private final Dealings dealings;
    private final RulePacks packs;
    private final Places places;

    Signing(Promises promises, Dealings dealings, RulePacks packs, Places places) {
        this.promises = promises;
        this.dealings = dealings;
        this.packs = packs;
        this.places = places;
    }

    ContractRules.Case of(Actor actor, Project project, ContractForm form) {
        var award = dealings.of(project.id()).orElseThrow(Missing::new);
        var pack = packs.on(places.today(), actor.subdistrict(), project.regime());
        var awardedOn = award.awardedAt().atZone(places.zone()).toLocalDate();
        return new ContractRules.Case(form, promises.of(project.id()), award.amount(), awardedOn, places.today(), pack);
    }
}
