package org.yicai.council.vote;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.council.Annex;
import org.yicai.council.CouncilAccess;
import org.yicai.council.answer.Conditions;
import org.yicai.council.answer.Objections;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;

/** Draws a matter, for itself and for the forms on it that came back with findings. */
@Component
class ItemPages {

    private final Items items;
    private final Recusals recusals;
    private final Conditions conditions;
    private final Objections objections;
    private final CouncilAccess access;
    private final ObjectProvider<Annex> annexes;

    // six: the matter and its votes, who is tied, what was asked and said afterwards, who may, and what others put beside the paper
    ItemPages(Items items, Recusals recusals, Conditions conditions, Objections objections, CouncilAccess access, ObjectProvider<Annex> annexes) {
        this.items = items;
        this.recusals = recusals;
        this.conditions = conditions;
        this.objections = objections;
        this.access = access;
        this.annexes = annexes;
    }

    /** In at most three statements beside the matter's own. */
    ItemPage page(Fields in, Item item, Actor actor) {
        var ballot = items.ballot(actor, item);
        var mine = ballot.rows().stream().filter(each -> actor.isPerson(each.person())).findFirst().orElse(null);
        var open = item.conclusion() == null;
        var tied = mine != null && open && recusals.tied(actor, item.branch());
        return new ItemPage(
                in,
                ballot,
                mine,
                tied,
                open ? List.of() : conditions.of(item.id()),
                open ? List.of() : objections.of(item.id()),
                access.mayAnswer(actor),
                open ? annexes.stream().flatMap(each -> each.of(item.subject(), item.kind()).stream()).toList() : List.of(),
                items.today());
    }
}
