package org.yicai.corps.team;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Puts the page of a team together, for whoever looks. */
@Component
class TeamPages {

    private final Members members;
    private final CorpsAccess access;
    private final Places places;
    private final TeamCalendars calendars;

    TeamPages(Members members, CorpsAccess access, Places places, TeamCalendars calendars) {
        this.members = members;
        this.access = access;
        this.places = places;
        this.calendars = calendars;
    }

    TeamPage of(Fields in, Team team, Actor actor) {
        var member = access.belongs(actor, team.id());
        var leads = access.leads(actor, team.id(), team.corps());
        List<TeamPage.Row> people = member || leads ? members.people(actor.subdistrict(), team.id()) : List.of();
        List<TeamPage.Other> others = actor.signedIn() && !member ? members.others(actor.subdistrict(), actor.requirePerson(), team.id()) : List.of();
        return new TeamPage(in, team, places.community(team.community()), others, people, member, leads, actor.signedIn(),
                member || leads ? calendars.address(actor.subdistrict(), team.id()).orElse(null) : null);
    }
}
