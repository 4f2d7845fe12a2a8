package org.yicai.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.kernel.OrganisationId;

/** A rating and its five years; who is related to whom. */
class SupplierTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Supplier rated(OrganisationKind kind, @Nullable Integer level, @Nullable LocalDate on) {
        return new Supplier(new OrganisationId(new UUID(1, 1)), kind, "甲", "", level, on, "", null, "");
    }

    private static Supplier one(int id, String responsible, int controlledBy, String controller) {
        return new Supplier(new OrganisationId(new UUID(1, id)), OrganisationKind.ENTERPRISE, "第" + id + "家", "", null, null, responsible,
                controlledBy == 0 ? null : new OrganisationId(new UUID(1, controlledBy)), controller);
    }

    @Test
    void from_3A_on_it_may_have_priority_for_five_years() {
        var lastDay = TODAY.minusYears(5).plusDays(1);
        assertThat(rated(OrganisationKind.SOCIAL_ORGANISATION, 3, lastDay).mayHavePriority(TODAY)).isTrue();
        assertThat(rated(OrganisationKind.SOCIAL_ORGANISATION, 3, TODAY.minusYears(5)).mayHavePriority(TODAY)).isFalse();
        assertThat(rated(OrganisationKind.SOCIAL_ORGANISATION, 5, TODAY.minusYears(5)).ratingExpired(TODAY)).isTrue();
        assertThat(rated(OrganisationKind.SOCIAL_ORGANISATION, 2, TODAY).mayHavePriority(TODAY)).isFalse();
        assertThat(rated(OrganisationKind.ENTERPRISE, 5, TODAY).mayHavePriority(TODAY)).as("its kind was changed").isFalse();
        assertThat(rated(OrganisationKind.SOCIAL_ORGANISATION, null, null).mayHavePriority(TODAY)).isFalse();
        assertThat(rated(OrganisationKind.SOCIAL_ORGANISATION, null, null).ratingExpired(TODAY)).isFalse();
    }

    @Test
    void related_is_the_same_person_or_direct_control_either_way() {
        assertThat(one(1, "林涛", 0, "").relatedTo(one(2, "林涛", 0, ""))).isTrue();
        assertThat(one(1, "", 0, "").relatedTo(one(2, "", 0, ""))).as("nobody said who").isFalse();
        assertThat(one(1, "林涛", 2, "").relatedTo(one(2, "孙晓梅", 0, ""))).isTrue();
        assertThat(one(2, "孙晓梅", 0, "").relatedTo(one(1, "林涛", 2, ""))).isTrue();
        assertThat(one(1, "林涛", 0, "第2家").relatedTo(one(2, "孙晓梅", 0, ""))).as("by name").isTrue();
        assertThat(one(1, "林涛", 3, "").relatedTo(one(2, "孙晓梅", 3, ""))).as("the same third is no direct control").isFalse();
        assertThat(one(1, "林涛", 0, "").relatedTo(one(1, "林涛", 0, ""))).as("nobody is related to itself").isFalse();
    }
}
