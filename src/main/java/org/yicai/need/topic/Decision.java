package org.yicai.need.topic;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leaders decided about a need.
 *
 * @param topic the code it was given; null when it was given none
 * @param route what was done with it first, such as "HANDED_OVER"; null when nothing was yet
 * @param to to whom or into which group; "" where that says nothing
 */
public record Decision(UUID id, String title, String words, @Nullable String topic, @Nullable String route, String to) {

    Said said() {
        return new Said(title, words);
    }
}
