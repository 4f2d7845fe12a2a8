package org.yicai.activity.signup;

import java.util.List;
import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param rows the positions, and how the search for each stands */
record CoverPage(Fields in, Activity activity, List<Covers.Row> rows, boolean over) implements FormPage {

    /** Those for which somebody can be sought. */
    List<Covers.Row> empty() {
        return over ? List.of() : rows.stream().filter(each -> each.left() > 0).toList();
    }
}
