package org.yicai.council.vote;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Council;
import org.yicai.council.Conclusion;
import org.yicai.council.CouncilAccess;
import org.yicai.council.ItemKind;
import org.yicai.council.seats.Seats;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Rounds that the convener opens: in writing, and again. */
@Controller
class RoundController {

    private static final int LENGTH = 300;
    private final Items items;
    private final ItemPages pages;
    private final Absences absences;
    private final Council council;
    private final Seats seats;
    private final CouncilAccess access;

    // six: the matter, its page, who stayed away, the door for a new round, who sits there, and who may
    RoundController(Items items, ItemPages pages, Absences absences, Council council, Seats seats, CouncilAccess access) {
        this.items = items;
        this.pages = pages;
        this.absences = absences;
        this.council = council;
        this.seats = seats;
        this.access = access;
    }

    /** G11, G12: what is light, or what two meetings in a row had no quorum for; at least some working days. */
    @PostMapping("/council/items/{id}/written-round")
    Answer write(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        seats.requireConvener(actor);
        var item = items.get(id);
        if (item.conclusion() != null || item.written()) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var until = in.date("until");
        var earliest = absences.earliest(actor);
        if (in.ok() && (until.isBefore(earliest) || until.isAfter(earliest.plusDays(30)))) {
            in.refuse("until", "council.finding.written-days", earliest, earliest.plusDays(30));
        }
        if (!item.light() && absences.withoutQuorum(actor, item) < 2) {
            in.refuse("", "council.finding.written-why");
        }
        if (!in.ok()) {
            return pages.page(in, item, actor);
        }
        absences.ask(actor, items.ballot(actor, item), until);
        return Redirect.to("/council/items/" + id).saying("council.done.written");
    }

    /** The convener brings a passed design back: an answer does not satisfy, or an objection is right. Too late once it is bought. */
    @PostMapping("/council/items/{id}/reopening")
    Answer reopen(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        seats.requireConvener(actor);
        var item = items.get(id);
        var reason = in.text("reason", LENGTH);
        if (item.conclusion() != Conclusion.PASSED || item.kind() != ItemKind.DESIGN) {
            in.refuse("reason", "council.finding.not-passed");
        }
        if (!in.ok()) {
            return pages.page(in, item, actor);
        }
        return Redirect.to("/council/items/" + council.reopen(actor, item.subject(), item.kind(), reason)).saying("council.done.reopened");
    }
}
