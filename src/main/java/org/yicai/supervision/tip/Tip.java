package org.yicai.supervision.tip;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/**
 * Something that was told.
 *
 * @param project null when it is about no single project
 * @param person who told it, for {@link TipWay#NAMED} alone
 * @param pseudonym for {@link TipWay#PSEUDONYM} alone: the same for all tips of one person in one project
 * @param tied whether the reader belongs to the contractor of the project or to a subcontractor
 * @param outcome of the latest answer; null while nobody answered
 */
record Tip(
        UUID id, SubdistrictId subdistrict, TipWay way, @Nullable UUID project, @Nullable String projectTitle, TipAbout about, TipKind kind, byte[] sealed, @Nullable PersonId person,
        @Nullable String personName, @Nullable String pseudonym, LocalDate sentOn, LocalDate dueOn, boolean tied, @Nullable TipOutcome outcome, boolean entered) {

    private static final int SHOWN = 6;

    boolean open() {
        return outcome == null;
    }

    /** What is shown of the pseudonym: enough to see that two are the same. */
    String mark() {
        return pseudonym == null ? "" : pseudonym.substring(0, SHOWN);
    }
}
