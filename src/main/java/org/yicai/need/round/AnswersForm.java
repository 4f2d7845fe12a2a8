package org.yicai.need.round;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Door;
import org.yicai.need.Topic;
import org.yicai.need.Voice;
import org.yicai.need.Voicing;
import org.yicai.need.offer.Contact;
import org.yicai.need.offer.Offer;
import org.yicai.party.Phone;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/** Reads what a household answered. Nothing of it has to be filled in. */
@Component
class AnswersForm {

    static final int LONGEST = 300;
    private final Words sentences;

    AnswersForm(Words sentences) {
        this.sentences = sentences;
    }

    /** Which answer becomes a need. */
    enum Becomes {
        NONE,
        FIRST,
        SECOND
    }

    /**
     * What came in.
     *
     * @param need null when no answer becomes one
     * @param offer null when the household offered nothing
     */
    record Answers(String first, String second, @Nullable Voicing need, @Nullable Offer offer) {}

    /** @return null beside findings */
    @Nullable Answers read(Fields in, Round round, Entrance entrance) {
        var first = in.optional("answer_1", LONGEST);
        var second = in.optional("answer_2", LONGEST);
        var words = in.optional("offer", LONGEST);
        var becomes = in.choice("becomes", Becomes.class);
        var phone = Phone.optional(in);
        var need = need(in, round, entrance, becomes == Becomes.FIRST ? first : becomes == Becomes.SECOND ? second : null, phone);
        var offer = words.isEmpty() ? null : offer(in, round, words, phone);
        if (!in.ticked("agreed") && (need != null || phone != null)) {
            in.refuse("agreed", "need.finding.agreed");
        }
        return in.ok() ? new Answers(first, second, need, offer) : null;
    }

    private @Nullable Voicing need(Fields in, Round round, Entrance entrance, @Nullable String words, @Nullable String phone) {
        if (words == null) {
            return null;
        }
        if (words.isEmpty()) {
            in.refuse("becomes", "need.finding.becomes");
        }
        var topic = in.typed("topic").isEmpty() ? Topic.OTHER : in.choice("topic", Topic.class);
        var reason = sentences.say("zh", "need.round.acting");
        return new Voicing(Voicing.title(words), words, topic, round.community(), entrance.name(), phone, !in.ticked("private"), reason).by(Voice.ROUND, Door.NEIGHBOUR);
    }

    private static @Nullable Offer offer(Fields in, Round round, String words, @Nullable String phone) {
        var topic = in.typed("offer_topic").isEmpty() ? null : in.choice("offer_topic", Topic.class);
        var contact = in.choice("contact", Contact.class);
        return contact == null ? null : new Offer(round.community(), round.id(), words, topic, contact, contact == Contact.NOBODY ? null : phone);
    }
}
