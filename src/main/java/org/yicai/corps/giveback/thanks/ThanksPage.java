package org.yicai.corps.giveback.thanks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Page;

/** What those who were served wrote to the one who reads it; nobody else sees it. */
record ThanksPage(List<Words> words) implements Page {

    /** @param title the activity; null for a matter that was settled for one household */
    record Words(String words, @Nullable String title, Instant at) {}
}
