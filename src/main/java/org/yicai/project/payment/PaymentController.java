package org.yicai.project.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Money;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.Invoice;
import org.yicai.project.Invoices;
import org.yicai.project.ProjectAccess;
import org.yicai.project.acceptance.Milestone;
import org.yicai.project.acceptance.MilestonePages;
import org.yicai.project.acceptance.Milestones;
import org.yicai.project.work.Counterpart;
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
    private final Invoices invoices;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    PaymentController(Milestones milestones, MilestonePages pages, Payments payments, Places places, Invoices invoices, ProjectAccess access, Counterpart counterpart) {
        this.milestones = milestones;
        this.pages = pages;
        this.payments = payments;
        this.places = places;
        this.invoices = invoices;
        this.access = access;
        this.counterpart = counterpart;
    }

    /** One payment for a milestone: without what is held, and without the advance that it makes up for. */
    @PostMapping("/milestones/{id}/payment")
    Answer pay(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var milestone = milestones.take(id);
        var paidOn = day(in, "paid_on", milestone);
        var due = pages.due(milestone);
        // what an advance makes up for in full is no money, and has no paper
        if (due != null && due.payable().fen() > 0) {
            behind(in, actor, milestone, Invoices.Kind.MILESTONE, milestone.id(), due.payable());
        }
        if (!in.ok() || due == null) {
            return pages.page(in, actor, milestone);
        }
        payments.record(actor, milestone, due, paidOn);
        counterpart.tell(actor, milestone.project(), ContractSide.CONTRACTOR, "PAID", milestone.title(), paidOn);
        return Redirect.to("/milestones/" + id).saying("project.done.paid");
    }

    /** What was held and is free again, paid once. */
    @PostMapping("/milestones/{id}/held-payment")
    Answer payHeld(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var milestone = milestones.take(id);
        var due = pages.due(milestone);
        if (due != null && (milestone.paidOn() == null || due.hold() == null || due.held().fen() > 0 || due.rest().fen() == 0)) {
            throw Refusal.tooLate("project.refused.nothing-held");
        }
        var paidOn = day(in, "held_paid_on", milestone);
        if (in.ok() && due != null && due.hold() != null) {
            behind(in, actor, milestone, Invoices.Kind.HELD, due.hold().id(), due.rest());
        }
        if (!in.ok() || due == null || due.hold() == null) {
            return pages.page(in, actor, milestone);
        }
        payments.record(actor, milestone.contract(), Payments.Kind.HELD, due.hold().id(), due.rest(), due.dueOn(), paidOn);
        return Redirect.to("/milestones/" + id).saying("project.done.paid");
    }

    private void behind(Fields in, Actor actor, Milestone milestone, Invoices.Kind kind, UUID subject, Money amount) {
        var invoice = Invoice.read(in, "invoice");
        if (in.ok()) {
            invoices.take(in, "invoice", actor, invoice, new Invoices.Use(kind, subject, milestone.project().value(), null, milestone.contractor().value(), amount));
        }
    }

    private LocalDate day(Fields in, String field, Milestone milestone) {
        var day = in.date(field);
        if (milestone.acceptedAt() == null) {
            in.refuse("", "project.finding.not-accepted");
        } else if (in.ok() && (day.isBefore(milestone.acceptedAt().atZone(places.zone()).toLocalDate()) || day.isAfter(places.today()))) {
            in.refuse(field, "project.finding.paid-when");
        }
        return day;
    }
}
