package org.yicai.need.progress;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Destination;
import org.yicai.need.Hands;
import org.yicai.need.Need;
import org.yicai.need.Needs.Step;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.GroupText;
import org.yicai.web.View;

/**
 * What became of one need.
 *
 * @param readable whether this visitor may read the words: they are open, or the visitor proved to be the one
 * @param mine whether the visitor proved to be the one: signed in as the person, or with the right pin
 * @param inside whether the visitor is the one or triages: they read questions and answers
 * @param hands in whose hands it is
 * @param place where it went; null while nowhere
 */
record NeedPage(Fields in, Need need, @Nullable Community community, List<Step> steps, Destination.@Nullable Place place, boolean readable, boolean mine,
        boolean inside, Hands hands) implements FormPage {

    /** Whether this visitor may read what a step says: a question asked back and its answer are for the person and the leaders alone. */
    boolean shows(Step step) {
        return readable && !step.words().isEmpty() && !step.kind().equals("MERGED") && (inside || !PRIVATE.contains(step.kind()));
    }

    private static final Set<String> PRIVATE = Set.of("ASKED", "REPLIED", "REPLIED_BY_CALL");

    /** A question to the neighbours of a chat group; null while not everybody may read this need, or it is over. */
    @Nullable String forTheGroup(View view) {
        if (!need.openToAll() || need.triagedAt() == null || !need.stage().work()) {
            return null;
        }
        return GroupText.of(view, "need.group-text.need", need.title()).line("need.group-text.need-ask").at("/needs/" + need.receipt());
    }

    /** What the resident is asked now; "" when nothing is, or the reader may not know. */
    String question() {
        return need.askedAt() == null || !inside ? "" : steps.stream().filter(each -> each.kind().equals("ASKED")).map(Step::words).reduce("", (first, later) -> later);
    }
}
