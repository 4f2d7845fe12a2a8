package org.yicai.need.callback;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.LastWords;
import org.yicai.need.Needs;
import org.yicai.party.Answered;
import org.yicai.party.Answered.How;
import org.yicai.party.Answered.Satisfaction;
import org.yicai.web.Fields;

/** What came of a call or a visit. */
@Component
class CallNotes {

    private final Callbacks callbacks;
    private final Needs needs;
    private final LastWords words;

    CallNotes(Callbacks callbacks, Needs needs, LastWords words) {
        this.callbacks = callbacks;
        this.needs = needs;
        this.words = words;
    }

    enum Outcome {
        SOLVED,
        NOT_SOLVED,
        /** Nobody was there: it stays without an answer. */
        NOT_REACHED,
        /** The household does not want to be asked any more. */
        NO_MORE
    }

    /** By which way somebody asked. */
    enum Asked {
        CALL,
        VISIT
    }

    enum Word {
        YES,
        NO
    }

    record Note(Outcome outcome, Asked asked, @Nullable Satisfaction satisfaction, @Nullable Boolean paid, String words) {

        static Note read(Fields in) {
            var outcome = in.choice("outcome", Outcome.class);
            var asked = in.choice("asked", Asked.class);
            var satisfaction = in.typed("satisfaction").isBlank() ? null : in.choice("satisfaction", Satisfaction.class);
            var paid = in.typed("paid").isBlank() ? null : in.choice("paid", Word.class);
            return new Note(outcome, asked, satisfaction, paid == null ? null : paid == Word.YES, in.optional("words", 300));
        }
    }

    void keep(Actor actor, Callbacks.Open call, Note note) {
        switch (note.outcome) {
            case SOLVED, NOT_SOLVED -> words.take(actor, needs.get(call.need()),
                    new Answered(note.outcome == Outcome.SOLVED, note.satisfaction, note.paid, note.words, note.asked == Asked.CALL ? How.CALL : How.VISIT));
            case NOT_REACHED -> callbacks.notReached(actor, call);
            case NO_MORE -> callbacks.refuse(actor, call);
        }
    }
}
