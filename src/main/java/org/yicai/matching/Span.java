package org.yicai.matching;

import java.time.LocalDateTime;

/**
 * A time in the installation's zone, from its begin up to its end.
 *
 * @throws IllegalArgumentException when it does not end after it begins
 */
public record Span(LocalDateTime begin, LocalDateTime end) {

    public Span {
        if (!end.isAfter(begin)) {
            throw new IllegalArgumentException("a time ends after it begins");
        }
    }
}
