package org.yicai.supervision.question;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;

/** When the committee may say what it found, and what it has to say with it. */
final class QuestionRules {

    /**
     * @param tied whether the member belongs to the contractor or to whoever stands to gain in the same field
     * @param own whether the member asked, denied it, or looked at it after a draw
     * @param recorded what was recorded; null where nothing was
     * @param menders who may note that it was mended
     */
    record Case(QuestionStage stage, boolean tied, boolean own, @Nullable Integer recorded, FindingForm form, List<UUID> menders, LocalDate today) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("SV2", "the contractor is heard first", QuestionRules::isHeardFirst),
            new Rule<>("SV3", "whoever is tied or asked does not find", QuestionRules::isFree),
            new Rule<>("SV4", "what counts is less than what was recorded", QuestionRules::isLess),
            new Rule<>("SV5", "what is to be mended has words, a day and somebody who notes it", QuestionRules::isWhole));

    private QuestionRules() {}

    private static Stream<Finding> isHeardFirst(Case it) {
        return unless(it.stage != QuestionStage.ASKED, "outcome", "supervision.finding.heard");
    }

    private static Stream<Finding> isFree(Case it) {
        return unless(!it.tied && !it.own, "outcome", it.tied ? "supervision.finding.tied" : "supervision.finding.own");
    }

    private static Stream<Finding> isLess(Case it) {
        var counts = it.form.counts();
        return it.form.outcome() != Verdict.COUNTS_LESS ? Stream.empty()
                : it.recorded == null ? Stream.of(Finding.at("outcome", "supervision.finding.no-quantity"))
                : unless(counts == 0 || counts < it.recorded, "counts", "supervision.finding.less", it.recorded);
    }

    private static Stream<Finding> isWhole(Case it) {
        var form = it.form;
        if (!form.mends()) {
            return Stream.empty();
        }
        return Stream.of(
                        unless(!form.mendWords().isEmpty(), "mend_words", "supervision.finding.mend-words"),
                        unless(form.mendBy().equals(LocalDate.MIN) || form.mendBy().isAfter(it.today), "mend_by", "supervision.finding.mend-by"),
                        unless(form.mender() != null && it.menders.contains(form.mender()), "mender", "supervision.finding.mender"))
                .flatMap(each -> each);
    }
}
