package org.yicai.supervision.question;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Page;

/**
 * Questions, those with a next action first.
 *
 * @param hands in whose hands the shown ones are; null for all
 * @param tips what people told in the subdistrict; null on one's own list
 * @param own whether they are those of the visitor's own organisation
 */
record QuestionsPage(List<Question> all, QuestionStage.@Nullable Hands hands, boolean own, Trust.@Nullable TipCounts tips, LocalDate today) implements Page {

    String address() {
        return own ? "/my/questions" : "/supervision";
    }

    List<Question> shown() {
        return all.stream().filter(each -> hands == null || each.stage().hands() == hands).toList();
    }

    long count(QuestionStage.Hands whose) {
        return all.stream().filter(each -> each.stage().hands() == whose).count();
    }

    long mended() {
        return all.stream().filter(each -> each.stage() == QuestionStage.MENDED).count();
    }

    long toMend() {
        return all.stream().filter(each -> each.stage() == QuestionStage.TO_MEND || each.stage() == QuestionStage.MENDED).count();
    }

    boolean overdue(Question it) {
        return it.stage() == QuestionStage.ASKED && it.dueOn().isBefore(today);
    }

    static QuestionStage.@Nullable Hands hands(String typed) {
        return Arrays.stream(QuestionStage.Hands.values()).filter(each -> each.name().equals(typed)).findFirst().orElse(null);
    }
}
