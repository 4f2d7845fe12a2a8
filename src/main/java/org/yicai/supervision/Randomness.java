package org.yicai.supervision;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the chance comes from that nobody in the house controls; said before the list is fixed. */
public enum Randomness {
    /** Twenty ten-sided dice, rolled by three named parties in the meeting. */
    DICE,
    /** A draw of the welfare lottery 福彩双色球 that is still to come: six different numbers from 1 to 33, and one from 1 to 16. */
    LOTTERY;

    private static final int DICE_COUNT = 20;

    /** What was typed as it enters the seed: twenty digits, or {@code 03,08,11,19,25,31+07}; null when it is neither. */
    public @Nullable String read(String typed) {
        return this == DICE ? dice(typed) : lottery(typed);
    }

    private static @Nullable String dice(String typed) {
        var digits = typed.replaceAll("[\\s,，、-]", "");
        return digits.matches("[0-9]{" + DICE_COUNT + "}") ? digits : null;
    }

    private static @Nullable String lottery(String typed) {
        var parts = typed.strip().split("[^0-9]+");
        if (parts.length != 7 || !Arrays.stream(parts).allMatch(each -> each.matches("[0-9]{1,2}"))) {
            return null;
        }
        var numbers = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
        var red = IntStream.of(numbers).limit(6).sorted().distinct().toArray();
        if (red.length != 6 || red[0] < 1 || red[5] > 33 || numbers[6] < 1 || numbers[6] > 16) {
            return null;
        }
        return IntStream.of(red).mapToObj("%02d"::formatted).collect(Collectors.joining(",")) + "+%02d".formatted(numbers[6]);
    }
}
