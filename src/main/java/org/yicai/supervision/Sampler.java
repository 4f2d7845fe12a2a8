package org.yicai.supervision;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * The sampler of Rivest, as election audits use it: number k is {@code 1 + SHA-256(seed + "," + k) mod N}. Whoever knows
 * the seed computes the same numbers with any SHA-256 (trust.md 2.4).
 */
public final class Sampler {

    private Sampler() {}

    /** @param k counted from 1 @param number from 1 to N */
    public record Pick(long k, int number) {}

    /**
     * The k-th number.
     *
     * @param seed any text; its UTF-8 bytes count
     * @param total N, at least 1
     * @return from 1 to N
     */
    public static int number(String seed, long k, int total) {
        if (total < 1) {
            throw new IllegalArgumentException("a draw from " + total);
        }
        var hash = new BigInteger(1, sha256((seed + "," + k).getBytes(StandardCharsets.UTF_8)));
        return hash.mod(BigInteger.valueOf(total)).intValue() + 1;
    }

    /** The first numbers as they come; the same one may come twice. */
    public static List<Integer> withReplacement(String seed, int count, int total) {
        var numbers = new ArrayList<Integer>();
        for (int k = 1; k <= count; k++) {
            numbers.add(number(seed, k, total));
        }
        return numbers;
    }

    /**
     * So many different numbers: one that came before is skipped, and k goes on.
     *
     * @param first the first k, at least 1
     * @param count at most {@code total}
     */
    public static List<Pick> withoutReplacement(String seed, long first, int count, int total) {
        if (count > total) {
            throw new IllegalArgumentException(count + " different ones of " + total);
        }
        var picks = new ArrayList<Pick>();
        var seen = new HashSet<Integer>();
        for (long k = first; picks.size() < count; k++) {
            int number = number(seed, k, total);
            if (seen.add(number)) {
                picks.add(new Pick(k, number));
            }
        }
        return picks;
    }

    /** 64 hexadecimal digits of the SHA-256 of the text in UTF-8. */
    public static String digest(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of the parts, one after the other. */
    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
