package org.yicai.corps.giveback.honour;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.giveback.Host;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Leaders check stars; the host confirms them, answers objections, gives them after the public days, and commends. */
@Controller
class HonourDeskController {

    private final Stars stars;
    private final Honours honours;
    private final Host host;
    private final LocalWays ways;
    private final Places places;
    private final WorkingDays days;
    private final Appointments appointments;
    private final Notices notices;

    // eight: what is decided, who may, how long it is public, about whom, and the news
    HonourDeskController(Stars stars, Honours honours, Host host, LocalWays ways, Places places, WorkingDays days, Appointments appointments, Notices notices) {
        this.stars = stars;
        this.honours = honours;
        this.host = host;
        this.ways = ways;
        this.places = places;
        this.days = days;
        this.appointments = appointments;
        this.notices = notices;
    }

    static boolean mayOpen(Actor actor) {
        return actor.is(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER);
    }

    @GetMapping("/honours/desk")
    HonoursDeskPage list(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER);
        var here = actor.subdistrict();
        var isHost = host.isHost(actor);
        return new HonoursDeskPage(in, stars.open(here), isHost ? stars.objections(here) : List.of(), isHost, ways.number(here, Way.POINTS) == 1,
                appointments.holders(here, Role.VOLUNTEER, Role.VOLUNTEER_LEADER));
    }

    @PostMapping("/honours/desk/checks")
    Answer check(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        return step(in, actor, Star.Stage.APPLIED, StarRules.CHECKING, (star, page) -> stars.check(actor, star), "corps.done.star-checked");
    }

    @PostMapping("/honours/desk/confirmations")
    Answer confirm(Fields in, Actor actor) {
        host.require(actor);
        var until = days.after(places.today(), ways.number(actor.subdistrict(), Way.STAR_NOTICE_DAYS));
        return step(in, actor, Star.Stage.CHECKED, StarRules.CONFIRMING, (star, page) -> {
            stars.confirm(actor, star, until);
            tell(actor, star, "corps.news.star-public", star.level(), until);
        }, "corps.done.star-confirmed");
    }

    @PostMapping("/honours/desk/awards")
    Answer give(Fields in, Actor actor) {
        host.require(actor);
        return step(in, actor, Star.Stage.PUBLIC, StarRules.GIVING, (star, page) -> {
            stars.give(actor, star);
            tell(actor, star, "corps.news.star-given", star.level());
        }, "corps.done.star-given");
    }

    @PostMapping("/honours/desk/refusals")
    Answer refuse(Fields in, Actor actor) {
        host.require(actor);
        var reason = in.text("reason", 300);
        return step(in, actor, null, StarRules.CHECKING, (star, page) -> {
            stars.refuse(actor, star, reason);
            tell(actor, star, "corps.news.star-refused", star.level(), reason);
        }, "corps.done.star-refused");
    }

    private Answer step(Fields in, Actor actor, Star.@Nullable Stage stage, List<Rule<StarRules.Step>> rules, BiConsumer<Star, HonoursDeskPage> act, String done) {
        var page = list(in, actor);
        var id = in.id("star");
        var star = page.stars().stream().filter(each -> each.id().equals(id) && (stage == null || each.stage() == stage)).findFirst().orElse(null);
        if (star == null) {
            in.refuse("star", "corps.finding.star-stage");
        } else {
            in.refuse(Rule.all(rules, new StarRules.Step(star, actor, places.today())));
        }
        if (star == null || !in.ok()) {
            return page;
        }
        act.accept(star, page);
        return Redirect.to("/honours/desk").saying(done);
    }

    private void tell(Actor actor, Star star, String key, Object... args) {
        notices.tell(actor.subdistrict(), Notices.To.person(star.person().value()), Notices.Kind.ANSWER, key, args);
    }

    /** J15: by another hand than the one who objected. */
    @PostMapping("/honours/desk/answers")
    Answer answer(Fields in, Actor actor) {
        host.require(actor);
        var page = list(in, actor);
        var id = in.id("objection");
        var answer = in.text("answer", 300);
        var objection = page.objections().stream().filter(each -> Objects.equals(each.id(), id)).findFirst().orElse(null);
        if (objection == null) {
            in.refuse("objection", "web.finding.choice");
        } else if (actor.isPerson(objection.by())) {
            in.refuse("objection", "corps.finding.star-own-objection");
        }
        if (objection == null || !in.ok()) {
            return page;
        }
        stars.answer(actor, objection, answer);
        notices.tell(actor.subdistrict(), Notices.To.person(objection.by().value()), Notices.Kind.ANSWER, "corps.news.star-answer", answer);
        return Redirect.to("/honours/desk").saying("corps.done.star-answered");
    }

    /** J17: name, day and awarding unit; not for oneself, not before it happened. */
    @PostMapping("/honours/desk/commendations")
    Answer commend(Fields in, Actor actor) {
        host.require(actor);
        var page = list(in, actor);
        var person = person(in, actor, page);
        var title = in.text("title", 60);
        var unit = in.text("unit", 60);
        var day = in.date("awarded_on");
        if (day.isAfter(places.today())) {
            in.refuse("awarded_on", "corps.finding.commended-later");
        }
        if (person != null && in.ok() && !honours.commend(actor, person, title, day, unit)) {
            in.refuse("title", "corps.finding.commended-again");
        }
        if (person == null || !in.ok()) {
            return page;
        }
        notices.tell(actor.subdistrict(), Notices.To.person(person), Notices.Kind.ANSWER, "corps.news.commended", title, unit);
        return Redirect.to("/honours/desk").saying("corps.done.commended");
    }

    /** J18: where points are a way of this place, by a named person with a reason; less than nothing takes back. */
    @PostMapping("/honours/desk/points")
    Answer note(Fields in, Actor actor) {
        host.require(actor);
        var page = list(in, actor);
        var person = person(in, actor, page);
        int points = in.whole("points", -1000, 1000);
        var reason = in.text("points_reason", 200);
        if (!page.scored()) {
            in.refuse("points", "corps.finding.points-off");
        } else if (points == 0) {
            in.refuse("points", "corps.finding.points-none");
        }
        if (person == null || !in.ok()) {
            return page;
        }
        honours.note(actor, person, points, reason);
        return Redirect.to("/honours/desk").saying("corps.done.points");
    }

    private static @Nullable UUID person(Fields in, Actor actor, HonoursDeskPage page) {
        var id = in.id("person");
        if (id != null && actor.requirePerson().value().equals(id)) {
            in.refuse("person", "corps.finding.star-own");
        } else if (id != null && page.people().stream().noneMatch(each -> each.id().value().equals(id))) {
            in.refuse("person", "web.finding.choice");
        }
        return id;
    }
}
