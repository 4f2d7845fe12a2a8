package org.yicai.corps.giveback.expense;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.project.Invoice;
import org.yicai.project.Invoices;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Claims what a volunteer laid out: amount and receipt are named, whoever used the volunteer pays. */
@Controller
class ExpenseController {

    private final Expenses expenses;
    private final LocalWays ways;
    private final Places places;
    private final Invoices invoices;
    private final Clock clock;

    ExpenseController(Expenses expenses, LocalWays ways, Places places, Invoices invoices, Clock clock) {
        this.expenses = expenses;
        this.ways = ways;
        this.places = places;
        this.invoices = invoices;
        this.clock = clock;
    }

    @GetMapping("/expenses")
    ExpensesPage list(Fields in, Actor actor) {
        var here = actor.subdistrict();
        int days = ways.number(here, Way.EXPENSE_DAYS);
        return new ExpensesPage(in, expenses.of(here, actor.requirePerson()), expenses.occasions(here, actor.requirePerson(), places.today().minusDays(days).atStartOfDay(places.zone()).toInstant()),
                ways.number(here, Way.EXPENSE_DAY_MOST), days, !ExpenseDeskController.payers(actor).isEmpty());
    }

    /** J30: for an activity with an own record. */
    @PostMapping("/expenses")
    Answer claim(Fields in, Actor actor) {
        var page = list(in, actor);
        var id = in.id("activity");
        var occasion = page.occasions().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
        if (occasion == null) {
            in.refuse("activity", "corps.finding.expense-activity");
        }
        var kind = in.choice("kind", Expense.Kind.class);
        var money = in.money("amount");
        var receipt = Invoice.read(in, "receipt");
        var day = in.date("spent_on");
        if (in.ok()) {
            long fen = expenses.onDay(actor.subdistrict(), actor.requirePerson(), day) + money.fen();
            LocalDate today = places.today();
            in.refuse(Rule.all(ExpenseRules.CLAIMING, new ExpenseRules.Claim(day, today, page.days(), fen, page.most())));
        }
        if (occasion == null || kind == null || !in.ok()) {
            return page;
        }
        var expense = Ids.next(clock.instant());
        if (!invoices.take(in, "receipt", actor, receipt, new Invoices.Use(Invoices.Kind.EXPENSE, expense, occasion.project(), occasion.id(), actor.requirePerson().value(), money))) {
            return page;
        }
        expenses.claim(actor, expense, occasion, kind, money, receipt.words(), day);
        return Redirect.to("/expenses").saying("corps.done.expense-claimed");
    }
}
