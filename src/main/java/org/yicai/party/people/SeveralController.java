package org.yicai.party.people;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.Appointments;
import org.yicai.party.Organisations;
import org.yicai.party.PartyAccess;
import org.yicai.party.People;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** Registers many people at once: all lines or, when one is not right, none. */
@Controller
class SeveralController {

    private static final int LONGEST = 12_000;
    private final People people;
    private final Organisations organisations;
    private final Appointments appointments;
    private final PartyAccess access;
    private final Words words;

    SeveralController(People people, Organisations organisations, Appointments appointments, PartyAccess access, Words words) {
        this.people = people;
        this.organisations = organisations;
        this.appointments = appointments;
        this.access = access;
        this.words = words;
    }

    @GetMapping("/people/several")
    SeveralPage show(Fields in, Actor actor) {
        access.requireKeep(actor);
        return new SeveralPage(in, List.of(), organisations.list(actor.subdistrict()));
    }

    @PostMapping("/people/several")
    Answer create(Fields in, Actor actor) {
        access.requireKeep(actor);
        var known = organisations.list(actor.subdistrict());
        var lines = new Roster(words, known).read(in.text("lines", LONGEST));
        var wrong = lines.stream().filter(each -> each.why() != null).count();
        if (lines.size() > Roster.MOST) {
            in.refuse("lines", "party.several.many", Roster.MOST, lines.size());
        } else if (wrong > 0) {
            in.refuse("lines", "party.several.wrong", wrong, lines.size());
        }
        if (!in.ok()) {
            return new SeveralPage(in, lines, known);
        }
        for (var line : lines) {
            var person = people.register(actor, line.name(), line.phone(), null);
            // somebody who holds this appointment already stays as he is
            appointments.appoint(actor, person, line.organisation().id(), line.role(), line.organisation().community(), null);
        }
        return Redirect.to("/people").saying("party.done.several");
    }
}
