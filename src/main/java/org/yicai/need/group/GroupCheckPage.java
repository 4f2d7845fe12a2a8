package org.yicai.need.group;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The rows of a paste, to be looked through before anything is kept.
 *
 * @param left lines that belong to no row
 * @param triages whether the reader may open needs from the inside
 */
record GroupCheckPage(Fields in, List<GroupRow> rows, List<String> left, List<Community> communities, boolean triages) implements FormPage {

    /** Where a need that is here already is looked at. */
    String path(GroupRow.Known known) {
        return triages ? "/triage/" + known.id() : "/needs/" + known.receipt();
    }
}
