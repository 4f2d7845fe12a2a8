package org.yicai.project.contract;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Rule;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One side tells the other something, or asks it, as the sheet of decisions says. What the contract does not hold is refused in one tap or becomes a priced amendment. */
@Controller
class RequestController {

    private static final int ANSWER_WORKING_DAYS = 3;
    private final Deals deals;
    private final Requests requests;
    private final ContractPages pages;
    private final Counterpart counterpart;
    private final WorkingDays workingDays;
    private final Places places;

    // six: the contract, what is asked, its page, who hears of it, and the days of an answer
    RequestController(Deals deals, Requests requests, ContractPages pages, Counterpart counterpart, WorkingDays workingDays, Places places) {
        this.deals = deals;
        this.requests = requests;
        this.pages = pages;
        this.counterpart = counterpart;
        this.workingDays = workingDays;
        this.places = places;
    }

    @PostMapping("/projects/{id}/requests")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        var deal = deals.of(actor, new ProjectId(id));
        deals.hold(deal.project().id(), ProjectStage.CONTRACTED);
        var matter = in.choice("ask_matter", Matter.class);
        var words = in.text("ask_words", 300);
        var decision = matter == null ? Decision.ASKS : deal.file().decision(matter);
        if (matter != null) {
            in.refuse(Rule.all(RequestRules.ALL, new RequestRules.Case(deal.side(), matter, decision)));
        }
        if (!in.ok() || matter == null) {
            return pages.page(in, actor, deal.project(), deal.file());
        }
        var tells = deal.side() == ContractSide.CONTRACTOR && decision == Decision.INFORMS;
        requests.write(actor, deal, matter, words, tells ? null : workingDays.after(places.today(), ANSWER_WORKING_DAYS));
        counterpart.tell(actor, deal.project().id(), deal.side().other(), tells ? "TOLD" : "ASKED", words);
        return Redirect.to("/projects/" + id + "/contract").saying(tells ? "project.done.told" : "project.done.asked");
    }

    @PostMapping("/projects/{id}/request-answers")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var deal = deals.of(actor, new ProjectId(id));
        deals.hold(deal.project().id(), ProjectStage.CONTRACTED);
        var wanted = in.id("request");
        var answer = in.choice("answer", Requests.Answer.class);
        var words = in.optional("ask_answer", 300);
        if (!in.ok() || wanted == null || answer == null) {
            return pages.page(in, actor, deal.project(), deal.file());
        }
        var request = deal.file().requests().stream().filter(each -> each.id().equals(wanted)).findFirst().orElseThrow(Missing::new);
        if (request.side() == deal.side()) {
            in.refuse("", "project.finding.own-proposal");
        } else if (answer == Requests.Answer.PRICED && request.side() != ContractSide.PURCHASER) {
            in.refuse("", "web.finding.choice");
        }
        if (!in.ok()) {
            return pages.page(in, actor, deal.project(), deal.file());
        }
        requests.answer(actor, request.id(), answer, words);
        counterpart.tell(actor, deal.project().id(), request.side(), "ASKED." + answer, request.words());
        return Redirect.to("/projects/" + id + "/contract").saying("project.done.answered");
    }
}
