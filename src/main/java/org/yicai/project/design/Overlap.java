package org.yicai.project.design;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Unit;

/**
 * A running project that does something of the kind already: a notice, no rule.
 *
 * @param sameLeaf whether it stands under the same leaf of the catalogue; else it answers needs of the same topic in the same communities
 */
record Overlap(UUID project, String title, @Nullable String contractor, boolean sameLeaf, LocalDate until, List<Left> deliverables) {

    /** How much is left of a deliverable. {@code counted} was accepted, or confirmed and not accepted yet. */
    record Left(UUID id, String name, Unit unit, int promised, int counted) {

        int left() {
            return Math.max(0, promised - counted);
        }
    }
}
