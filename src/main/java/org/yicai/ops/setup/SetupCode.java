package org.yicai.ops.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The one-time code that proves that whoever sets Yicai up can read its console. It lives in this process only:
 * another start has another one.
 */
@Component
final class SetupCode {

    /** So many wrong tries make a new code: of 31⁸ codes nobody finds one. */
    static final int TRIES = 10;

    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private final SecureRandom random = new SecureRandom();
    private String code = fresh();
    private int wrong;

    /** The code as it is shown, such as "K7QP-3M9T". */
    synchronized String show() {
        return code;
    }

    /** Whether this is the code; capitals, blanks and the hyphen do not matter. Too many wrong tries end it. */
    synchronized boolean fits(String typed) {
        if (MessageDigest.isEqual(bytes(code), bytes(typed))) {
            return true;
        }
        if (++wrong == TRIES) {
            code = fresh();
            wrong = 0;
            System.out.println("Too many wrong codes. The new code for setting Yicai up is " + code);
        }
        return false;
    }

    private static byte[] bytes(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private String fresh() {
        var letters = random.ints(8, 0, ALPHABET.length()).mapToObj(each -> "" + ALPHABET.charAt(each)).reduce("", String::concat);
        return letters.substring(0, 4) + "-" + letters.substring(4);
    }
}
