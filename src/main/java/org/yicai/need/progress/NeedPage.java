package org.yicai.need.progress;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.need.Destination;
import org.yicai.need.Hands;
import org.yicai.need.Mask;
import org.yicai.need.Need;
import org.yicai.need.Needs.Step;
import org.yicai.need.Stage;
import org.yicai.need.Voice;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What became of one need.
 *
 * @param readable whether this visitor may read the words: they are open, or the visitor proved to be the one
 * @param mine whether the visitor proved to be the one: signed in as the person, or with the right pin
 * @param inside whether the visitor is the one or triages: they read questions and answers
 * @param whole whether the visitor reads what was said as it was said: the person, and who triages; others read it masked
 * @param hands in whose hands it is
 * @param place where it went; null while nowhere
 */
record NeedPage(Fields in, Need need, @Nullable Community community, List<Step> steps, Destination.@Nullable Place place, boolean readable, boolean mine,
        boolean inside, boolean whole, Hands hands) implements FormPage {

    String title() {
        return whole ? need.title() : need.openTitle();
    }

    String words() {
        return whole ? need.words() : need.openWords();
    }

    /** What a step says, as this visitor may read it. */
    String said(Step step) {
        return whole ? step.words() : Mask.of(step.words());
    }

    /** Whether the title already says all of it. */
    boolean oneLiner() {
        return words().equals(title()) || words().length() == title().length() + 1 && words().startsWith(title());
    }

    /** Whether somebody who may be in danger looks at this, and nobody has taken it up yet. */
    boolean pressing() {
        return mine && need.urgentKind() != null && need.stage() == Stage.NEW;
    }

    /** Whether the visitor may still take the need over from who spoke. */
    boolean claimable(Actor actor) {
        return need.actedBy() != null && need.claimedAt() == null && !need.helper(actor);
    }

    /** Whether the visitor may be asked for the last word: who noted a call, and may have answered it, is not. */
    boolean asked(Actor actor) {
        return need.stage().next().contains(Stage.SOLVED) && !(need.voice() == Voice.PHONE && need.helper(actor));
    }

    /** Whether the visitor spoke for somebody, and may print the slip. */
    boolean forSomebody(Actor actor) {
        return need.helper(actor);
    }

    /** Whether this visitor may read what a step says: a question asked back and its answer are for the person and the leaders alone. */
    boolean shows(Step step) {
        return readable && !step.words().isEmpty() && !step.kind().equals("MERGED") && (inside || !PRIVATE.contains(step.kind()));
    }

    private static final Set<String> PRIVATE = Set.of("ASKED", "REPLIED", "REPLIED_BY_CALL");

    /** What the resident is asked now; "" when nothing is, or the reader may not know. */
    String question() {
        return need.askedAt() == null || !inside ? "" : steps.stream().filter(each -> each.kind().equals("ASKED")).map(this::said).reduce("", (first, later) -> later);
    }
}
