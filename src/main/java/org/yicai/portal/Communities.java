package org.yicai.portal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Community;

/** The communities of a page, for writing their names. */
public record Communities(List<Community> all) {

    /** "" for null and for one that no longer is. */
    public String name(@Nullable UUID id, String language) {
        return all.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(language)).findFirst().orElse("");
    }
}
