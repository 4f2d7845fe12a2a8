package org.yicai.need.triage;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Clocks;
import org.yicai.need.Need;
import org.yicai.need.Needs.Told;
import org.yicai.need.Needs;
import org.yicai.place.Places;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Gathers what whoever triages sees of one need. */
@Component
public class TriageSheet {

    private final Needs needs;
    private final Triage triage;
    private final Places places;
    private final Clocks clocks;
    private final WaysOut ways;

    TriageSheet(Needs needs, Triage triage, Places places, Clocks clocks, WaysOut ways) {
        this.needs = needs;
        this.triage = triage;
        this.places = places;
        this.clocks = clocks;
        this.ways = ways;
    }

    /** The page again, for a form that came back. */
    public Page of(Fields in, Need need, Actor actor) {
        return of(in, new Told(need, needs.steps(need.id())), actor);
    }

    /** In at most three SQL statements. */
    Page of(Fields in, Told told, Actor actor) {
        var need = told.need();
        return new TriageNeedPage(in, need, places.community(need.community()), told.steps(), triage.alike(actor.subdistrict(), need),
                clocks.hands(need.stage(), need.standing(), null), ways.of(actor, need));
    }
}
