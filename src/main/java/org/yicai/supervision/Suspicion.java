package org.yicai.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** How the keys of those begin that are looked for again every night. */
    public static final String NIGHTLY = "flags:";

    /** The ids of all flags that saw something: those before the dot in the names of figures, and its own. */
    public Set<String> flags() {
        return Stream.concat(Stream.of(flag), figures.keySet().stream().filter(each -> each.indexOf('.') > 0).map(each -> each.substring(0, each.indexOf('.')))).collect(Collectors.toCollection(TreeSet::new));
    }

    public Suspicion {
        if (key.isEmpty() || key.length() > 200) {
            throw new IllegalArgumentException("a key of " + key.length() + " characters");
        }
    }
}
