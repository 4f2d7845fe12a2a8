package org.yicai.project.acceptance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.place.RulePacks;
import org.yicai.project.ProjectAccess;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Draws a milestone, for itself and for the forms on it that came back with findings. */
@Component
public class MilestonePages {

    private final Milestones milestones;
    private final RulePacks packs;
    private final Places places;
    private final ProjectAccess access;

    MilestonePages(Milestones milestones, RulePacks packs, Places places, ProjectAccess access) {
        this.milestones = milestones;
        this.packs = packs;
        this.places = places;
        this.access = access;
    }

    /** In at most three statements. */
    public Page page(Fields in, Actor actor, Milestone milestone) {
        return of(in, actor, milestone, milestones.count(milestone));
    }

    Page of(Fields in, Actor actor, Milestone milestone, Counting counting) {
        var otherHand = access.isOtherHand(actor, milestone.makers());
        return new MilestonePage(in, milestone, counting, access.isOfficial(actor), otherHand, access.onlyOf(actor) == null, payBy(actor, milestone));
    }

    /** The last day of payment by the rules of the contract's regime; null before acceptance. */
    public @Nullable LocalDate payBy(Actor actor, Milestone milestone) {
        if (milestone.acceptedAt() == null || milestone.payBy() != null) {
            return milestone.payBy();
        }
        var pack = packs.on(milestone.signedOn(), actor.subdistrict(), milestone.regime());
        return milestone.acceptedAt().atZone(places.zone()).toLocalDate().plusDays(pack.number("payDays"));
    }
}
