package org.yicai.party.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yicai.kernel.PersonId;

/** Codes that stand in for a lost telephone: 80 random bits each, so a plain hash is enough to keep them. */
final class RecoveryCodes {

    static final int MANY = 10;
    private static final int LETTERS = 16;

    /** Nothing that looks like something else on paper. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten new ones, written as "ABCD-EFGH-JKLM-NPQR". */
    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).limit(MANY).toList();
    }

    private static String one() {
        var letters = RANDOM.ints(LETTERS, 0, ALPHABET.length()).mapToObj(each -> "" + ALPHABET.charAt(each)).collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** What is stored: blanks, hyphens and small letters do not matter when it is typed. */
    static byte[] hash(PersonId person, String code) {
        try {
            var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
            return MessageDigest.getInstance("SHA-256").digest((person + ":" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
