package org.yicai.corps.giveback.honour;

import java.util.List;
import java.util.UUID;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Stars that are public now, for whoever has something to say against one; no hours, no order but that of the date. */
record StarsPage(Fields in, List<Star> stars, boolean signedIn, int days) implements FormPage {

    boolean has(UUID id) {
        return stars.stream().anyMatch(each -> each.id().equals(id));
    }
}
