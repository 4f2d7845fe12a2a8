package org.yicai.open.ocds;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small shapes of the standard: an object, an amount, a moment, a period; and the fingerprint of what was written. */
record Shapes(ZoneId zone) {

    /** Names and values in turn; what is null or empty is left out, because the standard knows no difference. */
    static Map<String, Object> object(@Nullable Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && !value.equals("") && !(value instanceof Collection<?> several && several.isEmpty())) {
                object.put(String.valueOf(pairs[i]), value);
            }
        }
        return object;
    }

    /** Fen as yuan: ISO 4217 knows CNY, "RMB" is no code. */
    static Map<String, Object> value(long fen) {
        return object("amount", BigDecimal.valueOf(fen, 2), "currency", "CNY");
    }

    /** The beginning of the SHA-256 of these bytes, so many of them, in hexadecimal. */
    static String print(byte[] bytes, int length) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, length);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /** A day as the moment it begins. */
    @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : moment(day.atStartOfDay(zone).toInstant());
    }

    /** A day as its last second. */
    @Nullable String endOf(@Nullable LocalDate day) {
        return day == null ? null : moment(day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant());
    }

    Map<String, Object> period(@Nullable LocalDate from, @Nullable LocalDate until) {
        return object("startDate", day(from), "endDate", endOf(until));
    }
}
