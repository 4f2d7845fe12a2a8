package org.yicai.need.callback;

import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One matter to ask about.
 *
 * @param own whether the reader did it, and so must leave it to others
 * @param taken whether the reader took it: only then the words of a private need and the number are there
 * @param free whether the reader could take it
 * @param phone null when none is known, or the reader did not take it
 */
record CallPage(Fields in, Callbacks.Open call, @Nullable Community community, boolean own, boolean taken, boolean free, @Nullable String phone) implements FormPage {

    boolean readable() {
        return taken || call.openToAll();
    }
}
