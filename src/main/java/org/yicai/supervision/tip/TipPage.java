package org.yicai.supervision.tip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/**
 * One tip, for whoever handles it.
 *
 * @param joined others of the same pseudonym in the project
 * @param records what a question can be about, beside the project as a whole
 */
record TipPage(Fields in, Tip it, List<Tips.Said> said, List<TipAnswer> answers, List<UUID> questions, List<Tip> joined, List<Recorded> records, LocalDate today) implements FormPage {

    record Recorded(UUID id, String title, LocalDate day) {}

    boolean late() {
        return it.open() && it.dueOn().isBefore(today);
    }

    List<Option> options(View view) {
        return records.stream().map(each -> Option.of(each.id, each.title + " · " + view.day(each.day))).toList();
    }
}
