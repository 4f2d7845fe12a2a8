package org.yicai.party;

import org.jspecify.annotations.Nullable;

/** Telephone numbers as people type them. */
public final class Phone {

    private Phone() {}

    /** The 11 digits of a Chinese mobile number; blanks, hyphens and +86 do not matter. Null when it is none. */
    public static @Nullable String read(String typed) {
        var digits = typed.replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
        return digits.matches("1[3-9]\\d{9}") ? digits : null;
    }

    /** "138****0000" */
    public static String masked(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
