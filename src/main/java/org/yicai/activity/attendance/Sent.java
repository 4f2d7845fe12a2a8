package org.yicai.activity.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Capacity;
import org.yicai.activity.Through;
import org.yicai.kernel.Door;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tap as a phone sends it, perhaps a day later.
 *
 * @param key made by the phone; the same when it is sent again
 * @param who was signed in when it was tapped
 * @param about the row of the roll call; null for the sender, or for a newcomer with a {@code name}
 * @param linked through whom the link says that the sender came
 * @param age between tap and sending by the phone's own clock, so that a clock that is wrong does no harm
 * @param ahead how far the phone's clock was ahead when it sent
 */
record Sent(
        UUID key,
        PersonId who,
        ActivityId activity,
        Crossing crossing,
        @Nullable UUID about,
        String name,
        Capacity capacity,
        String code,
        Door linked,
        Duration age,
        Duration ahead) {

    /** What was kept longer than this, a person looks at. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** What is sent within this was tapped with a network. */
    static final Duration SOON = Duration.ofMinutes(2);

    private static final int NAME = 40;
    private static final int CODE = 12;

    /** Null for anything that is no tap. */
    static @Nullable Sent read(byte[] body, Instant now) {
        try {
            var said = JsonMapper.shared().readTree(body);
            var sent = Instant.parse(text(said, "sent", CODE * 3));
            var about = text(said, "about", NAME);
            return new Sent(Ids.of(text(said, "key", NAME)), PersonId.of(text(said, "who", NAME)), ActivityId.of(text(said, "activity", NAME)),
                    Crossing.valueOf(text(said, "crossing", NAME)), about.isEmpty() ? null : Ids.of(about), text(said, "name", NAME),
                    text(said, "capacity", NAME).equals("VOLUNTEER") ? Capacity.VOLUNTEER : Capacity.RESIDENT, text(said, "code", CODE),
                    Door.via(text(said, "via", NAME)), Duration.between(Instant.parse(text(said, "at", CODE * 3)), sent), Duration.between(now, sent));
        } catch (JacksonException | DateTimeParseException | Missing | IllegalArgumentException | ArithmeticException noTap) {
            return null;
        }
    }

    private static String text(@Nullable JsonNode said, String name, int most) {
        var value = said == null ? null : said.get(name);
        var text = value == null || !value.isString() ? "" : value.stringValue().strip();
        if (text.length() > most || text.codePoints().anyMatch(each -> each < 0x20 || each >= 0xD800 && each <= 0xDFFF)) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    /** Neither from the future nor older than a day. */
    boolean likely() {
        return age.compareTo(Duration.ofMinutes(-1)) >= 0 && age.compareTo(LONGEST) <= 0;
    }

    boolean kept() {
        return age.compareTo(SOON) > 0;
    }

    /** When it was tapped by the clock of this server; now for what is not likely. */
    Instant tapped(Instant now) {
        return likely() && !age.isNegative() ? now.minus(age) : now;
    }

    Whom whom() {
        return about != null ? new Whom.Listed(about, Through.ROLL_CALL)
                : name.isEmpty() ? new Whom.Self(code, linked)
                : new Whom.Newcomer(name, capacity, Through.ROLL_CALL);
    }
}
