package org.yicai.party;

import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/** Telephone numbers as people type them. */
public final class Phone {

    private Phone() {}

    /** The 11 digits of a Chinese mobile number; blanks, hyphens and +86 do not matter. Null when it is none. */
    public static @Nullable String read(String typed) {
        var digits = typed.replaceAll("[\\s-]", "").replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
        return digits.matches("1[3-9]\\d{9}") ? digits : null;
    }

    /** The number in a form's field "phone" that may be left empty; null then, and beside a finding. */
    public static @Nullable String optional(Fields in) {
        var typed = in.optional("phone", 20);
        var phone = read(typed);
        if (phone == null && !typed.isEmpty()) {
            in.refuse("phone", "party.finding.phone");
        }
        return phone;
    }

    /** "138****0000" */
    public static String masked(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
