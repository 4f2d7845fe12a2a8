package org.yicai.open.ocds;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An amendment names the release that holds the contract before it, and its own, which holds it after. */
final class Chain {

    private @Nullable String standing;
    private @Nullable Map<String, Object> open;

    /** The amendment of the release that is being written. */
    Map<String, Object> amendment(Map<String, Object> amendment) {
        if (standing != null) {
            amendment.put("amendsReleaseID", standing);
        }
        open = amendment;
        return amendment;
    }

    /** A release is written and has its id. @param contract whether it holds a contract as it stands from now on */
    void written(String release, boolean contract) {
        if (open != null) {
            open.put("releaseID", release);
        }
        if (open != null || contract) {
            standing = release;
        }
        open = null;
    }
}
