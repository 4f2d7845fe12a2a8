package org.yicai.project.work;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.council.Standing;
import org.yicai.kernel.Decimal;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.project.ContractSide;
import org.yicai.project.Course;
import org.yicai.project.Project;
import org.yicai.project.ProjectStage;
import org.yicai.project.Promise;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Where one project stands, and what the visitor may do next.
 *
 * @param checks self-checks the visitor may read
 * @param course contracted, planned by today and confirmed; empty before there is a contract
 * @param following what is to be mended and what both sides said of each other; null before somebody was chosen
 * @param quarters in which it ran, the latest first
 * @param pack the rules of the contract that is to be signed; null at other stages
 * @param light whether the contract that is to be signed has one milestone only, for its small amount
 * @param side for whom the visitor speaks in the contract; null for those who only look
 * @param readsDesign whether the visitor may open the design and the committee's papers
 * @param standing what the committee's yes still waits for; null at other stages
 * @param owns whether it is the visitor's organisation that delivers
 * @param applies whether the visitor is a contractor that has not answered the self-check yet
 */
record WorkPage(
        Fields in,
        Project project,
        List<Promise> promises,
        Dealings.@Nullable Dealing dealing,
        List<SelfCheck> checks,
        List<Dealings.Step> milestones,
        Course course,
        List<Filing> filings,
        Dealings.@Nullable Following following,
        List<Quarterly> quarters,
        @Nullable RulePack pack,
        boolean light,
        LocalDate today,
        boolean official,
        @Nullable ContractSide side,
        boolean readsDesign,
        @Nullable Standing standing,
        boolean owns,
        boolean applies)
        implements FormPage {

    boolean maySelfCheck() {
        return project.stage() == ProjectStage.PASSED && applies;
    }

    boolean mayAward() {
        return project.stage() == ProjectStage.PASSED && official && !checks.isEmpty() && proposed() == null;
    }

    /** Who was proposed and waits for a second hand; null when nobody was. */
    @Nullable SelfCheck proposed() {
        return checks.stream().filter(SelfCheck::proposed).findFirst().orElse(null);
    }

    /** The other applicants to whom this one is related (实施条例 art. 18). */
    List<String> relatedTo(SelfCheck check) {
        return checks.stream().filter(each -> each.supplier().relatedTo(check.supplier())).map(SelfCheck::contractorName).toList();
    }

    boolean anyRelated() {
        return checks.stream().anyMatch(each -> !relatedTo(each).isEmpty());
    }

    /** Whether the visitor may bring it through mid-term, by notice or at the committee's table. */
    boolean mayMidTerm() {
        return project.stage() == ProjectStage.CONTRACTED && (official || owns);
    }

    boolean mayContract() {
        return project.stage() == ProjectStage.AWARDED && official;
    }

    /** The rows of milestones to offer; what was typed beyond them is shown, too. */
    List<Integer> rows() {
        return Stream.of(1, 2, 3).filter(row -> row == 1 || !light || in.ticked("m" + row + "_title") || in.ticked("m" + row + "_amount") || in.ticked("m" + row + "_due")).toList();
    }

    boolean mayComplete() {
        return official && project.stage().next().contains(ProjectStage.COMPLETED);
    }

    /** Whether the page of an exit is of use: somebody may propose one, or one ended the project. */
    boolean mayExit() {
        return side != null && project.stage().next().contains(ProjectStage.TERMINATED) || project.stage() == ProjectStage.TERMINATED;
    }

    boolean mayFile(Filing filing) {
        return official && filing.doneOn() == null;
    }

    /** Whether the ledger, what is to be mended and the ratings are the visitor's to read. */
    boolean mayFollow() {
        return readsDesign || owns;
    }

    boolean mendingLate() {
        return following != null && following.mendBy() != null && following.mendBy().isBefore(today);
    }

    /** A mean with one decimal; only to be shown beside how many rated. */
    static String mean(int sum, int rated) {
        return Decimal.of(sum, rated);
    }

    /** Whether nothing is left but to complete it. */
    boolean done() {
        return milestones.stream().allMatch(each -> each.acceptedAt() != null && each.paidOn() != null);
    }
}
