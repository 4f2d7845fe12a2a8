package org.yicai.need.callback;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/**
 * A sheet to print: one line for each matter, boxes to tick.
 *
 * @param community null for the needs that name none
 * @param address what the code says
 */
record SheetPage(Fields in, List<Community> communities, @Nullable Community community, List<Callbacks.Open> open, Qr code, String address) implements Page {

    String chosen() {
        return community == null ? "" : community.id().toString();
    }

    boolean is(UUID id) {
        return community != null && community.id().value().equals(id);
    }
}
