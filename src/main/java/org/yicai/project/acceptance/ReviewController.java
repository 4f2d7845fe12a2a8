package org.yicai.project.acceptance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Council;
import org.yicai.council.ItemKind;
import org.yicai.council.Submission;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.place.LocalWays;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectStage;
import org.yicai.project.Rule;
import org.yicai.project.Track;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Hands what was delivered to the committee, which follows up before the last acceptance 后期跟进 (G10). */
@Controller
class ReviewController {

    private final Milestones milestones;
    private final MilestonePages pages;
    private final ReviewPaper paper;
    private final Council council;
    private final LocalWays ways;
    private final ProjectAccess access;

    // six: what was delivered, its page, the paper about it, the committee, what is light, and who may
    ReviewController(Milestones milestones, MilestonePages pages, ReviewPaper paper, Council council, LocalWays ways, ProjectAccess access) {
        this.milestones = milestones;
        this.pages = pages;
        this.paper = paper;
        this.council = council;
        this.ways = ways;
        this.access = access;
    }

    /** The official or the contractor, once: the paper writes itself. What the committee returned comes again with what was mended. */
    @PostMapping("/milestones/{id}/review")
    Answer review(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireHandIn(actor);
        var milestone = milestones.get(id);
        var only = access.onlyOf(actor);
        if (only != null && !only.contains(milestone.contractor())) {
            throw new Missing();
        }
        if (milestone.accepted() || milestone.underReview() || milestone.followedUp() || milestone.stage() != ProjectStage.CONTRACTED) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var counting = milestones.count(milestone);
        in.refuse(Rule.all(AcceptanceRules.ALL, counting));
        if (!milestone.last()) {
            in.refuse("review", "project.finding.not-last", milestone.others());
        }
        if (!in.ok()) {
            return pages.of(in, actor, milestone, counting);
        }
        var light = Track.of(milestone.contractAmount(), ways, actor.subdistrict()) == Track.LIGHT;
        council.submit(actor, new Submission(milestone.project().value(), ItemKind.FINAL_REVIEW, milestone.branch(), milestone.projectTitle(), paper.of(milestone, counting),
                "/projects/" + milestone.project(), light));
        return Redirect.to("/milestones/" + id).saying("project.done.review");
    }
}
