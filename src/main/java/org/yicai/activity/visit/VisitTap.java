package org.yicai.activity.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tap as a visitor's phone sends it, perhaps hours later.
 *
 * @param key made by the phone; the same when it is sent again
 * @param who was signed in when it was tapped
 * @param age between tap and sending by the phone's own clock, so that a clock that is wrong does no harm
 */
record VisitTap(UUID key, PersonId who, UUID visit, Crossing crossing, Duration age) {

    enum Crossing {
        IN,
        OUT
    }

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Null for anything that is no tap. */
    static @Nullable VisitTap read(byte[] body) {
        try {
            var said = JsonMapper.shared().readTree(body);
            return new VisitTap(Ids.of(text(said, "key")), PersonId.of(text(said, "who")), Ids.of(text(said, "visit")), Crossing.valueOf(text(said, "crossing")),
                    Duration.between(Instant.parse(text(said, "at")), Instant.parse(text(said, "sent"))));
        } catch (JacksonException | DateTimeParseException | Missing | IllegalArgumentException | ArithmeticException noTap) {
            return null;
        }
    }

    private static String text(@Nullable JsonNode said, String name) {
        var value = said == null ? null : said.get(name);
        return value == null || !value.isString() ? "" : value.stringValue().strip();
    }

    /** Neither from the future nor older than a day. */
    boolean likely() {
        return age.compareTo(Duration.ofMinutes(-1)) >= 0 && age.compareTo(LONGEST) <= 0;
    }

    Instant tapped(Instant now) {
        return likely() && !age.isNegative() ? now.minus(age) : now;
    }
}
