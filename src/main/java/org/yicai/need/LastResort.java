package org.yicai.need;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.yicai.web.Fields;

/**
 * Buying is the last way out: what was looked at before, and why it is not enough.
 *
 * @param looked at least one
 * @param whyNot one sentence, at most 200 characters
 */
public record LastResort(List<Way> looked, String whyNot) {

    /** The ways out before a purchase. */
    public enum Way {
        /** A word is enough, or something that people have a right to. */
        ENTITLEMENT,
        /** Something that is delivered anyway. */
        PROJECT,
        VOLUNTEERS,
        /** Neighbours, with a little of the small fund. */
        SELF_HELP
    }

    /** Reads the ticks "looked" and the sentence "why_not". */
    public static LastResort read(Fields in) {
        var looked = EnumSet.noneOf(Way.class);
        Arrays.stream(Way.values()).filter(each -> in.chosen("looked", each.name())).forEach(looked::add);
        if (looked.isEmpty()) {
            in.refuse("looked", "need.finding.looked");
        }
        return new LastResort(List.copyOf(looked), in.text("why_not", 200));
    }
}
