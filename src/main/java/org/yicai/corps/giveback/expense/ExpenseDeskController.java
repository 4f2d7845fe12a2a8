package org.yicai.corps.giveback.expense;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.party.Notices;
import org.yicai.project.Invoices;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Contractors and the host answer and pay what their volunteers laid out. */
@Controller
class ExpenseDeskController {

    private static final Set<Role> PAYERS = Set.of(Role.CONTRACTOR, Role.OFFICIAL, Role.COMMUNITY_WORKER);
    private final Expenses expenses;
    private final Notices notices;
    private final Invoices invoices;

    ExpenseDeskController(Expenses expenses, Notices notices, Invoices invoices) {
        this.expenses = expenses;
        this.notices = notices;
        this.invoices = invoices;
    }

    enum Word {
        YES,
        NO
    }

    /** The organisations whose money the actor speaks for. */
    static List<OrganisationId> payers(Actor actor) {
        return actor.appointments().stream().filter(each -> PAYERS.contains(each.role())).map(Actor.Appointed::organisation).distinct().toList();
    }

    @GetMapping("/expenses/desk")
    ExpenseDeskPage list(Fields in, Actor actor) {
        var payers = payers(actor);
        if (payers.isEmpty()) {
            throw Refusal.forbidden("web.refused.role");
        }
        return new ExpenseDeskPage(in, expenses.open(actor.subdistrict(), payers));
    }

    private static @Nullable Expense chosen(Fields in, ExpenseDeskPage page, Predicate<Expense> which) {
        var id = in.id("expense");
        var expense = page.open().stream().filter(each -> each.id().equals(id) && which.test(each)).findFirst().orElse(null);
        if (expense == null) {
            in.refuse("expense", "corps.finding.expense-gone");
        }
        return expense;
    }

    /** J34: a no has a reason. */
    @PostMapping("/expenses/answers")
    Answer answer(Fields in, Actor actor) {
        var page = list(in, actor);
        var expense = chosen(in, page, Expense::open);
        var word = in.choice("word", Word.class);
        var reason = in.optional("reason", 200);
        if (expense != null) {
            in.refuse(Rule.all(ExpenseRules.ANSWERING, new ExpenseRules.Hand(expense, actor)));
        }
        if (word == Word.NO && reason.isEmpty()) {
            in.refuse("reason", "corps.finding.expense-reason");
        }
        if (expense == null || word == null || !in.ok()) {
            return page;
        }
        var granted = word == Word.YES;
        expenses.answer(actor, expense, granted, reason.isEmpty() ? null : reason);
        if (!granted) {
            invoices.release(actor, expense.id());
        }
        notices.tell(actor.subdistrict(), Notices.To.person(expense.person().value()), Notices.Kind.ANSWER, granted ? "corps.news.expense-granted" : "corps.news.expense-refused", expense.fen().inYuan(), reason);
        return Redirect.to("/expenses/desk").saying("corps.done.expense-answered");
    }

    @PostMapping("/expenses/payments")
    Answer pay(Fields in, Actor actor) {
        var page = list(in, actor);
        var expense = chosen(in, page, Expense::toPay);
        if (expense != null) {
            in.refuse(Rule.all(ExpenseRules.ANSWERING, new ExpenseRules.Hand(expense, actor)));
        }
        if (expense == null || !in.ok()) {
            return page;
        }
        expenses.pay(actor, expense);
        notices.tell(actor.subdistrict(), Notices.To.person(expense.person().value()), Notices.Kind.ANSWER, "corps.news.expense-paid", expense.fen().inYuan());
        return Redirect.to("/expenses/desk").saying("corps.done.expense-paid");
    }
}
