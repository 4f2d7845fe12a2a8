package org.yicai.council.vote;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Choice;
import org.yicai.council.Conclusion;
import org.yicai.council.CouncilAccess;
import org.yicai.council.seats.Seats;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One matter: read, step back, vote, conclude. */
@Controller
class ItemController {

    private final Items items;
    private final Recusals recusals;
    private final Seats seats;
    private final Places places;
    private final CouncilAccess access;

    ItemController(Items items, Recusals recusals, Seats seats, Places places, CouncilAccess access) {
        this.items = items;
        this.recusals = recusals;
        this.seats = seats;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/council/items/{id}")
    ItemPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRead(actor);
        return page(in, items.get(id), actor);
    }

    private ItemPage page(Fields in, Item item, Actor actor) {
        var ballot = items.ballot(actor, item, places.today());
        var mine = ballot.rows().stream().filter(each -> actor.isPerson(each.person())).findFirst().orElse(null);
        var tied = mine != null && item.conclusion() == null && recusals.tied(actor.subdistrict(), mine.person(), item.branch());
        return new ItemPage(in, ballot, mine, tied, places.today());
    }

    @PostMapping("/council/items/{id}/recusal")
    Answer recuse(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var seat = seats.require(actor);
        var item = items.get(id);
        var reason = in.text("reason", 300);
        if (!in.ok()) {
            return page(in, item, actor);
        }
        items.hold(id);
        recusals.declare(actor, id, seat.id(), reason);
        return Redirect.to("/council/items/" + id).saying("council.done.recused");
    }

    @PostMapping("/council/items/{id}/vote")
    Answer vote(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var seat = seats.require(actor);
        var page = page(in, items.get(id), actor);
        var choice = in.choice("choice", Choice.class);
        var reason = in.text("reason", 300);
        if (page.recused()) {
            in.refuse("", "council.finding.recused");
        } else if (!page.begun()) {
            in.refuse("", "council.finding.no-session");
        } else if (page.mine() == null || !page.mine().present()) {
            in.refuse("", "council.finding.not-present");
        }
        if (!in.ok()) {
            return page;
        }
        items.vote(actor, id, seat.id(), choice, reason);
        return Redirect.to("/council/items/" + id).saying("council.done.voted");
    }

    /** The convener says what the votes say; ties that came up since are noted first, and their votes do not count. */
    @PostMapping("/council/items/{id}/conclusion")
    Answer conclude(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        seats.requireConvener(actor);
        var item = items.get(id);
        items.hold(id);
        for (var row : items.ballot(actor, item, places.today()).present()) {
            if (row.recusal() == null && recusals.tied(actor.subdistrict(), row.person(), item.branch())) {
                recusals.compute(actor, id, row.seat());
            }
        }
        var ballot = items.ballot(actor, item, places.today());
        var reason = in.text("reason", 300);
        in.refuse(ConclusionRules.judge(ballot));
        if (!in.ok()) {
            return page(in, item, actor);
        }
        items.conclude(actor, item, ballot.passes() ? Conclusion.PASSED : Conclusion.RETURNED, reason);
        return Redirect.to("/council/items/" + id).saying("council.done.concluded");
    }
}
