package org.yicai.supervision.tip;

import java.time.LocalDate;
import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/** One tip, for whoever handles it. @param said the first words, then what was added */
record TipPage(Fields in, Tip it, List<Tips.Said> said, TipSheet sheet, LocalDate today) implements FormPage {

    boolean late() {
        return it.open() && it.dueOn().isBefore(today);
    }

    List<Option> options(View view) {
        return sheet.records().stream().map(each -> Option.of(each.id(), each.title() + " · " + view.day(each.day()))).toList();
    }
}
