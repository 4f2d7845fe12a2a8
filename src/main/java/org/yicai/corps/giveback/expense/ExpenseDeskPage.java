package org.yicai.corps.giveback.expense;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What waits for the money of whoever used the volunteers. */
record ExpenseDeskPage(Fields in, List<Expense> open) implements FormPage {

    List<Expense> toAnswer() {
        return open.stream().filter(Expense::open).toList();
    }

    List<Expense> toPay() {
        return open.stream().filter(Expense::toPay).toList();
    }
}
