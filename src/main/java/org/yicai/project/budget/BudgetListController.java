package org.yicai.project.budget;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Money;
import org.yicai.project.ProjectAccess;
import org.yicai.project.several.ListPage;
import org.yicai.project.several.Lists;
import org.yicai.project.several.Lists.Wrong;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The budget as the finance office keeps it, in a spreadsheet: all lines or, when one is not right, none. */
@Controller
class BudgetListController {

    private static final List<String> COLUMNS = List.of("年度", "编码", "名称", "金额（元）");
    private final Budget budget;
    private final Lists lists;
    private final ProjectAccess access;

    BudgetListController(Budget budget, Lists lists, ProjectAccess access) {
        this.budget = budget;
        this.lists = lists;
        this.access = access;
    }

    @GetMapping("/budget/several")
    ListPage show(Fields in, Actor actor) {
        access.requireOfficial(actor);
        return new ListPage(in, "budget", in.typed("lines"), List.of());
    }

    @GetMapping("/budget/several/template.xlsx")
    Download template(Actor actor) {
        access.requireOfficial(actor);
        return lists.template("budget", COLUMNS, List.of(List.of("2027", "2080208-01", "居家养老服务", "120000.00")));
    }

    @PostMapping("/budget/several")
    Answer take(Fields in, Actor actor) {
        access.requireOfficial(actor);
        var seen = budget.list(actor.subdistrict()).stream().map(each -> each.year() + " " + each.code()).collect(Collectors.toCollection(HashSet::new));
        var reading = lists.read(in, COLUMNS, row -> {
            var entry = entry(row);
            if (!seen.add(entry.year + " " + entry.code)) {
                throw new Wrong("project.finding.line-known");
            }
            return entry;
        });
        var page = new ListPage(in, "budget", reading.text(), reading.lines());
        if (!in.ticked("write") || !page.ready()) {
            return page;
        }
        reading.items().forEach(each -> budget.enter(actor, each.year, each.code, each.name, each.amount));
        return Redirect.to("/budget").saying("project.done.several");
    }

    private record Entry(int year, String code, String name, Money amount) {}

    private static Entry entry(Lists.Row row) {
        var year = row.text("年度", 5).replaceFirst("年$", "");
        if (!year.matches("2[01]\\d\\d")) {
            throw new Wrong("project.several.year", year);
        }
        return new Entry(Integer.parseInt(year), row.text("编码", 20), row.text("名称", 60), money(row.text("金额（元）", 20)));
    }

    private static Money money(String typed) {
        try {
            var money = Money.yuan(typed);
            if (money.fen() > 0) {
                return money;
            }
        } catch (ArithmeticException | NumberFormatException noAmount) {
            // told below
        }
        throw new Wrong("project.several.money", typed);
    }
}
