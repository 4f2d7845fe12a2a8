package org.yicai.corps.giveback.expense;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import org.yicai.kernel.Actor;
import org.yicai.project.Rule;

/** Reimbursement is no pay (北京市志愿服务促进条例 art. 39): what was spent, soon, within what is usual here, and never by one hand. */
final class ExpenseRules {

    private ExpenseRules() {}

    /** @param fen of this and of all others of the day; {@code most} of a day, in yuan */
    record Claim(LocalDate spentOn, LocalDate today, int days, long fen, int most) {}

    record Hand(Expense expense, Actor actor) {}

    static final List<Rule<Claim>> CLAIMING = List.of(
            new Rule<>("J31", "spent, and not long ago", it -> unless(!it.spentOn.isAfter(it.today) && !it.spentOn.isBefore(it.today.minusDays(it.days)), "spent_on", "corps.finding.expense-day", it.days)),
            new Rule<>("J32", "within what a day may cost here", it -> unless(it.fen <= it.most * 100L, "amount", "corps.finding.expense-most", it.most)));

    static final List<Rule<Hand>> ANSWERING = List.of(
            new Rule<>("J33", "nobody grants himself money", it -> unless(!it.actor.isPerson(it.expense.person()), "expense", "corps.finding.expense-own")));
}
