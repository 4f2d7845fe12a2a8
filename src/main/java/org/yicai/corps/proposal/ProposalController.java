package org.yicai.corps.proposal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Abilities;
import org.yicai.corps.Corps;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Leaders of the corps ask for a week, and look at what comes of it. */
@Controller
class ProposalController {

    private final Proposals proposals;
    private final Proposing proposing;
    private final CorpsAccess access;
    private final Corps corps;
    private final Abilities abilities;
    private final Clock clock;

    // six: the week, its calculation, who may look, and the words for what is asked
    ProposalController(Proposals proposals, Proposing proposing, CorpsAccess access, Corps corps, Abilities abilities, Clock clock) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.access = access;
        this.corps = corps;
        this.abilities = abilities;
        this.clock = clock;
    }

    @GetMapping("/proposals")
    ProposalsPage list(Fields in, Actor actor) {
        access.requireLeadCorps(actor, corps.of(actor.subdistrict()).orElse(null));
        return new ProposalsPage(in, proposals.weeks(actor.subdistrict()));
    }

    /** Also for a week that was sent: then only what was lost is proposed anew, and who sits or was asked stays. */
    @PostMapping("/proposals")
    Answer ask(Fields in, Actor actor) {
        access.requireLeadCorps(actor, corps.of(actor.subdistrict()).orElse(null));
        var weeks = proposals.weeks(actor.subdistrict());
        var monday = in.date("monday");
        if (in.ok() && weeks.stream().noneMatch(each -> each.monday().equals(monday))) {
            in.refuse("monday", "corps.finding.no-seats");
        }
        if (!in.ok()) {
            return new ProposalsPage(in, weeks);
        }
        var id = proposals.ask(actor, monday);
        proposing.soon();
        return Redirect.to("/proposals/" + id).saying("corps.done.proposal-asked");
    }

    @GetMapping("/proposals/{id}")
    ProposalPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var it = proposals.get(actor.subdistrict(), id);
        access.requireLeadCorps(actor, it.corps());
        return ProposalPage.of(in, it, proposals.duties(it), proposals.choices(it), proposals.gaps(it), abilities, clock.instant());
    }
}
