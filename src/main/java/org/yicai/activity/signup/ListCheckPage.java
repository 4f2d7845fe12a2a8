package org.yicai.activity.signup;

import java.util.List;
import org.yicai.activity.Activity;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The names of a list, to be looked through before anybody is signed up.
 *
 * @param left lines that belong to no row
 */
record ListCheckPage(Fields in, Activity activity, List<ListRow> rows, List<String> left) implements FormPage {

    int placesLeft() {
        return activity.places() - activity.taken();
    }
}
