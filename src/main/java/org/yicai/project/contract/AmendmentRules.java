package org.yicai.project.contract;

import static org.yicai.project.Rule.unless;

import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.project.Rule;

/** What the law and the gate say about a change of a signed contract, as rules that can be read aloud. */
final class AmendmentRules {

    private static final int WHOLE = 100;

    /**
     * @param statutory whether the purchase stands under 政府采购法, so that not even the committee may let it grow beyond the limit
     * @param light whether so little is agreed that one milestone is enough
     * @param toCommittee whether it is put before the committee, which then judges what goes beyond the limits
     */
    record Case(ContractFile file, AmendmentForm form, RulePack pack, boolean statutory, boolean light, boolean toCommittee) {

        /** How much all amendments change together, up and down alike, in fen. */
        long allFen() {
            return file.terms().changedFen() + Math.abs(form.difference(file));
        }

        boolean large() {
            return allFen() > file.terms().mostChange();
        }

        boolean far(ContractFile.Deliverable deliverable) {
            var less = deliverable.passedQuantity() - form.quantity(file, deliverable.id());
            return less > file.terms().amendPercent() * deliverable.passedQuantity() / WHOLE;
        }

        /** Whether it is another design than the one that passed the gate. */
        boolean beyond() {
            return large() || file.deliverables().stream().anyMatch(this::far);
        }
    }

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("Q4", "all amendments together stay small", AmendmentRules::allTogetherStaySmall),
            new Rule<>("Y1", "quantities stay near what the committee passed", AmendmentRules::quantitiesStayNear),
            new Rule<>("Y2", "something changes", AmendmentRules::somethingChanges),
            new Rule<>("P10", "ends after it starts", AmendmentRules::endsAfterItStarts),
            new Rule<>("P10", "the term is short enough", AmendmentRules::termIsShortEnough),
            new Rule<>("P10", "milestones are due within the term", AmendmentRules::dueWithinTheTerm),
            new Rule<>("P11", "every instalment promises something", AmendmentRules::everyInstalmentPromisesSomething),
            new Rule<>("P11", "every deliverable stays", AmendmentRules::everyDeliverableStays),
            new Rule<>("T3", "a light project stays with one milestone", AmendmentRules::aLightOneStaysWithOne),
            new Rule<>("P11", "what is left makes up for the advance", AmendmentRules::theAdvanceIsMadeUpFor));

    private AmendmentRules() {}

    /** 政府采购法 art. 49; up and down both count, for a design that shrank is another design, too. */
    private static Stream<Finding> allTogetherStaySmall(Case it) {
        var terms = it.file.terms();
        var most = Money.of(terms.mostChange()).inYuan();
        var all = Money.of(it.allFen()).inYuan();
        if (it.large() && it.statutory && it.form.difference(it.file) > 0) {
            return Stream.of(Finding.at("change_reason", "project.finding.amendment-law", terms.amendPercent(), most, all));
        }
        return unless(it.toCommittee || !it.large(), "change_reason", "project.finding.amendment-large", terms.amendPercent(), most, all);
    }

    private static Stream<Finding> quantitiesStayNear(Case it) {
        return it.file.deliverables().stream().flatMap(each ->
                unless(it.toCommittee || !it.far(each), field(it, each), "project.finding.amendment-less", each.name(), each.passedQuantity(), it.file.terms().amendPercent()));
    }

    private static String field(Case it, ContractFile.Deliverable deliverable) {
        return it.form.rows().getFirst().field() + "q" + deliverable.position();
    }

    private static Stream<Finding> somethingChanges(Case it) {
        var same = it.form.endsOn().equals(it.file.terms().endsOn())
                && it.form.rows().stream().allMatch(row -> row.milestone() != null && it.file.open().stream().anyMatch(old -> same(it, row, old)));
        return unless(!same, "change_reason", "project.finding.amendment-nothing");
    }

    private static boolean same(Case it, AmendmentForm.Row row, ContractFile.Milestone old) {
        return old.id().equals(row.milestone()) && old.dueOn().equals(row.due()) && old.amountFen() == row.amount().fen()
                && it.file.deliverables().stream().allMatch(each -> row.quantity(each.id()) == it.file.quantity(old.id(), each.id()));
    }

    private static Stream<Finding> endsAfterItStarts(Case it) {
        return unless(it.form.endsOn().isAfter(it.file.terms().startsOn()), "change_ends_on", "project.finding.ends-before");
    }

    /** 财政部令第102号 art. 24 */
    private static Stream<Finding> termIsShortEnough(Case it) {
        return Term.isShortEnough(it.file.terms().startsOn(), it.form.endsOn(), it.file.terms().longTerm(), it.pack).map(each -> new Finding("change_ends_on", each.key(), each.args()));
    }

    private static Stream<Finding> dueWithinTheTerm(Case it) {
        return it.form.rows().stream()
                .filter(each -> each.due().isBefore(it.file.terms().startsOn()) || each.due().isAfter(it.form.endsOn()))
                .map(each -> Finding.at(each.field() + "due", "project.finding.due"));
    }

    private static Stream<Finding> everyInstalmentPromisesSomething(Case it) {
        return it.form.rows().stream()
                .filter(row -> it.file.deliverables().stream().allMatch(each -> row.quantity(each.id()) == 0))
                .map(row -> Finding.at(row.field() + "q1", "project.finding.empty-milestone"));
    }

    private static Stream<Finding> aLightOneStaysWithOne(Case it) {
        return unless(!it.light || it.form.rows().stream().allMatch(row -> row.milestone() != null), "an_title", "project.finding.light");
    }

    private static Stream<Finding> theAdvanceIsMadeUpFor(Case it) {
        var left = it.form.rows().stream().mapToLong(each -> each.amount().fen()).sum();
        return unless(left >= it.file.terms().advanceLeftFen(), it.form.rows().getFirst().field() + "amount", "project.finding.amendment-advance", Money.of(it.file.terms().advanceLeftFen()).inYuan());
    }

    private static Stream<Finding> everyDeliverableStays(Case it) {
        return it.file.deliverables().stream().flatMap(each -> unless(it.form.quantity(it.file, each.id()) > 0, field(it, each), "project.finding.amendment-gone", each.name()));
    }
}
