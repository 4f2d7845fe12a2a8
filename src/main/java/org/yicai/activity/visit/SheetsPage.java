package org.yicai.activity.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.place.Community;
import org.yicai.web.Page;
import org.yicai.web.View;

/** All sheets of a month, to print and to bring round. */
record SheetsPage(LocalDate month, List<Sheet> households, List<Sheet> entrances, List<Community> communities) implements Page {

    String community(UUID id, View view) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(view.language())).findFirst().orElse("");
    }
}
