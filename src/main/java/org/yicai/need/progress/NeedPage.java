package org.yicai.need.progress;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.need.Deeds;
import org.yicai.need.Destination;
import org.yicai.need.Hands;
import org.yicai.need.Mask;
import org.yicai.need.Need;
import org.yicai.need.NeedPhoto;
import org.yicai.need.NeedPhotos;
import org.yicai.need.Needs.Claim;
import org.yicai.need.Needs.Step;
import org.yicai.need.Needs.Told;
import org.yicai.need.Stage;
import org.yicai.need.Voice;
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
 * @param whole whether the visitor reads what was said as it was said: the person, and who triages; others read it masked
 * @param hands in whose hands it is
 * @param ask what the resident is asked to say now
 * @param mayRenew whether the reader may give the household a new code
 * @param place where it went; null while nowhere
 * @param done what the project it led to has done; null without one
 * @param doing who said yes to it last; null while nobody, or when it went elsewhere since
 * @param answering who answers for it
 * @param twins needs of neighbours that may be the same matter, asked of the person just after the sentence
 */
record NeedPage(Fields in, Told told, @Nullable Community community, Destination.@Nullable Place place, @Nullable Doing doing, boolean readable, boolean mine,
        boolean inside, boolean whole, Hands hands, Answering answering, Ask ask, boolean mayRenew, List<Twins.Twin> twins, Deeds.@Nullable Done done) implements FormPage {

    /** The organisation that answers for the need from the first minute on. @param phone "" when it has none */
    record Answering(String name, String phone) {}

    Need need() {
        return told.need();
    }

    /** What happened, without what is not for this reader. */
    List<Step> steps() {
        return inside ? told.steps() : told.steps().stream().filter(each -> !HIDDEN.contains(each.kind())).toList();
    }

    /** That something went past the leaders is for the person and those who deal with it: somebody who is feared may hold the receipt. */
    private static final Set<String> HIDDEN = Set.of("BYPASSED", "RELEASED", "URGENT");

    /** All it has, those hidden from the public among them. */
    List<NeedPhoto> photos() {
        return told.photos();
    }

    /** The receipts of what was merged into it, as people write them. */
    List<String> joined() {
        return told.joined().stream().map(each -> Receipt.of(each).toString()).toList();
    }

    /** Whether somebody who reads it may say that they have it, too. */
    boolean supportable() {
        return !mine && need().openToAll() && need().triagedAt() != null && (need().stage().work() || need().stage().word());
    }

    String title() {
        return whole ? need().title() : need().openTitle();
    }

    String words() {
        return whole ? need().words() : need().openWords();
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
        return mine && need().urgentKind() != null && need().stage() == Stage.NEW;
    }

    /** Whether the visitor may still take the need over from who spoke. */
    boolean claimable(Actor actor) {
        return need().actedBy() != null && need().claimedAt() == null && !need().helper(actor);
    }

    /** Whether the visitor may be asked for the last word: who noted a call, and may have answered it, is not. */
    boolean asked(Actor actor) {
        return !(need().voice() == Voice.PHONE && need().helper(actor));
    }

    /** Whether the visitor spoke for somebody, and may print the slip. */
    boolean forSomebody(Actor actor) {
        return need().helper(actor);
    }

    /** What the resident's word is awaited on; null for nothing. */
    @Nullable Claim claim() {
        return told.claim();
    }

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
        var claim = claim();
        if (claim == null || claim.doer().isEmpty()) {
            return "";
        }
        return claim.organisation() || mine ? claim.doer() : claim.doer().substring(0, claim.doer().offsetByCodePoints(0, 1)) + "*";
    }

    /** Whether this visitor may read what a step says: a question asked back and its answer are for the person and the leaders alone. */
    boolean shows(Step step) {
        return readable && !step.words().isEmpty() && !LINKS.contains(step.kind()) && (inside || !PRIVATE.contains(step.kind()));
    }

    /** Steps whose words are the receipt of another need. */
    private static final Set<String> LINKS = Set.of("MERGED", "SAME", "JOINED", "LEFT");

    /** Whether the step is about another need; its words are the receipt. */
    boolean links(Step step) {
        return LINKS.contains(step.kind());
    }

    private static final Set<String> PRIVATE = Set.of("ASKED", "REPLIED", "REPLIED_BY_CALL", "PHOTO_HIDDEN");

    /** The photographs this visitor may see. */
    List<NeedPhoto> seen() {
        return photos().stream().filter(each -> inside || readable && !each.hidden()).toList();
    }

    boolean mayAddPhoto() {
        return mine && photos().size() < NeedPhotos.MOST && NeedPhotos.welcome(need());
    }

    /** What goes behind the address of a photograph: the code, for whoever came with it. */
    String proof() {
        return mine && in.typed("pin").equals(need().pin()) ? "pin=" + need().pin() : "";
    }

    /** A question to the neighbours of a chat group; null while not everybody may read this need, or it is over. */
    @Nullable String forTheGroup(View view) {
        if (!need().openToAll() || need().triagedAt() == null || !need().stage().work()) {
            return null;
        }
        return GroupText.of(view, "need.group-text.need", need().openTitle()).line("need.group-text.need-ask").at("/needs/" + need().receipt());
    }

    /** What the resident is asked now; "" when nothing is, or the reader may not know. */
    String question() {
        return need().askedAt() == null || !inside ? "" : steps().stream().filter(each -> each.kind().equals("ASKED")).map(this::said).reduce("", (first, later) -> later);
    }
}
