package org.yicai.journal.verify;

import java.util.List;

/**
 * What a check found.
 *
 * @param exit 0 it holds, 1 it does not hold, 2 it cannot be read
 * @param sentences in English, the most important one first
 */
public record Verdict(int exit, List<String> sentences) {

    public static final int HOLDS = 0;
    public static final int BROKEN = 1;
    public static final int UNREADABLE = 2;

    static Verdict holds(String... sentences) {
        return new Verdict(HOLDS, List.of(sentences));
    }

    static Verdict broken(String... sentences) {
        return new Verdict(BROKEN, List.of(sentences));
    }

    static Verdict unreadable(String... sentences) {
        return new Verdict(UNREADABLE, List.of(sentences));
    }
}
