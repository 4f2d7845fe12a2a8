package org.yicai.need.callback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.place.Community;
import org.yicai.web.Page;

/** Whom somebody may ring up: those who did not answer. @param now for telling what is taken */
record CallsPage(List<Callbacks.Open> calls, List<Community> communities, Actor actor, Instant now, boolean mayKeyIn) implements Page {

    @Nullable Community community(@Nullable UUID id) {
        return communities.stream().filter(each -> each.id().value().equals(id)).findFirst().orElse(null);
    }
}
