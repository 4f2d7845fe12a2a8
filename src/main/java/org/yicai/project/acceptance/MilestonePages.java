package org.yicai.project.acceptance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.project.ProjectAccess;
import org.yicai.project.Rule;
import org.yicai.project.Track;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Draws a milestone, for itself and for the forms on it that came back with findings. */
@Component
public class MilestonePages {

    private final Milestones milestones;
    private final Holds holds;
    private final Places places;
    private final LocalWays ways;
    private final ProjectAccess access;

    MilestonePages(Milestones milestones, Holds holds, Places places, LocalWays ways, ProjectAccess access) {
        this.milestones = milestones;
        this.holds = holds;
        this.places = places;
        this.ways = ways;
        this.access = access;
    }

    /** In at most four statements. */
    public Page page(Fields in, Actor actor, Milestone milestone) {
        return of(in, actor, milestone, milestones.count(milestone));
    }

    Page of(Fields in, Actor actor, Milestone milestone, Counting counting) {
        var otherHand = access.isOtherHand(actor, milestone.makers());
        var contractor = access.contractorsOf(actor).contains(milestone.contractor());
        return new MilestonePage(in, milestone, counting, milestone.accepted() ? milestones.report(milestone.id()) : List.of(), due(milestone), access.isOfficial(actor), otherHand, access.onlyOf(actor) == null, contractor, places.today(), full(actor, milestone));
    }

    /** Whether it is the last of a project so large that mid-term and a third party are asked for. */
    boolean full(Actor actor, Milestone milestone) {
        return milestone.last() && Track.of(milestone.contractAmount(), ways, actor.subdistrict()) == Track.FULL;
    }

    /** T1 and T2: what a large project still wants before its last acceptance. */
    List<Finding> wanting(Actor actor, Milestone milestone, Report report) {
        if (!full(actor, milestone)) {
            return List.of();
        }
        return Rule.all(FullTrackRules.ALL, new FullTrackRules.Case(milestones.midTermPassed(milestone, places.today()), report.thirdParty()));
    }

    /** What of a milestone is to be paid and until when; null before it is accepted. The clock runs from the acceptance and never pauses. */
    public @Nullable Due due(Milestone milestone) {
        if (milestone.acceptedAt() == null) {
            return null;
        }
        var dueOn = milestone.payBy() != null ? milestone.payBy() : milestone.acceptedAt().atZone(places.zone()).toLocalDate().plusDays(milestone.payDays());
        return Due.of(milestone, holds.of(milestone.id()).orElse(null), dueOn, places.today());
    }
}
