package org.yicai.party.signin;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/** What a password that somebody chooses must be; length over variety, as NIST SP 800-63B §3.1.1 has it. */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** What is tried first everywhere, in small letters, of ten characters or more. */
    private static final Set<String> OBVIOUS = Set.of(
            "1234567890", "0123456789", "0987654321", "12345678910", "123456789a", "a123456789", "qwertyuiop", "1q2w3e4r5t",
            "password123", "password1234", "5201314520", "woaini1314", "woaini1314520", "administrator", "abcdefghij", "abc1234567", "iloveyou1314");

    private PasswordRules() {}

    /**
     * Reads the fields "password" and "again".
     *
     * @return the password, of any use only when the form has no finding
     */
    static String read(Fields in, String name, @Nullable String phone) {
        var password = in.text("password", LONGEST);
        var plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            in.refuse("password", "party.finding.password-short");
        }
        if (phone != null && password.contains(phone) || !name.isBlank() && plain.contains(name.toLowerCase(Locale.ROOT))) {
            in.refuse("password", "party.finding.password-own");
        }
        if (OBVIOUS.contains(plain) || password.chars().distinct().count() <= 2) {
            in.refuse("password", "party.finding.password-obvious");
        }
        if (!in.text("again", LONGEST).equals(password)) {
            in.refuse("again", "party.finding.password-again");
        }
        return password;
    }
}
