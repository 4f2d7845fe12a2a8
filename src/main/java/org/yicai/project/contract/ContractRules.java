package org.yicai.project.contract;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Money;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.project.Promise;
import org.yicai.project.Rule;

/** What the law and the award say about a contract, as rules that can be read aloud. */
final class ContractRules {

    private static final int WHOLE = 100;

    /**
     * @param awardedOn the day of the award, {@code amount} what was awarded
     * @param light whether so little was awarded that one milestone is enough
     */
    record Case(ContractForm form, List<Promise> promises, Money amount, LocalDate awardedOn, LocalDate today, RulePack pack, boolean light) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("Q1", "signed between the award and today", ContractRules::signedWhen),
            new Rule<>("Q1", "signed in time", ContractRules::signedInTime),
            new Rule<>("P10", "ends after it starts", ContractRules::endsAfterItStarts),
            new Rule<>("P10", "the term is short enough", ContractRules::termIsShortEnough),
            new Rule<>("P10", "a long term has its four conditions", ContractRules::longTermHasItsConditions),
            new Rule<>("P10", "milestones are due within the term", ContractRules::milestonesAreDueWithinTheTerm),
            new Rule<>("P11", "instalments sum to the award", ContractRules::instalmentsSumToTheAward),
            new Rule<>("P11", "every instalment promises something", ContractRules::everyInstalmentPromisesSomething),
            new Rule<>("P11", "quantities sum to the promise", ContractRules::quantitiesSumToThePromise),
            new Rule<>("T3", "a light project has one milestone", ContractRules::aLightOneHasOneMilestone),
            new Rule<>("P11", "the advance is a part of the amount", ContractRules::advanceIsAPart),
            new Rule<>("Q5", "the bond is small enough", ContractRules::bondIsSmallEnough),
            new Rule<>("Q5", "the bond is not cash", ContractRules::bondIsNotCash),
            new Rule<>("D11", "personal data have their agreement", ContractRules::dataHaveTheirAgreement),
            new Rule<>("Q12", "paid soon enough", ContractRules::paidSoonEnough));

    private ContractRules() {}

    static List<Finding> judge(Case it) {
        return Rule.all(ALL, it);
    }

    /** 政府采购法 art. 46 */
    private static Stream<Finding> signedWhen(Case it) {
        var signed = it.form.signedOn();
        return unless(!signed.isBefore(it.awardedOn) && !signed.isAfter(it.today), "signed_on", "project.finding.signed-when", it.awardedOn, it.today);
    }

    /** 政府采购法 art. 46 */
    private static Stream<Finding> signedInTime(Case it) {
        var last = it.awardedOn.plusDays(it.pack.number("signDays"));
        return unless(!it.form.signedOn().isAfter(last), "signed_on", "project.finding.sign-days", it.pack.number("signDays"), last);
    }

    private static Stream<Finding> endsAfterItStarts(Case it) {
        return unless(it.form.endsOn().isAfter(it.form.startsOn()), "ends_on", "project.finding.ends-before");
    }

    /** 财政部令第102号 art. 24 */
    private static Stream<Finding> termIsShortEnough(Case it) {
        return Term.isShortEnough(it.form.startsOn(), it.form.endsOn(), it.form.longTerm(), it.pack);
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

    private static Stream<Finding> aLightOneHasOneMilestone(Case it) {
        return it.light ? it.form.milestones().stream().skip(1).map(each -> Finding.at("m" + each.row() + "_title", "project.finding.light")) : Stream.empty();
    }

    private static Stream<Finding> advanceIsAPart(Case it) {
        return unless(it.form.terms().advance().compareTo(it.amount) < 0, "advance", "project.finding.advance", it.amount.inYuan());
    }

    /** 政府采购法实施条例 art. 48 */
    private static Stream<Finding> bondIsSmallEnough(Case it) {
        var percent = it.pack.number("bondPercent");
        var most = Money.of(it.amount.fen() * percent / WHOLE);
        return unless(it.form.terms().bond().compareTo(most) <= 0, "bond", "project.finding.bond", percent, most.inYuan());
    }

    /** 政府采购法实施条例 art. 48 */
    private static Stream<Finding> bondIsNotCash(Case it) {
        return unless(it.form.terms().bond().fen() == 0 || it.form.terms().bondForm() != null, "bond_form", "project.finding.bond-form");
    }

    /** 个人信息保护法 art. 21 */
    private static Stream<Finding> dataHaveTheirAgreement(Case it) {
        return unless(!it.form.terms().personalData() || !it.form.terms().dataTerms().isEmpty(), "data_terms", "project.finding.data-terms");
    }

    /** 保障中小企业款项支付条例 art. 9 */
    private static Stream<Finding> paidSoonEnough(Case it) {
        var most = it.pack.number("payDaysMost");
        return unless(it.form.terms().payDays() <= most, "pay_days", "project.finding.pay-days", it.pack.number("payDays"), most);
    }
}
