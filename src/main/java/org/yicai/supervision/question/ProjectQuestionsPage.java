package org.yicai.supervision.question;

import java.util.List;
import java.util.UUID;
import org.yicai.project.ProjectId;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;

/**
 * The questions of a project, and asking one.
 *
 * @param records activities with a result, to choose from; empty for those who do not ask
 */
record ProjectQuestionsPage(Fields in, ProjectId project, String title, List<Question> all, boolean mayAsk, List<Recorded> records) implements FormPage {

    /** An activity with a result, in the words of a list. */
    record Recorded(UUID id, String title, java.time.LocalDate day, int quantity) {}

    List<Option> options() {
        return records.stream().map(each -> Option.of(each.id, each.title + " · " + each.day + " · " + each.quantity)).toList();
    }
}
