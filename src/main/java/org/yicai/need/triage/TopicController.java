package org.yicai.need.triage;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.TopicCatalogue;
import org.yicai.need.TopicDecisions;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Gives a need its topic, the suggested one or any other of the catalogue. */
@Controller
class TopicController {

    private final Needs needs;
    private final TopicDecisions decisions;
    private final TopicCatalogue catalogue;
    private final TriageSheet sheet;
    private final NeedAccess access;

    TopicController(Needs needs, TopicDecisions decisions, TopicCatalogue catalogue, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/triage/{id}/topic")
    Answer give(@PathVariable UUID id, Fields in, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        var code = in.text("entry", 80);
        var topics = catalogue.of(actor.subdistrict()).now();
        if (topics.find(code) == null) {
            in.refuse("entry", "web.finding.choice");
        }
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        decisions.give(actor, need.id(), code, topics.called(code, "zh"));
        return Redirect.to("/triage/" + id).saying("need.done.topic");
    }
}
