package org.yicai.activity.attendance;

import java.util.List;
import org.yicai.activity.Activity;
import org.yicai.web.Page;

/** Names and boxes on paper, with room for neighbours who stand on no list. */
record SheetPage(Activity activity, List<RollRow> rows) implements Page {

    static final int BLANK = 12;
}
