package org.yicai.council.witnessing;

import org.jspecify.annotations.Nullable;
import org.yicai.journal.PublishedLogs.Published;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param log this year's; null before it was signed for the first time
 * @param witness the seat's key in force; null when it has none
 */
record WitnessingPage(Fields in, @Nullable Published log, Witnesses.@Nullable Witness witness) implements FormPage {

    /** The log's Ed25519 key, the kind that browsers verify. */
    String logKey() {
        return log == null ? "" : log.keys().getFirst().text();
    }
}
