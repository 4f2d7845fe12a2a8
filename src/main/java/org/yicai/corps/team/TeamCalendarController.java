package org.yicai.corps.team;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Download;
import org.yicai.web.Ics;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** The calendar of a team: its leader makes the address, whoever holds it reads it. */
@Controller
class TeamCalendarController {

    private final Teams teams;
    private final TeamCalendars calendars;
    private final CorpsAccess access;
    private final Address address;
    private final Words words;
    private final Clock clock;

    // six: the team, its shifts, and the words and addresses of a file that no page draws
    TeamCalendarController(Teams teams, TeamCalendars calendars, CorpsAccess access, Address address, Words words, Clock clock) {
        this.teams = teams;
        this.calendars = calendars;
        this.access = access;
        this.address = address;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/teams/{id}/calendar-address")
    Answer renew(@PathVariable UUID id, Actor actor) {
        var team = teams.get(actor.subdistrict(), id, actor.person());
        access.requireLead(actor, team.id(), team.corps());
        calendars.renew(actor, team.id());
        return Redirect.to("/teams/" + id).saying("corps.done.team-calendar");
    }

    /** Without an account: a calendar programme has none. */
    @OpenToAll
    @GetMapping("/ics/teams/{token}")
    Answer calendar(@PathVariable String token, HttpServletRequest request) {
        var team = calendars.team(token);
        var ics = new Ics(team.name());
        for (var each : calendars.shifts(team)) {
            ics.event(each.position(), each.startsAt(), each.endsAt(), each.title(), each.venue(), words.say("zh", "corps.team.calendar.shift", each.name(), each.members()), address.of(request, "/activities/" + each.activity()),
                    each.cancelledAt() == null ? Ics.Status.CONFIRMED : Ics.Status.CANCELLED, clock.instant());
        }
        return new Download("text/calendar;charset=utf-8", null, ics.bytes());
    }
}
