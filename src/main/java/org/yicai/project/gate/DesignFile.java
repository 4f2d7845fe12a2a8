package org.yicai.project.gate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.party.OrganisationKind;
import org.yicai.project.AbilityTarget;
import org.yicai.project.IndicatorKind;
import org.yicai.project.Project;
import org.yicai.project.Promise;

/**
 * A design with everything the gate looks at.
 *
 * @param able what residents will be able to do themselves afterwards
 */
public record DesignFile(Project project, List<Promise> promises, Map<IndicatorKind, String> indicators, List<AbilityTarget> able, Backing backing) {

    /**
     * What stands behind a design.
     *
     * @param groupTitles the groups of needs it answers, "" for none
     * @param needs how many needs stand in them
     * @param ableReason why nobody will be able to do it afterwards; "" for none given
     * @param leafInForce whether it names a leaf of the catalogue in force
     * @param budgetLeftFen what the line still holds; null without a line
     * @param item the last time it was before the committee; null when it never was
     */
    public record Backing(
            String groupTitles,
            int needs,
            @Nullable String lookedAt,
            @Nullable String lastResort,
            String ableReason,
            @Nullable OrganisationKind purchaserKind,
            boolean leafInForce,
            @Nullable String budgetName,
            @Nullable Long budgetLeftFen,
            @Nullable UUID item,
            @Nullable Integer round,
            @Nullable String conclusion,
            @Nullable String reason) {

        /** The other ways that were looked at before this became something to buy, by their names; empty for groups from before that was asked. */
        public List<String> otherWays() {
            return lookedAt == null || lookedAt.isEmpty() ? List.of() : List.of(lookedAt.split(","));
        }

        /** What the line still holds; null without a line. */
        public @Nullable Money budgetLeft() {
            return budgetLeftFen == null ? null : Money.of(budgetLeftFen);
        }
    }
}
