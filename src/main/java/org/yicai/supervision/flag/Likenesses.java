package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of many texts are near copies. Jaccard's index of 5-gram shingles decides. Whom to compare is found by SimHash (Charikar
 * 2002: at most 3 of 64 bits apart) and by MinHash bands (Broder 1997): 20 bands of 5 find a pair at 0.8 in 9,996 of 10,000 cases,
 * also where single words were exchanged and SimHash lies further apart.
 */
final class Likenesses {

    private static final int BANDS = 20;
    private static final int ROWS = 5;
    private static final int CLOSE = 3;
    /** No text is compared with more than so many of one bucket: a phrase that everybody uses must not cost the square. */
    private static final int MOST = 40;

    record Pair(int first, int second, double jaccard) {}

    private Likenesses() {}

    /** Pairs whose index is at least so much, first before second; empty texts are like nothing. */
    static List<Pair> among(List<String> texts, double least) {
        var shingles = texts.stream().map(each -> grams(each, 5)).toList();
        var buckets = new HashMap<Long, List<Integer>>();
        var compared = new HashSet<Long>();
        var found = new ArrayList<Pair>();
        for (int i = 0; i < texts.size(); i++) {
            if (shingles.get(i).length == 0) {
                continue;
            }
            for (long key : keys(texts.get(i), shingles.get(i))) {
                var bucket = buckets.computeIfAbsent(key, _ -> new ArrayList<>());
                for (int other : bucket) {
                    if (compared.add((long) other << 32 | i)) {
                        double jaccard = jaccard(shingles.get(other), shingles.get(i));
                        if (jaccard >= least) {
                            found.add(new Pair(other, i, jaccard));
                        }
                    }
                }
                if (bucket.size() < MOST) {
                    bucket.add(i);
                }
            }
        }
        return found;
    }

    /** One key a MinHash band, and four 16-bit quarters of the SimHash: of two that are 3 bits apart one quarter is the same. */
    private static Set<Long> keys(String text, int[] shingles) {
        var keys = new HashSet<Long>();
        for (int band = 0; band < BANDS; band++) {
            long key = band + 1;
            for (int row = 0; row < ROWS; row++) {
                int least = Integer.MAX_VALUE;
                int salt = mix((band * ROWS + row + 1) * 0x9E3779B9);
                for (int shingle : shingles) {
                    least = Math.min(least, mix(shingle ^ salt));
                }
                key = key * 0x100000001B3L + least;
            }
            keys.add(key);
        }
        long hash = simHash(text);
        for (int quarter = 0; quarter < CLOSE + 1; quarter++) {
            keys.add(Long.MIN_VALUE + ((long) quarter << 16) + (hash >>> 16 * quarter & 0xFFFF));
        }
        return keys;
    }

    /** 64 bits; similar texts differ in few. Of character 3-grams. */
    static long simHash(String text) {
        var votes = new int[64];
        for (int gram : grams(text, 3)) {
            long hash = (long) mix(gram) << 32 | mix(gram ^ 0x5bd1e995) & 0xFFFFFFFFL;
            for (int bit = 0; bit < 64; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long simHash = 0;
        for (int bit = 0; bit < 64; bit++) {
            simHash |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return simHash;
    }

    static double jaccard(String one, String other) {
        return jaccard(grams(one, 5), grams(other, 5));
    }

    private static double jaccard(int[] one, int[] other) {
        int both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        int all = one.length + other.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** Hashes of the different runs of n characters, sorted; white space and punctuation do not count. */
    private static int[] grams(String text, int n) {
        var letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        var grams = new int[Math.max(0, letters.length - n + 1)];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = Arrays.hashCode(Arrays.copyOfRange(letters, i, i + n));
        }
        return Arrays.stream(grams).sorted().distinct().toArray();
    }

    private static int mix(int hash) {
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
