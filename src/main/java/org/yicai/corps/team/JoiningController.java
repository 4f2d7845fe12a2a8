package org.yicai.corps.team;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Role;
import org.yicai.party.Notices;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Asking to join a team or to move between two, the leader's yes or no, and leaving. Nobody is ever assigned (志愿服务条例 art. 25). */
@Controller
class JoiningController {

    private static final int LENGTH = 300;
    private final Teams teams;
    private final Members members;
    private final TeamPages pages;
    private final CorpsAccess access;
    private final Notices notices;

    JoiningController(Teams teams, Members members, TeamPages pages, CorpsAccess access, Notices notices) {
        this.teams = teams;
        this.members = members;
        this.pages = pages;
        this.access = access;
        this.notices = notices;
    }

    enum Word {
        YES,
        NO
    }

    @PostMapping("/teams/{id}/asks")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        var team = teams.get(actor.subdistrict(), id, actor.requirePerson());
        var words = in.text("words", LENGTH);
        var from = in.optionalId("from");
        var others = members.others(actor.subdistrict(), actor.requirePerson(), team.id());
        TeamRules.first(new TeamRules.Wish(team, access.belongs(actor, team.id()), actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER), others, from)).ifPresent(in::refuse);
        if (!in.ok()) {
            return pages.of(in, team, actor);
        }
        members.ask(actor, team.id(), from, words);
        tell(actor, team.id(), "corps.news.team-asked", actor.name(), team.name(), words);
        others.stream().filter(each -> each.id().equals(from)).forEach(each -> tell(actor, new OrganisationId(each.id()), "corps.news.team-moving", actor.name(), each.name(), team.name()));
        return Redirect.to("/teams/" + id).saying("corps.done.team-asked");
    }

    private void tell(Actor actor, OrganisationId team, String key, Object... args) {
        teams.leaders(actor.subdistrict(), team).forEach(leader -> notices.tell(actor.subdistrict(), Notices.To.person(leader), Notices.Kind.WORK, key, args));
    }

    /** A4: by another hand than the one who asks; A5: a no has a reason. */
    @PostMapping("/team-asks/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var ask = members.get(actor.subdistrict(), id);
        var team = teams.get(actor.subdistrict(), ask.team().value(), actor.person());
        access.requireLead(actor, team.id(), team.corps());
        var word = in.choice("word", Word.class);
        var reason = in.optional("reason", LENGTH);
        if (actor.isPerson(ask.person())) {
            in.refuse("word", "corps.finding.team-own-ask");
        }
        if (word == Word.NO && reason.isEmpty()) {
            in.refuse("reason", "corps.finding.team-reason");
        }
        if (word == null || !in.ok()) {
            return pages.of(in, team, actor);
        }
        var yes = word == Word.YES;
        members.answer(actor, ask, yes, reason);
        notices.tell(actor.subdistrict(), Notices.To.person(ask.person().value()), Notices.Kind.ANSWER, yes ? "corps.news.team-yes" : "corps.news.team-no", team.name(), reason);
        if (yes && ask.fromTeam() != null) {
            tell(actor, ask.fromTeam(), "corps.news.team-moved", ask.name(), ask.fromName(), team.name());
        }
        return Redirect.to("/teams/" + team.id().value()).saying("corps.done.team-answered");
    }

    @PostMapping("/teams/{id}/retraction")
    Answer takeBack(@PathVariable UUID id, Actor actor) {
        var team = teams.get(actor.subdistrict(), id, actor.requirePerson());
        members.takeBack(actor, team.id());
        return Redirect.to("/teams/" + id).saying("corps.done.team-retracted");
    }

    /** A6: a leader hands over first. */
    @PostMapping("/teams/{id}/leaving")
    Answer leave(@PathVariable UUID id, Fields in, Actor actor) {
        var team = teams.get(actor.subdistrict(), id, actor.requirePerson());
        var words = in.optional("farewell", LENGTH);
        if (actor.is(Role.VOLUNTEER_LEADER, team.id())) {
            in.refuse("farewell", "corps.finding.team-leader-leaves");
        }
        if (!in.ok()) {
            return pages.of(in, team, actor);
        }
        members.leave(actor, team.id(), words);
        tell(actor, team.id(), "corps.news.team-left", actor.name(), team.name(), words);
        return Redirect.to("/teams/" + id).saying("corps.done.team-left");
    }
}
