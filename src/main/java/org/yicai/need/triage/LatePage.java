package org.yicai.need.triage;

import java.util.List;
import org.yicai.need.Clocks;
import org.yicai.need.Hands;
import org.yicai.need.Mask;
import org.yicai.web.Page;

/** @param mayOpen whether the reader may act on a need, and not only read what is public of it */
record LatePage(List<Triage.Row> rows, Clocks clocks, boolean mayOpen) implements Page {

    Hands hands(Triage.Row row) {
        return clocks.hands(row.stage(), row.standing(), null);
    }

    /** As the reader may read it; "" for what somebody keeps private. */
    String title(Triage.Row row) {
        return mayOpen ? row.title() : Mask.of(row.title());
    }

    /** The page to go on from: their own word belongs to the resident, everything else to the triage page. */
    String path(Triage.Row row) {
        return mayOpen && !row.stage().word() ? "/triage/" + row.id() : "/needs/" + row.receipt();
    }
}
