package org.yicai.need.progress;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Destination;
import org.yicai.need.Hands;
import org.yicai.need.Need;
import org.yicai.need.Needs.Claim;
import org.yicai.need.Needs.Step;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What became of one need.
 *
 * @param readable whether this visitor may read the words: they are open, or the visitor proved to be the one
 * @param mine whether the visitor proved to be the one: signed in as the person, or with the right pin
 * @param inside whether the visitor is the one or triages: they read questions and answers
 * @param hands in whose hands it is
 * @param claim what the resident's word is awaited on; null for nothing
 * @param mayRenew whether the reader may give the household a new code
 * @param place where it went; null while nowhere
 */
record NeedPage(Fields in, Need need, @Nullable Community community, List<Step> steps, Destination.@Nullable Place place, boolean readable, boolean mine,
        boolean inside, Hands hands, Ask ask, @Nullable Claim claim, boolean mayRenew) implements FormPage {

    /** What the resident is asked to say now. */
    enum Ask {
        /** Whether it is solved. */
        SOLVED,
        /** Whether the reason for not doing it is accepted. */
        ACCEPTED,
        /** Whether it is still good, weeks later. */
        STILL_GOOD,
        /** Nothing; but "solved" may be taken back. */
        BACK,
        NOTHING
    }

    /** Who did it, as this reader may know: neighbours have their whole name for the one they helped. */
    String doer() {
        if (claim == null || claim.doer().isEmpty()) {
            return "";
        }
        return claim.organisation() || mine ? claim.doer() : claim.doer().substring(0, claim.doer().offsetByCodePoints(0, 1)) + "*";
    }


    /** Whether this visitor may read what a step says: a question asked back and its answer are for the person and the leaders alone. */
    boolean shows(Step step) {
        return readable && !step.words().isEmpty() && !step.kind().equals("MERGED") && (inside || !PRIVATE.contains(step.kind()));
    }

    private static final Set<String> PRIVATE = Set.of("ASKED", "REPLIED", "REPLIED_BY_CALL");

    /** What the resident is asked now; "" when nothing is, or the reader may not know. */
    String question() {
        return need.askedAt() == null || !inside ? "" : steps.stream().filter(each -> each.kind().equals("ASKED")).map(Step::words).reduce("", (first, later) -> later);
    }
}
