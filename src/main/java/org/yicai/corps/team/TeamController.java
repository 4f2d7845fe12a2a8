package org.yicai.corps.team;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.Corps;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Shows the teams to everybody; leaders found them and say what they do. */
@Controller
class TeamController {

    private static final int LENGTH = 600;
    private final Teams teams;
    private final TeamPages pages;
    private final CorpsAccess access;
    private final Places places;
    private final Corps corps;

    TeamController(Teams teams, TeamPages pages, CorpsAccess access, Places places, Corps corps) {
        this.teams = teams;
        this.pages = pages;
        this.access = access;
        this.places = places;
        this.corps = corps;
    }

    @OpenToAll
    @GetMapping("/teams")
    TeamsPage list(Fields in, Actor actor) {
        return page(in, actor);
    }

    private TeamsPage page(Fields in, Actor actor) {
        var mayFound = actor.signedIn() && access.leadsCorps(actor, corps.of(actor.subdistrict()).orElse(null));
        return new TeamsPage(in, teams.list(actor.subdistrict()), places.communities(actor.subdistrict()), mayFound);
    }

    /** Only the leaders of the corps: a team is its part, with no charter of its own. */
    @PostMapping("/teams")
    Answer found(Fields in, Actor actor) {
        if (!access.leadsCorps(actor, corps.of(actor.subdistrict()).orElse(null))) {
            throw Refusal.forbidden("corps.refused.team-found");
        }
        var name = in.text("name", 40);
        var what = in.text("what", LENGTH);
        var community = in.optionalId("community");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        var id = teams.next();
        if (in.ok()) {
            teams.found(actor, id, name, community, what).ifPresent(in::refuse);
        }
        return in.ok() ? Redirect.to("/teams/" + id.value()).saying("corps.done.team-founded") : page(in, actor);
    }

    @OpenToAll
    @GetMapping("/teams/{id}")
    TeamPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return pages.of(in, teams.get(actor.subdistrict(), id, actor.person()), actor);
    }

    @PostMapping("/teams/{id}/words")
    Answer describe(@PathVariable UUID id, Fields in, Actor actor) {
        var team = teams.get(actor.subdistrict(), id, actor.person());
        access.requireLead(actor, team.id(), team.corps());
        var what = in.text("what", LENGTH);
        if (!in.ok()) {
            return pages.of(in, team, actor);
        }
        teams.describe(actor, team.id(), what);
        return Redirect.to("/teams/" + id).saying("corps.done.team-described");
    }
}
