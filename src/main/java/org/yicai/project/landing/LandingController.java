package org.yicai.project.landing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.Organisation;
import org.yicai.party.Organisations;
import org.yicai.project.ProjectAccess;
import org.yicai.project.Sellers;
import org.yicai.project.TwoPayers;
import org.yicai.project.design.Choices;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A service comes from above or as a gift: who pays, for whom, and what will be asked of the neighbourhood. */
@Controller
class LandingController {

    private final Landings landings;
    private final Choices choices;
    private final Organisations organisations;
    private final TwoPayers twoPayers;
    private final Heralds heralds;
    private final ProjectAccess access;

    // six: what lands, what may be chosen, who delivers, who pays already, who is to advise, and who may
    LandingController(Landings landings, Choices choices, Organisations organisations, TwoPayers twoPayers, Heralds heralds, ProjectAccess access) {
        this.landings = landings;
        this.choices = choices;
        this.organisations = organisations;
        this.twoPayers = twoPayers;
        this.heralds = heralds;
        this.access = access;
    }

    @GetMapping("/landed/new")
    LandingPage begin(Fields in, Actor actor) {
        access.requireOfficial(actor);
        return new LandingPage(in.with("origin", "BOUGHT_HIGHER").with("purchaser_level", "DISTRICT"), choices.lists(actor), contractors(actor));
    }

    private List<Organisation> contractors(Actor actor) {
        return organisations.list(actor.subdistrict()).stream().filter(each -> each.kind().mayContract()).toList();
    }

    @PostMapping("/landed")
    Answer land(Fields in, Actor actor) {
        access.requireOfficial(actor);
        var form = LandingForm.read(in);
        var lists = choices.lists(actor);
        if (!lists.hasLeaf(form.leaf())) {
            in.refuse("leaf", "project.finding.leaf");
        }
        in.refuse(Sellers.judge("contractor", organisations.find(actor.subdistrict(), form.contractor()).map(Organisation::kind).orElse(null)));
        var things = form.promises().stream().map(each -> new TwoPayers.Thing(each.name(), each.unit())).toList();
        in.refuse(twoPayers.judge(actor.subdistrict(), null, form.leaf(), form.payer(), form.from(), things));
        if (!in.ok()) {
            return new LandingPage(in, lists, contractors(actor));
        }
        var until = heralds.adviceUntil(actor.subdistrict());
        var project = landings.land(actor, form, until);
        heralds.call(actor, form.title(), form.payer(), until);
        return Redirect.to("/projects/" + project + "/work").saying("project.done.landed");
    }
}
