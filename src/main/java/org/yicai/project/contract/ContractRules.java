package org.yicai.project.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.project.Promise;

/** What the law and the award say about a contract, as rules that can be read aloud. */
final class ContractRules {

    /** @param awardedOn the day of the award, {@code amount} what was awarded */
    record Case(ContractForm form, List<Promise> promises, Money amount, LocalDate awardedOn, LocalDate today, RulePack pack) {}

    private static final List<Function<Case, Stream<Finding>>> ALL = List.of(
            ContractRules::signedInTime,
            ContractRules::endsAfterItStarts,
            ContractRules::termIsShortEnough,
            ContractRules::longTermHasItsConditions,
            ContractRules::milestonesAreDueWithinTheTerm,
            ContractRules::instalmentsSumToTheAward,
            ContractRules::everyInstalmentPromisesSomething,
            ContractRules::quantitiesSumToThePromise);

    private ContractRules() {}

    static List<Finding> judge(Case it) {
        return ALL.stream().flatMap(rule -> rule.apply(it)).toList();
    }

    /** 政府采购法 art. 46 */
    private static Stream<Finding> signedInTime(Case it) {
        var last = it.awardedOn.plusDays(it.pack.number("signDays"));
        var signed = it.form.signedOn();
        if (signed.isBefore(it.awardedOn) || signed.isAfter(it.today)) {
            return Stream.of(Finding.at("signed_on", "project.finding.signed-when", it.awardedOn, it.today));
        }
        return unless(!signed.isAfter(last), "signed_on", "project.finding.sign-days", it.pack.number("signDays"), last);
    }

    private static Stream<Finding> endsAfterItStarts(Case it) {
        return unless(it.form.endsOn().isAfter(it.form.startsOn()), "ends_on", "project.finding.ends-before");
    }

    /** 财政部令第102号 art. 24 */
    private static Stream<Finding> termIsShortEnough(Case it) {
        var years = it.pack.number(it.form.longTerm() ? "longTermYears" : "termYears");
        var key = it.form.longTerm() ? "project.finding.term-long" : "project.finding.term";
        return unless(!it.form.endsOn().isAfter(it.form.startsOn().plusYears(years)), "ends_on", key, years);
    }

    /** 财政部令第102号 art. 24 */
    private static Stream<Finding> longTermHasItsConditions(Case it) {
        return unless(!it.form.longTerm() || it.form.conditions(), "condition_1", "project.finding.conditions");
    }

    private static Stream<Finding> milestonesAreDueWithinTheTerm(Case it) {
        return it.form.milestones().stream()
                .filter(each -> each.due().isBefore(it.form.startsOn()) || each.due().isAfter(it.form.endsOn()))
                .map(each -> Finding.at("m" + each.row() + "_due", "project.finding.due"));
    }

    private static Stream<Finding> instalmentsSumToTheAward(Case it) {
        var sum = it.form.milestones().stream().map(ContractForm.Milestone::amount).reduce(Money.NONE, Money::plus);
        return unless(sum.equals(it.amount), "m1_amount", "project.finding.sum", it.amount.inYuan(), sum.inYuan());
    }

    private static Stream<Finding> everyInstalmentPromisesSomething(Case it) {
        return it.form.milestones().stream()
                .filter(each -> it.promises.stream().allMatch(promise -> each.quantity(promise.position()) == 0))
                .map(each -> Finding.at("m" + each.row() + "_q1", "project.finding.empty-milestone"));
    }

    private static Stream<Finding> quantitiesSumToThePromise(Case it) {
        return it.promises.stream().flatMap(promise -> {
            var sum = it.form.milestones().stream().mapToInt(each -> each.quantity(promise.position())).sum();
            return unless(sum == promise.quantity(), "m1_q" + promise.position(), "project.finding.quantity", promise.name(), promise.quantity(), sum);
        });
    }

    private static Stream<Finding> unless(boolean holds, String field, String key, Object... args) {
        return holds ? Stream.empty() : Stream.of(Finding.at(field, key, args));
    }
}
