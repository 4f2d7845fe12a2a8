package org.yicai.project.contract;

import static org.yicai.project.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.party.Organisation;
import org.yicai.party.Supplier;
import org.yicai.project.Rule;
import org.yicai.project.Sellers;

/** Who may do a part of a contract: with the purchaser's consent, never the whole, and never volunteers (政府采购法 art. 48, 财政部令第102号). */
final class SubcontractRules {

    private static final int HALF = 50;

    /** @param organisation who shall do it; null when it is not registered here */
    record Case(ContractFile file, @Nullable Organisation organisation, int share) {}

    record Consent(Supplier supplier, LocalDate today) {}

    static final List<Rule<Case>> ALL = List.of(
            new Rule<>("P12", "volunteers are no subcontractor", SubcontractRules::noVolunteers),
            new Rule<>("P12", "who does a part may contract", SubcontractRules::mayContract),
            new Rule<>("P12", "somebody else does it", SubcontractRules::somebodyElse),
            new Rule<>("P12", "the contract is not handed on", SubcontractRules::notTheWhole));

    /** What the consent itself asks: whoever does a part shows the same papers as whoever holds the contract. */
    static final List<Rule<Consent>> CONSENT = List.of(new Rule<>("Q9", "a valid paper of the subcontractor shows each of the five conditions", SubcontractRules::conditionsAreShown));

    private SubcontractRules() {}

    private static Stream<Finding> conditionsAreShown(Consent it) {
        return Sellers.lacks(it.supplier, it.today).stream();
    }

    private static Stream<Finding> noVolunteers(Case it) {
        return unless(it.organisation == null || !ContractPages.volunteers(it.organisation.kind()), "organisation", "project.finding.sub-volunteers");
    }

    private static Stream<Finding> mayContract(Case it) {
        return unless(it.organisation != null && it.organisation.kind().mayContract(), "organisation", "project.finding.sub-kind");
    }

    private static Stream<Finding> somebodyElse(Case it) {
        return unless(it.organisation == null || !it.organisation.id().value().equals(it.file.terms().contractor()), "organisation", "project.finding.sub-self");
    }

    private static Stream<Finding> notTheWhole(Case it) {
        var all = it.file.subcontracted() + it.share;
        return unless(all < HALF, "share", "project.finding.sub-whole", HALF, all);
    }
}
