package org.yicai.party;

import java.util.Locale;

/** The unified social credit code 统一社会信用代码 (GB 32100-2015): 17 characters and a check character. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {}

    /** As it is stored: without blanks, in capitals. */
    public static String normal(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Whether the 18 characters are of the alphabet and the last one checks the others: weights 3^i mod 31. */
    public static boolean valid(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}
