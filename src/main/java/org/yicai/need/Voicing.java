package org.yicai.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Door;

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
 * @param voice which way it came
 * @param door through whom it came
 * @param partner who runs the programme that passed it on, as everybody reads it in the history; "" when none did
 */
public record Voicing(
        String title, String words, Topic topic, @Nullable UUID community, String spot, @Nullable String phone, boolean openToAll, @Nullable String acting,
        Voice voice, Door door, String partner) {

    private static final int TITLE = 40;

    /** What somebody said here for themselves, or a neighbour for them. */
    public Voicing(String title, String words, Topic topic, @Nullable UUID community, String spot, @Nullable String phone, boolean openToAll, @Nullable String acting) {
        this(title, words, topic, community, spot, phone, openToAll, acting, acting == null ? Voice.WEB : Voice.VOLUNTEER, acting == null ? Door.SELF : Door.NEIGHBOUR, "");
    }

    /** The same, come another way. */
    public Voicing by(Voice way, Door through) {
        return new Voicing(title, words, topic, community, spot, phone, openToAll, acting, way, through, partner);
    }

    /** The same, passed on by another programme. @param name who runs it */
    public Voicing passedOnBy(String name) {
        return new Voicing(title, words, topic, community, spot, phone, openToAll, acting, Voice.PARTNER, door, name);
    }

    /** The first sentence of the words, or as much of it as a list shows. */
    public static String title(String words) {
        var first = words.strip().split("[。！？!?\\n]", 2)[0].strip();
        var points = (first.isEmpty() ? words.strip() : first).codePoints().limit(TITLE + 1L).toArray();
        var whole = points.length <= TITLE;
        return new String(points, 0, Math.min(points.length, TITLE)) + (whole ? "" : "…");
    }
}
