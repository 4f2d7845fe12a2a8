package org.yicai.place;

import java.util.stream.IntStream;

/** Pairs of neighbouring characters, each as one number: how names are indexed so that words of two characters are found. */
final class Pairs {

    /** Stands before the first character of a name; whoever types it finds nothing by it. */
    private static final char BEGINNING = '\u0002';

    private Pairs() {}

    /** What a name is found by. */
    static int[] of(String name) {
        return starting(CommitteeName.place(name));
    }

    /** What all names have that begin with the word. */
    static int[] starting(String word) {
        return holding(BEGINNING + word);
    }

    /** What all names have that hold the word. */
    static int[] holding(String word) {
        return IntStream.range(0, word.length() - 1).map(at -> word.charAt(at) << 16 | word.charAt(at + 1)).distinct().toArray();
    }
}
