package org.yicai.open.open311;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;

/** What GeoReport v2 calls an error: a status and one or more reasons. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient List<Finding> reasons;
    private final transient @Nullable Duration retryAfter;

    private Failure(int status, List<Finding> reasons, @Nullable Duration retryAfter) {
        super(String.valueOf(status), null, false, false);
        this.status = status;
        this.reasons = reasons;
        this.retryAfter = retryAfter;
    }

    /** 400: something was left out or cannot be read. */
    static Failure unusable(List<Finding> reasons) {
        return new Failure(400, reasons, null);
    }

    /** 403: no key, or a wrong one. */
    static Failure forbidden(String key) {
        return new Failure(403, List.of(Finding.that(key)), null);
    }

    /** 404: jurisdiction_id, service_code or the request named does not exist. */
    static Failure missing(String key) {
        return new Failure(404, List.of(Finding.that(key)), null);
    }

    /** 409: the same request is on its way. */
    static Failure underway() {
        return new Failure(409, List.of(Finding.that("open.finding.repeat")), Duration.ofSeconds(1));
    }

    /** 429 (RFC 6585 §4). */
    static Failure tooMany(Duration wait) {
        var seconds = Math.max(1, wait.toSeconds() + (wait.toNanosPart() > 0 ? 1 : 0));
        return new Failure(429, List.of(Finding.that("open.finding.too-many", seconds)), Duration.ofSeconds(seconds));
    }

    int status() {
        return status;
    }

    List<Finding> reasons() {
        return reasons;
    }

    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
