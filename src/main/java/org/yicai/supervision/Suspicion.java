package org.yicai.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a flag saw that wants an answer. It accuses nobody: it opens a question to whoever carries the project out.
 *
 * @param flag its id in the catalogue, such as "P1"
 * @param project whose contractor is asked
 * @param activity whose quantity waits for the answer; null when no single one is in dispute
 * @param key the same whenever the same thing is seen again, at most 200 characters: one question for one thing
 * @param figures what was counted and against which threshold, by name, in the order in which they are read; values as shown
 * @param evidence addresses of pages in this application where it can be looked at, each beginning with "/"
 */
public record Suspicion(String flag, UUID project, @Nullable UUID activity, String key, Map<String, String> figures, List<String> evidence) {

    public Suspicion {
        if (key.isEmpty() || key.length() > 200) {
            throw new IllegalArgumentException("a key of " + key.length() + " characters");
        }
    }
}
