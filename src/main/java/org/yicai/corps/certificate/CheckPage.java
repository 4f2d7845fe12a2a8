package org.yicai.corps.certificate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/**
 * What a stranger reads about a certificate, and nothing else about the person.
 *
 * @param certificate null before a number was asked for, and when there is none of that number
 * @param pause how long to wait, for whoever asked very often; null for everybody else
 */
record CheckPage(Fields in, @Nullable Certificate certificate, @Nullable Duration pause) implements Page {

    @Override
    public int status() {
        return pause != null ? 429 : in.ok() ? 200 : 404;
    }

    long minutesToWait() {
        return pause == null ? 0 : pause.toMinutes() + 1;
    }
}
