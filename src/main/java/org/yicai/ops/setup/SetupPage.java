package org.yicai.ops.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Divisions;
import org.yicai.place.Division;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param known whether the code was right; the rest is shown only then
 * @param found what the search for the subdistrict found
 * @param chosen the subdistrict that was chosen; null until then
 * @param where its ancestors in words, "" until then
 * @param communities how many communities of it are read already; all of them come with the founding
 * @param ready whether all divisions are loaded yet
 */
record SetupPage(Fields in, boolean known, List<Divisions.Found> found, @Nullable Division chosen, String where, int communities, boolean ready) implements FormPage {

    static SetupPage asking(Fields in) {
        return new SetupPage(in, false, List.of(), null, "", 0, true);
    }

    /** Of three steps: the code, the place, the person. */
    int step() {
        return !known ? 1 : chosen == null ? 2 : 3;
    }

    String searched() {
        return in.typed("q").strip();
    }
}
