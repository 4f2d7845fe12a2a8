package org.yicai.open.open311;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Receipt;
import org.yicai.web.Fields;

/**
 * What GET requests asks for. Numbers override everything else, as the standard has it.
 *
 * @param receipts the numbers asked for; empty when the other filters count
 * @param topics services; empty for all
 * @param open whether only open ones, or only closed ones; null for both
 * @param before the number after which the list goes on, latest first; null for its beginning
 */
record Question(List<Receipt> receipts, boolean byNumber, List<String> topics, Moment.Span span, @Nullable Boolean open, @Nullable Receipt before, int size) {

    /** GeoReport v2: at most a thousand at once. */
    static final int MOST = 1_000;
    private static final Set<String> STATUS = Set.of("open", "closed");

    /** @throws Failure (400) naming everything that cannot be read, (404) for an unknown service */
    static Question read(Fields in, Jurisdictions jurisdictions, ZoneId zone, Instant now) {
        var numbers = split(in.optional("service_request_id", 20_000));
        if (!numbers.isEmpty() && in.ok()) {
            var receipts = numbers.stream().map(Receipt::read).filter(java.util.Objects::nonNull).distinct().limit(MOST).toList();
            return new Question(receipts, true, List.of(), new Moment.Span(Instant.EPOCH, now), null, null, MOST);
        }
        var topics = split(in.optional("service_code", 1_000));
        if (topics.stream().anyMatch(each -> jurisdictions.topic(each).isEmpty())) {
            throw Failure.missing("open.finding.service");
        }
        var span = Moment.Span.read(in, zone, now);
        var open = status(in);
        var before = in.optional("before", 40);
        var after = before.isEmpty() ? null : Receipt.read(before);
        if (!before.isEmpty() && after == null) {
            in.refuse("", "open.finding.before");
        }
        var size = size(in);
        if (!in.ok()) {
            throw Failure.unusable(in.findings());
        }
        return new Question(List.of(), false, topics, span, open, after, size);
    }

    private static @Nullable Boolean status(Fields in) {
        var asked = split(in.optional("status", 40));
        if (!STATUS.containsAll(asked)) {
            in.refuse("status", "open.finding.status");
        }
        return asked.isEmpty() || asked.containsAll(STATUS) ? null : asked.contains("open");
    }

    private static int size(Fields in) {
        var typed = in.optional("page_size", 10);
        if (typed.isEmpty()) {
            return MOST;
        }
        var size = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        if (size < 1 || size > MOST) {
            in.refuse("", "open.finding.page-size");
        }
        return size;
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
