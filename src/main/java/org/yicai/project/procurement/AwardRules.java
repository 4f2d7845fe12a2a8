package org.yicai.project.procurement;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.party.OrganisationKind;
import org.yicai.project.Project;
import org.yicai.project.Rule;
import org.yicai.project.Sellers;
import org.yicai.project.work.SelfCheck;

/** What the law says about who is chosen, how and for how much, as rules that can be read aloud. */
final class AwardRules {

    /**
     * @param chosen who is chosen; null while nobody is
     * @param applicants everybody who applied, the chosen one among them
     * @param drafter whether who awards has drafted the design, too
     */
    record Case(Project project, Procurement.Award award, @Nullable SelfCheck chosen, List<SelfCheck> applicants, boolean drafter, LocalDate today) {

        boolean individual() {
            return chosen != null && chosen.supplier().kind() == OrganisationKind.INDIVIDUAL;
        }
    }

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("P2", "the chosen one may contract", AwardRules::mayContract),
            new Rule<>("P4", "an individual is suitable and not employed in disguise", AwardRules::individualIsSuitable),
            new Rule<>("P4", "an individual is chosen by a second hand", AwardRules::individualHasASecondHand),
            new Rule<>("P8", "no more than was set aside", AwardRules::withinTheDesign),
            new Rule<>("P9", "the method fits", AwardRules::methodFits),
            new Rule<>("Q9", "a valid paper shows each of the five conditions", AwardRules::conditionsAreShown),
            new Rule<>("Q10", "who is related to another applicant is chosen with a reason", AwardRules::relatedHasAReason));

    private AwardRules() {}

    /** 财政部令第102号 arts. 6 and 8 */
    private static Stream<Finding> mayContract(Case it) {
        return it.chosen == null ? Stream.empty() : Sellers.judge("self_check", it.chosen.supplier().kind()).stream();
    }

    /** 财政部令第102号 art. 18 */
    private static Stream<Finding> individualIsSuitable(Case it) {
        return unless(!it.individual() || !it.award.suitability().isEmpty(), "suitability", "project.finding.individual");
    }

    /** 财政部令第102号 art. 18: an individual is looked at by two officials, one who drafts and one who chooses. */
    private static Stream<Finding> individualHasASecondHand(Case it) {
        return unless(!it.individual() || !it.drafter, "self_check", "project.finding.individual-hand");
    }

    /** 预算法 art. 13 */
    private static Stream<Finding> withinTheDesign(Case it) {
        return unless(it.award.amount().compareTo(it.project.amount()) <= 0, "amount", "project.finding.above-design", it.project.amount().inYuan());
    }

    /** 政府采购法 art. 26 */
    private static Stream<Finding> methodFits(Case it) {
        return unless(it.award.method() == null || it.award.method().fits(it.project.regime()), "method", "project.finding.method");
    }

    /** 政府采购法 art. 22, one finding for each condition that no paper shows or whose paper has expired */
    private static Stream<Finding> conditionsAreShown(Case it) {
        return it.chosen == null ? Stream.empty() : Sellers.lacks(it.chosen.supplier(), it.today).stream();
    }

    /** 实施条例 art. 18: the same responsible person, or direct control or management */
    private static Stream<Finding> relatedHasAReason(Case it) {
        if (it.chosen == null || !it.award.relatedReason().isEmpty()) {
            return Stream.empty();
        }
        return it.applicants.stream().filter(each -> each.supplier().relatedTo(it.chosen.supplier())).limit(1)
                .map(each -> Finding.at("related_reason", "project.finding.related", it.chosen.contractorName(), each.contractorName()));
    }
}
