package org.yicai.need.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.Bypass;
import org.yicai.need.Intake;
import org.yicai.need.NeedAccess;
import org.yicai.need.Topic;
import org.yicai.need.Voicing;
import org.yicai.need.bypass.Bypasses;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Takes a need in: no account, one page, one sentence. */
@Controller
class VoiceController {

    static final int LONGEST = 2_000;
    private final Intake intake;
    private final Places places;
    private final NeedAccess access;
    private final Bypasses bypasses;

    VoiceController(Intake intake, Places places, NeedAccess access, Bypasses bypasses) {
        this.intake = intake;
        this.places = places;
        this.access = access;
        this.bypasses = bypasses;
    }

    @OpenToAll
    @GetMapping("/needs/new")
    VoicePage ask(Fields in, Actor actor) {
        return page(in, actor);
    }

    @OpenToAll
    @PostMapping("/needs")
    Answer create(Fields in, Actor actor) {
        if (acting(in)) {
            access.requireActFor(actor);
        }
        var voicing = read(in, actor);
        if (!in.ok()) {
            return page(in, actor);
        }
        var need = intake.voice(actor, voicing);
        if (in.ticked("staff_only")) {
            bypasses.set(actor, need.id(), Bypass.WISHED, "resident");
        }
        return Redirect.to("/needs/" + need.receipt() + "?pin=" + need.pin()).saying("need.done.voiced");
    }

    private Voicing read(Fields in, Actor actor) {
        var words = in.text("words", LONGEST);
        var topic = in.typed("topic").isEmpty() ? Topic.OTHER : in.choice("topic", Topic.class);
        var spot = in.optional("spot", 80);
        var open = !in.ticked("private");
        var acting = acting(in) ? in.text("acting_reason", 200) : null;
        return new Voicing(Voicing.title(words), words, topic, community(in, actor), spot, Phone.optional(in), open, acting);
    }

    private @Nullable UUID community(Fields in, Actor actor) {
        var community = in.optionalId("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        return community;
    }

    private static boolean acting(Fields in) {
        return in.ticked("acting");
    }

    private VoicePage page(Fields in, Actor actor) {
        return new VoicePage(in, places.communities(actor.subdistrict()), access.mayActFor(actor), acting(in));
    }
}
