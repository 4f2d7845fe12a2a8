package org.yicai.need;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photograph of a need, as its pages list it.
 *
 * @param number 1 to 3
 * @param hidden whether a leader keeps it from the public
 */
public record NeedPhoto(int number, boolean hidden) {

    /** Reads what {@link NeedPhotos#LISTED} tells: "1 2h". */
    static List<NeedPhoto> listed(@Nullable String told) {
        return told == null ? List.of() : Arrays.stream(told.split(" ")).map(each -> new NeedPhoto(each.charAt(0) - '0', each.endsWith("h"))).toList();
    }
}
