package org.yicai.need.triage;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.need.Clocks;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.need.TopicAdvice;
import org.yicai.need.TopicCatalogue;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Gathers what a leader sees of one need. */
@Component
class TriageSheet {

    private final Needs needs;
    private final Triage triage;
    private final Places places;
    private final Clocks clocks;
    private final TopicAdvice advice;
    private final TopicCatalogue topics;

    // six: the need and its history, its place, its clock, its twins, and its topic
    TriageSheet(Needs needs, Triage triage, Places places, Clocks clocks, TopicAdvice advice, TopicCatalogue topics) {
        this.needs = needs;
        this.triage = triage;
        this.places = places;
        this.clocks = clocks;
        this.advice = advice;
        this.topics = topics;
    }

    TriageNeedPage of(Fields in, Need need, Actor actor) {
        var told = needs.tell(need.receipt()).orElseThrow(Missing::new);
        return new TriageNeedPage(in, told, places.community(need.community()), triage.alike(actor.subdistrict(), need), triage.joined(need),
                clocks.hands(need.stage(), need.standing(), null), places.communities(actor.subdistrict()),
                new TopicPanel(need.id().value(), need.topicEntry(), advice.of(need), topics.of(actor.subdistrict())));
    }
}
