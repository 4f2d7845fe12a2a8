package org.yicai.project.payment;

import java.util.List;
import org.yicai.web.Page;

/** What is to be paid, the longest due first. */
record PaymentsPage(List<Overdue> open, int year) implements Page {

    List<Overdue> late() {
        return open.stream().filter(each -> each.lateness().late()).toList();
    }

    List<Overdue> coming() {
        return open.stream().filter(each -> !each.lateness().late()).toList();
    }
}
