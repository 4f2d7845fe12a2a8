package org.yicai.corps.giveback.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * Somebody asks for service for time credits.
 *
 * @param age what was said; whoever serves looks at a paper and keeps no copy
 * @param endedAt served when there is a server, else taken back
 */
record TimeAsk(UUID id, PersonId asker, String name, ForWhom forWhom, From source, Standing standing, int age, int minutes, String words, Instant askedAt, @Nullable Instant endedAt, @Nullable String server) {

    enum ForWhom {
        SELF,
        SPOUSE
    }

    /** Whose credits: one's own, or what others donated. */
    enum From {
        OWN,
        POOL
    }

    /** Who stands first in line for donated time; the order of the values is the order of the line. */
    enum Standing {
        ALONE_80(80),
        FRAIL_60(60),
        OLD(0);

        private final int least;

        Standing(int least) {
            this.least = least;
        }

        int least() {
            return least;
        }
    }

    boolean open() {
        return endedAt == null;
    }
}
