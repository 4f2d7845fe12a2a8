package org.yicai.project.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs from the signature of a contract, in the hands of the purchaser (政府采购法 art. 47, 实施条例 art. 50).
 *
 * @param days working days that it runs
 * @param doneOn null while it runs
 * @param reference where it was published, or under which number it was filed
 */
public record Filing(Kind kind, int days, LocalDate dueOn, @Nullable LocalDate doneOn, String reference) {

    /** What is done with a signed contract. */
    public enum Kind {
        PUBLISHED,
        FILED
    }

    public boolean late(LocalDate today) {
        return (doneOn == null ? today : doneOn).isAfter(dueOn);
    }
}
