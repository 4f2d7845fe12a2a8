package org.yicai.project.payment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.project.ProjectAccess;
import org.yicai.web.Csv;
import org.yicai.web.Download;
import org.yicai.web.OpenToAll;

/** What is due, for those who pay; and what was late in a year, for everybody (保障中小企业款项支付条例: by 31 March of the next year; here at any time). */
@Controller
class DisclosureController {

    private static final int FIRST_YEAR = 2020;
    private final DueMoney due;
    private final Places places;
    private final ProjectAccess access;

    DisclosureController(DueMoney due, Places places, ProjectAccess access) {
        this.due = due;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/payments")
    PaymentsPage list(Actor actor) {
        access.requireReadPayments(actor);
        var today = places.today();
        return new PaymentsPage(due.between(actor.subdistrict(), today.plusDays(1), today).stream().filter(Overdue::open).toList(), today.getYear());
    }

    @OpenToAll
    @GetMapping("/payments/{year}")
    DisclosurePage year(@PathVariable String year, Actor actor) {
        return disclosure(year, actor);
    }

    @OpenToAll
    @GetMapping("/payments/{year}/table.csv")
    Download table(@PathVariable String year, Actor actor) {
        var page = disclosure(year, actor);
        var text = new StringBuilder("\uFEFFproject,title,contractor,milestone,due_on,paid_on,days_late,amount_yuan,interest_yuan,until\r\n");
        for (var each : page.late()) {
            text.append(each.number()).append(',').append(Csv.cell(each.project())).append(',').append(Csv.cell(each.contractor())).append(',').append(Csv.cell(each.title())).append(',')
                    .append(each.dueOn()).append(',').append(each.paidOn() == null ? "" : each.paidOn()).append(',').append(each.lateness().days()).append(',')
                    .append(each.amount().inYuan().replace(",", "")).append(',').append(each.lateness().interest().inYuan().replace(",", "")).append(',').append(page.until()).append("\r\n");
        }
        return new Download("text/csv;charset=utf-8", "yicai-overdue-" + page.year() + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private DisclosurePage disclosure(String text, Actor actor) {
        var today = places.today();
        var year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new Missing();
        }
        var end = LocalDate.of(year, 12, 31);
        var until = end.isBefore(today) ? end : today;
        var late = due.between(actor.subdistrict(), LocalDate.of(year, 1, 1), until).stream().filter(each -> each.lateness().late()).toList();
        return new DisclosurePage(year, until, late);
    }
}
