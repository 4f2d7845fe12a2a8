package org.yicai.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as it comes in.
 *
 * @param title one line, at most 80 characters
 * @param words what was said, at most 20,000 characters
 * @param community where; null when unknown
 * @param spot the place in the person's own words, may be ""
 * @param phone 11 digits for the answer; null when none was given
 * @param openToAll whether neighbours may read it once it is triaged
 * @param acting why somebody speaks for the person; null when the person speaks
 */
public record Voicing(
        String title, String words, Topic topic, @Nullable UUID community, String spot, @Nullable String phone, boolean openToAll, @Nullable String acting) {

    private static final int TITLE = 40;

    /** The first sentence of the words, or as much of it as a list shows. */
    public static String title(String words) {
        var first = words.strip().split("[。！？!?\\n]", 2)[0].strip();
        var points = (first.isEmpty() ? words.strip() : first).codePoints().limit(TITLE + 1L).toArray();
        var whole = points.length <= TITLE;
        return new String(points, 0, Math.min(points.length, TITLE)) + (whole ? "" : "…");
    }
}
