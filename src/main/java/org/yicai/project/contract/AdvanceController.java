package org.yicai.project.contract;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.Invoice;
import org.yicai.project.Invoices;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.payment.Payments;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Recording that the agreed advance was paid; what is confirmed later makes up for it before more is paid. */
@Controller
class AdvanceController {

    private final Deals deals;
    private final Payments payments;
    private final Invoices invoices;
    private final Places places;
    private final ContractPages pages;

    AdvanceController(Deals deals, Payments payments, Invoices invoices, Places places, ContractPages pages) {
        this.deals = deals;
        this.payments = payments;
        this.invoices = invoices;
        this.places = places;
        this.pages = pages;
    }

    @PostMapping("/projects/{id}/advance-payment")
    Answer pay(@PathVariable UUID id, Fields in, Actor actor) {
        var deal = deals.of(actor, new ProjectId(id));
        deal.requireSide(ContractSide.PURCHASER);
        var file = deals.take(deal.project().id(), ProjectStage.CONTRACTED);
        var terms = file.terms();
        if (terms.advanceFen() == 0 || terms.advancePaidOn() != null || file.open().stream().mapToLong(ContractFile.Milestone::amountFen).sum() < terms.advanceFen()) {
            throw Refusal.tooLate("project.refused.no-advance");
        }
        var day = in.date("advance_paid_on");
        if (in.ok() && (day.isBefore(terms.signedOn()) || day.isAfter(places.today()))) {
            in.refuse("advance_paid_on", "project.finding.advance-when", terms.signedOn(), places.today());
        }
        var invoice = Invoice.read(in, "invoice");
        if (!in.ok() || !invoices.take(in, "invoice", actor, invoice, new Invoices.Use(Invoices.Kind.ADVANCE, terms.id(), id, null, deal.project().contractor().value(), terms.advance()))) {
            return pages.page(in, actor, deal.project(), file);
        }
        payments.record(actor, terms.id(), Payments.Kind.ADVANCE, terms.id(), terms.advance(), terms.signedOn().plusDays(terms.payDays()), day);
        return Redirect.to("/projects/" + id + "/contract").saying("project.done.paid");
    }
}
