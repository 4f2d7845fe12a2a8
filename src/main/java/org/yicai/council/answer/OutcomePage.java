package org.yicai.council.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.PacedPage;

/**
 * One conclusion for everyone.
 *
 * @param lines conditions and objections; the words of an objection are shown once it is answered, so that nobody's name is put up unread
 * @param pause how long somebody has to wait who sent very many; null for everybody else
 */
record OutcomePage(Fields in, Outcomes.Outcome outcome, List<Outcomes.Line> lines, LocalDate today, @Nullable Duration pause) implements PacedPage {

    /** Whether anybody may still object. */
    boolean open() {
        return outcome.objectionsUntil() != null && !today.isAfter(outcome.objectionsUntil());
    }

    List<Outcomes.Line> conditions() {
        return lines.stream().filter(each -> !each.objection()).toList();
    }

    List<Outcomes.Line> answered() {
        return lines.stream().filter(each -> each.objection() && each.answeredAt() != null).toList();
    }

    long unanswered() {
        return lines.stream().filter(each -> each.objection() && each.answeredAt() == null).count();
    }
}
