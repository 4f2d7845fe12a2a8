package org.yicai.journal.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** The one spelling that each number, hash and name has in these texts; every other spelling of the same is refused. */
final class Spelling {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{IsWhite_Space}+\\x00-\\x1f]");

    private Spelling() {}

    /** Decimal without leading zeroes, at most 2^63 - 1. */
    static long decimal(String text, String what) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new Unreadable(what + " is no decimal number without leading zeroes");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new Unreadable(what + " is larger than 2^63 - 1");
        }
    }

    /** RFC 4648 section 4 with its padding and no loose bits: JDK alone would take other spellings too. */
    static byte[] base64(String text, String what) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw new Unreadable(what + " is no base64");
    }

    static byte[] hash(String text, String what) {
        var bytes = base64(text, what);
        if (bytes.length != 32) {
            throw new Unreadable(what + " is no SHA-256 hash");
        }
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("this is no UTF-8");
        }
    }

    /** c2sp.org/signed-note: not empty, neither spaces nor a plus. */
    static String name(String name) {
        if (name.isEmpty() || name.length() > 255 || NOT_IN_A_NAME.matcher(name).find()) {
            throw new Unreadable("a key name is not empty, at most 255 characters long, and has neither spaces nor a plus");
        }
        return name;
    }
}
