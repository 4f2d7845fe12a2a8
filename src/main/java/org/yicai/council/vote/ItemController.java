package org.yicai.council.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Choice;
import org.yicai.council.CouncilAccess;
import org.yicai.council.seats.Seats;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One matter: read, step back, vote, conclude. */
@Controller
class ItemController {

    static final int CONDITIONS = 6;
    private static final int LENGTH = 300;
    private final Items items;
    private final ItemPages pages;
    private final Conclusions conclusions;
    private final Absences absences;
    private final Recusals recusals;
    private final Seats seats;
    private final CouncilAccess access;

    // seven: what is read, the page, the decision, who stayed away, who steps back, who sits there, and who may
    ItemController(Items items, ItemPages pages, Conclusions conclusions, Absences absences, Recusals recusals, Seats seats, CouncilAccess access) {
        this.items = items;
        this.pages = pages;
        this.conclusions = conclusions;
        this.absences = absences;
        this.recusals = recusals;
        this.seats = seats;
        this.access = access;
    }

    @GetMapping("/council/items/{id}")
    ItemPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRead(actor);
        return pages.page(in, items.get(id), actor);
    }

    @PostMapping("/council/items/{id}/recusal")
    Answer recuse(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var seat = seats.requireActing(actor);
        var item = items.get(id);
        var reason = in.text("reason", LENGTH);
        if (!in.ok()) {
            return pages.page(in, item, actor);
        }
        items.hold(id);
        recusals.declare(actor, id, seat.id(), reason);
        return Redirect.to("/council/items/" + id).saying("council.done.recused");
    }

    @PostMapping("/council/items/{id}/vote")
    Answer vote(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var seat = seats.requireActing(actor);
        var page = pages.page(in, items.get(id), actor);
        var choice = in.choice("choice", Choice.class);
        var reason = in.text("reason", LENGTH);
        if (page.recused()) {
            in.refuse("", "council.finding.recused");
        } else if (!page.begun()) {
            in.refuse("", "council.finding.no-session");
        } else if (page.item().written() && !page.writing()) {
            in.refuse("", "council.finding.written-over", page.item().writtenUntil());
        } else if (!page.there()) {
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
        for (var row : items.ballot(actor, item).rows()) {
            if ((row.present() || row.choice() != null) && row.recusal() == null && recusals.tied(actor.subdistrict(), row.person(), item.branch())) {
                recusals.compute(actor, id, row.seat(), row.person());
            }
        }
        var ballot = absences.weigh(actor, items.ballot(actor, item));
        var reason = in.text("reason", LENGTH);
        var conditions = conditions(in);
        in.refuse(ConclusionRules.judge(ballot));
        if (!conditions.isEmpty() && !ballot.passes()) {
            in.refuse("condition_1", "council.finding.conditions-need-pass");
        }
        if (!in.ok()) {
            return pages.page(in, item, actor);
        }
        conclusions.conclude(actor, ballot, reason, conditions);
        return Redirect.to("/council/items/" + id).saying("council.done.concluded");
    }

    private static List<String> conditions(Fields in) {
        var conditions = new ArrayList<String>();
        for (int number = 1; number <= CONDITIONS; number++) {
            var words = in.optional("condition_" + number, LENGTH);
            if (!words.isEmpty()) {
                conditions.add(words);
            }
        }
        return conditions;
    }
}
