package org.yicai.activity.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.Ics;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** My activities, and the address under which a calendar programme reads them. */
@Controller
class AgendaController {

    private final Agendas agendas;
    private final Address address;
    private final Words words;
    private final Clock clock;

    AgendaController(Agendas agendas, Address address, Words words, Clock clock) {
        this.agendas = agendas;
        this.address = address;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/my/activities")
    AgendaPage show(Actor actor) {
        return new AgendaPage(agendas.of(actor.requirePerson()), agendas.address(actor).orElse(null), clock.instant());
    }

    @PostMapping("/my/calendar-address")
    Answer renew(Actor actor) {
        agendas.renew(actor);
        return Redirect.to("/my/activities").saying("activity.done.calendar-address");
    }

    /** Whoever holds the address reads it, without an account: a calendar programme has none. */
    @OpenToAll
    @GetMapping("/ics/{token}")
    Answer calendar(@PathVariable String token, HttpServletRequest request) {
        var person = agendas.owner(token);
        var ics = new Ics(words.say("zh", "activity.agenda.calendar"));
        for (var each : agendas.of(person).entries()) {
            var what = each.waits() ? words.say("zh", "activity.agenda.waits") : each.position() == null ? "" : words.say("zh", "activity.agenda.position", each.position());
            ics.event(each.activity(), each.startsAt(), each.endsAt(), each.title(), each.venue(), (what + "\n" + words.say("zh", "activity.serves") + " " + each.serves().title() + "\n" + each.riskNotice()).strip(), address.of(request, "/activities/" + each.activity()),
                    each.cancelledAt() != null ? Ics.Status.CANCELLED : each.waits() ? Ics.Status.TENTATIVE : Ics.Status.CONFIRMED, clock.instant());
        }
        return new Download("text/calendar;charset=utf-8", null, ics.bytes());
    }
}
