package org.yicai.supervision.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** The ways of a question, and the rules of what is found, without a database. */
class QuestionStageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID MENDER = new UUID(1, 1);

    private static FindingForm form(Verdict outcome, int counts, String mend, LocalDate by, @Nullable UUID mender) {
        return new FindingForm(outcome, counts, "看过了", mend, by, mender);
    }

    private static List<String> found(QuestionStage stage, boolean tied, boolean own, @Nullable Integer recorded, FindingForm form) {
        return Rule.all(QuestionRules.ALL, new QuestionRules.Case(stage, tied, own, recorded, form, List.of(MENDER), TODAY)).stream().map(Finding::key).toList();
    }

    @Test
    void every_stage_is_reached_and_the_last_ones_lead_nowhere() {
        for (var stage : QuestionStage.values()) {
            assertThat(stage.before()).as(stage.name()).hasSize(switch (stage) {
                case ASKED -> 0;
                case ANSWERED -> 3;
                case UNANSWERED, TO_MEND, CLOSED -> stage == QuestionStage.UNANSWERED ? 1 : 2;
                case MENDED -> 1;
            });
            assertThat(stage.hands() == QuestionStage.Hands.NOBODY).isEqualTo(stage.next().isEmpty());
        }
        assertThat(QuestionStage.ASKED.next()).as("never found out unheard").doesNotContain(QuestionStage.CLOSED, QuestionStage.TO_MEND);
    }

    @Test
    void each_rule_says_no_once() {
        var good = form(Verdict.COUNTS_LESS, 3, "到了就签到", TODAY.plusDays(1), MENDER);
        assertThat(found(QuestionStage.ANSWERED, false, false, 4, good)).isEmpty();
        assertThat(found(QuestionStage.UNANSWERED, false, false, 4, good)).isEmpty();
        assertThat(found(QuestionStage.ASKED, false, false, 4, good)).containsExactly("supervision.finding.heard");
        assertThat(found(QuestionStage.ANSWERED, true, false, 4, good)).containsExactly("supervision.finding.tied");
        assertThat(found(QuestionStage.ANSWERED, false, true, 4, good)).containsExactly("supervision.finding.own");
        assertThat(found(QuestionStage.ANSWERED, false, false, 3, good)).containsExactly("supervision.finding.less");
        assertThat(found(QuestionStage.ANSWERED, false, false, null, good)).containsExactly("supervision.finding.no-quantity");
        assertThat(found(QuestionStage.ANSWERED, false, false, 4, form(Verdict.EXPLAINED, 0, "", LocalDate.MIN, null))).isEmpty();
        assertThat(found(QuestionStage.ANSWERED, false, false, 4, form(Verdict.NOT_SO, 0, "", TODAY, new UUID(2, 2)))).containsExactly("supervision.finding.mend-words", "supervision.finding.mend-by", "supervision.finding.mender");
    }

    @Test
    void in_doubt_it_counts() {
        assertThat(Verdict.CANNOT_TELL.counts(7)).isNull();
        assertThat(Verdict.EXPLAINED.counts(7)).isNull();
        assertThat(Verdict.COUNTS_LESS.counts(7)).isEqualTo(7);
        assertThat(Verdict.NOT_SO.counts(7)).isZero();
    }

    @Test
    void figures_keep_their_order_and_stay_in_their_lines() {
        var figures = new LinkedHashMap<String, String>();
        figures.put("HEADS", "12\t12\n12");
        figures.put("THRESHOLD", "5");
        assertThat(Figure.of(Figure.text(figures))).containsExactly(new Figure("HEADS", "12 12 12"), new Figure("THRESHOLD", "5"));
        assertThat(Figure.of("")).isEmpty();
    }
}
