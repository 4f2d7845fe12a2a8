package org.yicai.council;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.yicai.web.View;

/** What members read beside a paper. Implemented by what comes before the committee: projects. */
public interface Annex {

    /**
     * A list beside the paper.
     *
     * @param heading message key
     * @param lines each a sentence, in the reader's language
     */
    record Part(String heading, Function<View, List<String>> lines) {}

    /** Empty when there is nothing to add, and for what is somebody else's. In at most one SQL statement. */
    List<Part> of(UUID subject, ItemKind kind);
}
