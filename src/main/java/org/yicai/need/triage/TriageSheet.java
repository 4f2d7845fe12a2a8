package org.yicai.need.triage;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Clocks;
import org.yicai.need.Need;
import org.yicai.need.Needs.Told;
import org.yicai.need.Needs;
import org.yicai.need.TopicAdvice;
import org.yicai.need.TopicCatalogue;
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
    private final TopicAdvice advice;
    private final TopicCatalogue topics;

    // seven: the need and its history, its place, its clock, its twins, its ways out, and its topic
    TriageSheet(Needs needs, Triage triage, Places places, Clocks clocks, WaysOut ways, TopicAdvice advice, TopicCatalogue topics) {
        this.needs = needs;
        this.triage = triage;
        this.places = places;
        this.clocks = clocks;
        this.ways = ways;
        this.advice = advice;
        this.topics = topics;
    }

    /** The page again, for a form that came back. */
    public Page of(Fields in, Need need, Actor actor) {
        return of(in, needs.tell(need.id()), actor);
    }

    /** In at most four SQL statements. */
    Page of(Fields in, Told told, Actor actor) {
        var need = told.need();
        return new TriageNeedPage(in, told, places.community(need.community()), triage.alike(actor.subdistrict(), need), triage.joined(told),
                clocks.hands(need.stage(), need.standing(), null), places.communities(actor.subdistrict()), ways.of(actor, need),
                new TopicPanel(need.id().value(), need.topicEntry(), advice.of(need), topics.of(actor.subdistrict())));
    }
}
