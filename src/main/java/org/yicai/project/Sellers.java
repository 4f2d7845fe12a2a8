package org.yicai.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Supplier;

/** Who may be a contractor, wherever one is named (财政部令第102号 arts. 6 and 8). */
public final class Sellers {

    /** A kind of organisation named at a field; null when it is not registered here. */
    public record Case(String field, @Nullable OrganisationKind kind) {}

    public static final List<Rule<Case>> ALL = List.of(
            new Rule<>("P2", "of a kind that may contract", Sellers::mayContract),
            new Rule<>("P3", "not excluded from both sides", Sellers::notExcluded));

    private Sellers() {}

    /** Nothing when the kind may contract; else the finding at the field. */
    public static List<Finding> judge(String field, @Nullable OrganisationKind kind) {
        return Rule.all(ALL, new Case(field, kind));
    }

    /** Q9: a finding for each of the five conditions that no paper shows on that day (政府采购法 art. 22, for smaller purchases 财政部令第102号 art. 7). */
    public static List<Finding> lacks(Supplier supplier, LocalDate today) {
        return supplier.lacks(today).stream().map(Sellers::lack).toList();
    }

    private static Finding lack(Supplier.Lack lack) {
        var field = lack.condition().field() + "_lack";
        return lack.until() == null ? Finding.at(field, "project.lack.none." + lack.condition()) : Finding.at(field, "project.lack.expired." + lack.condition(), lack.until());
    }

    private static Stream<Finding> mayContract(Case it) {
        return Rule.unless(it.kind != null && (it.kind.mayContract() || it.kind.excluded()), it.field, "project.finding.may-not-contract");
    }

    private static Stream<Finding> notExcluded(Case it) {
        return Rule.unless(it.kind == null || !it.kind.excluded(), it.field, "project.finding.excluded");
    }
}
