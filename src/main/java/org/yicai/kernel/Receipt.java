package org.yicai.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short code that a person can read out on the telephone: 8 characters and a check character
 * (a weighted sum modulo 31), written in three groups of three: "K7M-4QX-9TB".
 * The alphabet has no 0, O, 1, I, L.
 */
public record Receipt(String code) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Receipt next() {
        var code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Receipt(code.append(check(code)).toString());
    }

    /**
     * Reads a code as people type it: small letters, blanks and hyphens do not matter.
     *
     * @return null when it is no receipt, a mistyped one included
     */
    public static @Nullable Receipt read(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s–—-]", "");
        return code.length() == 9
                        && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
                        && check(code.substring(0, 8)) == code.charAt(8)
                ? new Receipt(code)
                : null;
    }

    /** @throws Missing when the text is no receipt */
    public static Receipt of(String typed) {
        var receipt = read(typed);
        if (receipt == null) {
            throw new Missing();
        }
        return receipt;
    }

    @Override
    public String toString() {
        return code.substring(0, 3) + "-" + code.substring(3, 6) + "-" + code.substring(6);
    }

    /** The alphabet has 31 characters, a prime, so a weighted sum sees every single error and every transposition. */
    private static char check(CharSequence eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (i + 2) * ALPHABET.indexOf(eight.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
