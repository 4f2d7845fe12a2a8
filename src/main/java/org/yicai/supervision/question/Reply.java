package org.yicai.supervision.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the contractor said.
 *
 * @param late whether its days were over
 * @param before how many photographs came with earlier versions, {@code photos} how many with this one
 */
record Reply(UUID id, int version, String words, boolean late, Instant repliedAt, int before, int photos) {

    /** The numbers of its photographs within the question. */
    List<Integer> numbers() {
        return IntStream.rangeClosed(before + 1, before + photos).boxed().toList();
    }
}
