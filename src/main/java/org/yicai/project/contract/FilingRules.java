package org.yicai.project.contract;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;
import org.yicai.project.work.Filing;

/** What the law says about the two things that are done with a signed contract, as rules that can be read aloud. */
final class FilingRules {

    /**
     * @param reference the link to the notice, or the number of the file; "" for none
     * @param mediumRequired whether it has to be published in the designated medium, which our own page does not replace
     */
    record Case(LocalDate day, String reference, LocalDate signedOn, boolean mediumRequired, LocalDate today) {

        private boolean possible() {
            return !day.isBefore(signedOn) && !day.isAfter(today);
        }
    }

    static final List<Rule<Case>> PUBLISHED = List.of(
            new Rule<>("Q2", "published between the signature and today", FilingRules::publishedWhen),
            new Rule<>("Q2", "published in the designated medium", FilingRules::inTheMedium));

    static final List<Rule<Case>> FILED = List.of(
            new Rule<>("Q3", "filed between the signature and today", FilingRules::filedWhen),
            new Rule<>("Q3", "filed under a number", FilingRules::underANumber));

    private FilingRules() {}

    static List<Rule<Case>> of(Filing.Kind kind) {
        return kind == Filing.Kind.PUBLISHED ? PUBLISHED : FILED;
    }

    /** 政府采购法实施条例 art. 50 */
    private static Stream<Finding> publishedWhen(Case it) {
        return unless(it.possible(), "published_on", "project.finding.published-when", it.signedOn, it.today);
    }

    /** 政府采购法实施条例 art. 50 */
    private static Stream<Finding> inTheMedium(Case it) {
        return unless(it.reference.isEmpty() ? !it.mediumRequired : it.reference.matches("https?://\\S+"), "published_in", "project.finding.medium");
    }

    /** 政府采购法 art. 47 */
    private static Stream<Finding> filedWhen(Case it) {
        return unless(it.possible(), "filed_on", "project.finding.filed-when", it.signedOn, it.today);
    }

    /** 政府采购法 art. 47 */
    private static Stream<Finding> underANumber(Case it) {
        return unless(!it.reference.isEmpty(), "file_number", "project.finding.file-number");
    }
}
