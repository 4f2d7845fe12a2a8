package org.yicai.activity.signup;

import java.time.Instant;
import java.util.List;
import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param rows who waits, line by line */
record WaitingPage(Fields in, Activity activity, List<WaitingList.Row> rows, Instant now) implements FormPage {

    /** Whether a place is held for a name, so that somebody can say yes for it. */
    boolean mayCome(WaitingList.Row row) {
        return row.byName() && row.offeredUntil() != null && now.isBefore(row.offeredUntil());
    }
}
