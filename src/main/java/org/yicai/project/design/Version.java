package org.yicai.project.design;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wording of a design that was kept. {@code number} counts from 1, {@code name} says whose hand it was. */
record Version(int number, VersionKind kind, String name, Instant keptAt, Wording wording) {

    /** What it is read beside: for what was handed in, that which was handed in the time before; else the version before. Null for the first. */
    @Nullable Version before(List<Version> all) {
        var earlier = all.stream().filter(each -> each.number < number).sorted(Comparator.comparing(Version::number).reversed()).toList();
        var judged = earlier.stream().filter(each -> each.kind == VersionKind.SUBMITTED).findFirst();
        return kind == VersionKind.SUBMITTED && judged.isPresent() ? judged.get() : earlier.stream().findFirst().orElse(null);
    }
}
