package org.yicai.project.budget;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectAccess;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** First the budget, then the purchase (预算法 art. 13). */
@Controller
class BudgetController {

    private final Budget budget;
    private final Places places;
    private final ProjectAccess access;

    BudgetController(Budget budget, Places places, ProjectAccess access) {
        this.budget = budget;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/budget")
    BudgetPage show(Fields in, Actor actor) {
        access.requireReadBudget(actor);
        return page(in.with("year", places.today().getYear()), actor);
    }

    private BudgetPage page(Fields in, Actor actor) {
        return new BudgetPage(in, budget.list(actor.subdistrict()), access.isOfficial(actor));
    }

    @PostMapping("/budget")
    Answer enter(Fields in, Actor actor) {
        access.requireOfficial(actor);
        var year = in.whole("year", 2000, 2199);
        var code = in.text("code", 20);
        var name = in.text("name", 60);
        var amount = in.money("amount");
        if (in.ok() && budget.list(actor.subdistrict()).stream().anyMatch(each -> each.year() == year && each.code().equals(code))) {
            in.refuse("code", "project.finding.line-known");
        }
        if (!in.ok()) {
            return page(in, actor);
        }
        budget.enter(actor, year, code, name, amount);
        return Redirect.to("/budget").saying("project.done.budget");
    }
}
