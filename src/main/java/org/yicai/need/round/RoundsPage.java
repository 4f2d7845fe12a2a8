package org.yicai.need.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.place.Community;
import org.yicai.web.Page;

record RoundsPage(List<Round> rounds, List<Community> communities, LocalDate today, boolean mayPlan) implements Page {

    String community(UUID id, String language) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(language)).findFirst().orElse("");
    }
}
