package org.yicai.need.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.need.Consent;
import org.yicai.need.NeedAccess;
import org.yicai.need.Privacy;
import org.yicai.need.Topic;
import org.yicai.need.Voice;
import org.yicai.need.Voicing;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Reads a need that somebody says for themselves, or for somebody. */
@Component
class VoiceForm {

    static final int LONGEST = 2_000;
    private final Places places;
    private final NeedAccess access;

    VoiceForm(Places places, NeedAccess access) {
        this.places = places;
        this.access = access;
    }

    /** The need as its person says it. */
    Voicing own(Fields in, Actor actor) {
        return read(in, actor, Phone.optional(in), null).by(Voice.WEB, Door.via(in.typed("via")));
    }

    /** What is kept apart of whom somebody speaks for. @param consent null beside a finding */
    record Client(String name, @Nullable String phone, @Nullable Consent consent) {}

    Client client(Fields in) {
        return new Client(in.optional("client_name", 40), Phone.optional(in), in.choice("consent", Consent.class));
    }

    /** The need as somebody says it for another person: the number is kept apart, and the code is not made from it. */
    Voicing forSomebody(Fields in, Actor actor) {
        return read(in, actor, null, in.text("acting_reason", 200)).by(Voice.VOLUNTEER, access.door(actor));
    }

    /** A need that somebody rang up about. */
    Voicing call(Fields in, Actor actor) {
        return read(in, actor, null, "").by(Voice.PHONE, access.door(actor));
    }

    private Voicing read(Fields in, Actor actor, @Nullable String phone, @Nullable String acting) {
        var words = in.text("words", LONGEST);
        var topic = in.typed("topic").isEmpty() ? Topic.OTHER : in.choice("topic", Topic.class);
        var spot = in.optional("spot", 80);
        return new Voicing(Voicing.title(words), words, topic, community(in, actor), spot, phone, Privacy.open(chosen(in), words), acting);
    }

    /** Null: nothing was chosen, so the words decide. A tick without "no" in it means private. */
    static @Nullable Boolean chosen(Fields in) {
        return in.ticked("private") ? in.typed("private").equals("no") : null;
    }

    private @Nullable UUID community(Fields in, Actor actor) {
        var community = in.optionalId("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        return community;
    }
}
