package org.yicai.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Codes that a person can read out on the telephone: 31 characters without 0, O, 1, I and L. A check character is a weighted sum modulo 31, which is a prime; no two
 * of up to 29 places have the same weight, so that every single error and every transposition is seen.
 */
public final class Spoken {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Spoken() {}

    /** So many characters by chance. */
    public static String next(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length()).mapToObj(each -> String.valueOf(ALPHABET.charAt(each))).collect(Collectors.joining());
    }

    /** So many characters by chance, and a check character behind them. */
    public static String checked(int free) {
        var code = next(free);
        return code + check(code);
    }

    /**
     * Reads a checked code as people type it: small letters, blanks and hyphens do not matter.
     *
     * @param free how many characters stand before the check character
     * @return null when it is none, a mistyped one included
     */
    public static @Nullable String read(String typed, int free) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s–—-]", "");
        return code.length() == free + 1 && code.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0) && check(code.substring(0, free)) == code.charAt(free) ? code : null;
    }

    private static char check(String free) {
        int sum = 0;
        for (int i = 0; i < free.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(free.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
