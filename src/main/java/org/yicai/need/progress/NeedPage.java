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

/**
 * What became of one need.
 *
 * @param readable whether this visitor may read the words: they are open, or the visitor proved to be the one
 * @param mine whether the visitor proved to be the one: signed in as the person, or with the right pin
 * @param inside whether the visitor is the one or triages: they read questions and answers
 * @param hands in whose hands it is
 * @param place where it went; null while nowhere
 * @param doing who said yes to it last; null while nobody, or when it went elsewhere since
 * @param answering who answers for it
 */
record NeedPage(Fields in, Need need, @Nullable Community community, List<Step> steps, Destination.@Nullable Place place, @Nullable Doing doing, boolean readable, boolean mine,
        boolean inside, Hands hands, Answering answering) implements FormPage {

    /** The organisation that answers for the need from the first minute on. @param phone "" when it has none */
    record Answering(String name, String phone) {}

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
