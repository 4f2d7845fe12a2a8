package org.yicai.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;

/**
 * What is kept of an organisation for those who may choose it.
 *
 * @param proofs the conditions that a paper shows, each with the paper's last day: "CIVIL_LIABILITY= NO_OFFENCE=2027-03-01"
 * @param level how many A the civil-affairs office gave it; null without a rating
 * @param responsible 单位负责人; "" while nobody said
 * @param controlledBy the organisation registered here that controls or manages it
 * @param controller the name of one that is not; "" for none
 */
public record Supplier(OrganisationId id, OrganisationKind kind, String name, String proofs, @Nullable Integer level, @Nullable LocalDate ratedOn, String responsible,
        @Nullable OrganisationId controlledBy, String controller) {

    private static final int PRIORITY = 3;
    private static final int YEARS = 5;

    /** A condition without a valid paper; {@code until} is the last day of one that has expired, null where there is none. */
    public record Lack(SupplierCondition condition, @Nullable LocalDate until) {}

    /** Which of the five conditions no paper shows on that day, in their order. */
    public List<Lack> lacks(LocalDate today) {
        return Arrays.stream(SupplierCondition.values()).filter(each -> !shown(each, today)).map(each -> new Lack(each, until(each))).toList();
    }

    private boolean shown(SupplierCondition condition, LocalDate today) {
        var until = until(condition);
        return until == null ? (" " + proofs + " ").contains(" " + condition + "= ") : !until.isBefore(today);
    }

    private @Nullable LocalDate until(SupplierCondition condition) {
        return Arrays.stream(proofs.split(" ")).filter(each -> each.matches(condition + "=.+")).map(each -> LocalDate.parse(each.substring(each.indexOf('=') + 1))).findFirst().orElse(null);
    }

    /** The first day on which the rating counts no more (社会组织评估管理办法 art. 26: five years); null without one. */
    public @Nullable LocalDate ratedUntil() {
        return ratedOn == null ? null : ratedOn.plusYears(YEARS);
    }

    public boolean ratingExpired(LocalDate today) {
        return ratedOn != null && !today.isBefore(ratedOn.plusYears(YEARS));
    }

    /** From 3A on a valid rating may give priority in a purchase (社会组织评估管理办法 art. 28); what lost its kind has lost its rating. */
    public boolean mayHavePriority(LocalDate today) {
        return kind.rated() && level != null && level >= PRIORITY && !ratingExpired(today);
    }

    /** Whether both have the same responsible person, or one controls or manages the other directly (实施条例 art. 18). */
    public boolean relatedTo(Supplier other) {
        return !id.equals(other.id) && (!responsible.isEmpty() && responsible.equals(other.responsible) || under(other) || other.under(this));
    }

    private boolean under(Supplier other) {
        return other.id.equals(controlledBy) || other.name.equals(controller);
    }
}
