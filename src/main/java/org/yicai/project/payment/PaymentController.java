package org.yicai.project.payment;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectAccess;
import org.yicai.project.acceptance.MilestonePages;
import org.yicai.project.acceptance.Milestones;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Recording that an accepted milestone was paid; accepted money is owed even when the project ended since. */
@Controller
class PaymentController {

    private final Milestones milestones;
    private final MilestonePages pages;
    private final Payments payments;
    private final Places places;
    private final ProjectAccess access;

    PaymentController(Milestones milestones, MilestonePages pages, Payments payments, Places places, ProjectAccess access) {
        this.milestones = milestones;
        this.pages = pages;
        this.payments = payments;
        this.places = places;
        this.access = access;
    }

    @PostMapping("/milestones/{id}/payment")
    Answer pay(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var milestone = milestones.get(id);
        var paidOn = in.date("paid_on");
        var payBy = pages.payBy(actor, milestone);
        if (milestone.acceptedAt() == null) {
            in.refuse("", "project.finding.not-accepted");
        } else if (in.ok() && (paidOn.isBefore(milestone.acceptedAt().atZone(places.zone()).toLocalDate()) || paidOn.isAfter(places.today()))) {
            in.refuse("paid_on", "project.finding.paid-when");
        }
        if (!in.ok()) {
            return pages.page(in, actor, milestone);
        }
        payments.record(actor, milestone, payBy, paidOn);
        return Redirect.to("/milestones/" + id).saying("project.done.paid");
    }
}
