package org.yicai.project.ending;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.Invoice;
import org.yicai.project.Invoices;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.payment.Payments;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The other side agrees, and the project is left with honour; or who proposed it takes it back. What is owed is paid once. */
@Controller
class ExitAnswerController {

    private final Projects projects;
    private final ExitFiles files;
    private final Exits exits;
    private final Endings endings;
    private final Farewells farewells;
    private final Payments payments;
    private final ExitPages pages;
    private final Places places;
    private final Invoices invoices;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    // eleven: an agreed exit ends the project, what it owes is paid, and the other side and those who come again and again hear of it
    ExitAnswerController(Projects projects, ExitFiles files, Exits exits, Endings endings, Farewells farewells, Payments payments, ExitPages pages, Places places, Invoices invoices, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.files = files;
        this.exits = exits;
        this.endings = endings;
        this.farewells = farewells;
        this.payments = payments;
        this.pages = pages;
        this.places = places;
        this.invoices = invoices;
        this.access = access;
        this.counterpart = counterpart;
    }

    @PostMapping("/projects/{id}/exit-answers")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var project = projects.get(new ProjectId(id));
        var side = access.requireSide(actor, project);
        var open = files.of(project.id()).open().orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        var answer = in.typed("answer");
        if (answer.equals("WITHDRAWN") && side == open.side()) {
            exits.withdraw(actor, open);
            counterpart.tell(actor, project.id(), side.other(), "EXIT.WITHDRAWN");
            return Redirect.to("/projects/" + id + "/exit").saying("project.done.withdrawn");
        }
        if (!answer.equals("AGREED")) {
            in.refuse("", "web.finding.choice");
        } else if (side == open.side()) {
            in.refuse("", "project.finding.own-proposal");
        }
        return in.ok() ? leave(in, actor, project, open) : pages.page(in, actor, project);
    }

    private Answer leave(Fields in, Actor actor, Project project, ExitFile.Exit open) {
        if (!project.stage().next().contains(ProjectStage.TERMINATED)) {
            throw Refusal.tooLate("project.refused.cannot-end");
        }
        // the move takes the project's row, so that nothing is accepted between the account and the end
        projects.move(actor, project.id(), ProjectStage.TERMINATED, project.stage());
        files.take(project.id());
        var file = files.of(project.id());
        var settlement = pages.settlement(project.id(), file);
        if (!in.typed("refund_fen").equals(Long.toString(settlement.refund().fen()))) {
            in.refuse("", "project.finding.refund-changed", settlement.refund().inYuan());
            return pages.page(in, actor, project);
        }
        exits.agree(actor, open, settlement);
        endings.leave(actor, project, open, file, settlement);
        farewells.tellUntold(actor, project, open.handedTo(), places.today());
        counterpart.tell(actor, project.id(), open.side(), "EXIT.AGREED", settlement.refund().inYuan(), settlement.owed().inYuan());
        return Redirect.to("/projects/" + project.id() + "/exit").saying("project.done.left");
    }

    @PostMapping("/projects/{id}/exit-payment")
    Answer pay(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        files.take(project.id());
        var file = files.of(project.id());
        var exit = file.agreed().filter(each -> each.owedFen() > 0 && !each.owedPaid()).orElseThrow(() -> Refusal.tooLate("project.refused.nothing-owed"));
        var agreedOn = exit.answeredAt().atZone(places.zone()).toLocalDate();
        var day = in.date("exit_paid_on");
        if (in.ok() && (day.isBefore(agreedOn) || day.isAfter(places.today()))) {
            in.refuse("exit_paid_on", "project.finding.exit-paid-when", agreedOn, places.today());
        }
        var invoice = Invoice.read(in, "invoice");
        if (!in.ok() || !invoices.take(in, "invoice", actor, invoice, new Invoices.Use(Invoices.Kind.EXIT, exit.id(), id, null, project.contractor().value(), exit.owed()))) {
            return pages.page(in, actor, project);
        }
        payments.record(actor, file.account().contract(), Payments.Kind.EXIT, exit.id(), exit.owed(), agreedOn.plusDays(file.account().payDays()), day);
        return Redirect.to("/projects/" + id + "/exit").saying("project.done.paid");
    }
}
