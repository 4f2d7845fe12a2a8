package org.yicai.corps.charter;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Appointments.Candidate;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A contractor says who sits for it; the seat itself comes and goes with its contracts. */
@Controller
class VoiceController {

    private final Voices voices;
    private final Structures structures;
    private final Appointments appointments;

    VoiceController(Voices voices, Structures structures, Appointments appointments) {
        this.voices = voices;
        this.structures = structures;
        this.appointments = appointments;
    }

    @GetMapping("/corps/voice")
    VoicePage show(Fields in, Actor actor) {
        actor.require(Role.CONTRACTOR);
        return page(in, actor);
    }

    private VoicePage page(Fields in, Actor actor) {
        var own = own(actor);
        var seat = structures.of(actor.subdistrict()).of(Seat.Kind.CONTRACTOR).stream().filter(each -> own.value().equals(each.organisation())).findFirst().orElse(null);
        return new VoicePage(in, seat, candidates(actor));
    }

    private static OrganisationId own(Actor actor) {
        return Objects.requireNonNull(actor.organisation(Role.CONTRACTOR));
    }

    private List<Candidate> candidates(Actor actor) {
        return appointments.colleagues(actor.subdistrict(), own(actor), Role.CONTRACTOR);
    }

    /** O10: one's own staff. A contractor without any contract here has no seat to fill. */
    @PostMapping("/corps/voice")
    Answer name(Fields in, Actor actor) {
        actor.require(Role.CONTRACTOR);
        var person = in.id("person");
        if (person != null && candidates(actor).stream().noneMatch(each -> each.id().value().equals(person))) {
            in.refuse("person", "corps.finding.voice-own");
        }
        var page = page(in, actor);
        if (page.seat() == null) {
            in.refuse("", "corps.finding.voice-none");
        }
        if (!in.ok()) {
            return page;
        }
        voices.name(actor, own(actor), person);
        return Redirect.to("/corps").saying("corps.done.voice");
    }
}
