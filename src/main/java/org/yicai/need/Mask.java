package org.yicai.need;

import org.yicai.need.masking.Names;
import org.yicai.need.masking.Numbers;
import org.yicai.need.masking.Spans;

/**
 * What everybody may read of somebody's words: numbers that lead to a person and names are masked, in the style of the
 * house (138****0000, 张**). It is done when a text is shown, so that what was imported years ago is masked as well
 * as today's rules can. A machine's reading errs; what leaders worded themselves is shown as they wrote it.
 */
public final class Mask {

    private Mask() {}

    /** The text with what must not be public masked; the same object when nothing had to be. */
    public static String of(String text) {
        return spans(text).over(text);
    }

    /** How many things {@link #of} would mask. */
    public static int count(String text) {
        return spans(text).size();
    }

    private static Spans spans(String text) {
        var spans = new Spans();
        Numbers.find(text, spans);
        Names.find(text, spans);
        return spans;
    }
}
