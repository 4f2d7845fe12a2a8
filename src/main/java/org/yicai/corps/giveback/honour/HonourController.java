package org.yicai.corps.giveback.honour;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.giveback.Host;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** What a volunteer sees of honours: applying for a star, what is public, and the paper. */
@Controller
class HonourController {

    private static final List<Way> LEVELS = List.of(Way.STAR_1_HOURS, Way.STAR_2_HOURS, Way.STAR_3_HOURS, Way.STAR_4_HOURS, Way.STAR_5_HOURS);
    private final Stars stars;
    private final Honours honours;
    private final LocalWays ways;
    private final Places places;
    private final Host host;

    HonourController(Stars stars, Honours honours, LocalWays ways, Places places, Host host) {
        this.stars = stars;
        this.honours = honours;
        this.ways = ways;
        this.places = places;
        this.host = host;
    }

    @GetMapping("/honours")
    HonoursPage show(Fields in, Actor actor) {
        var here = actor.subdistrict();
        var me = actor.requirePerson();
        var scored = ways.number(here, Way.POINTS) == 1;
        return new HonoursPage(in, stars.minutes(here, me), LEVELS.stream().map(each -> ways.number(here, each)).toList(), stars.of(here, me), honours.commendations(here, me),
                scored ? honours.points(here, me) : List.of(), scored, HonourDeskController.mayOpen(actor));
    }

    @PostMapping("/honours/stars")
    Answer apply(Fields in, Actor actor) {
        var page = show(in, actor);
        int level = in.whole("level", 1, LEVELS.size());
        if (in.ok()) {
            var under = page.stars().stream().anyMatch(each -> !each.ended() || each.level() == level && each.stage() == Star.Stage.GIVEN);
            in.refuse(Rule.all(StarRules.APPLYING, new StarRules.Wish(level, page.minutes(), page.levels().get(level - 1), under)));
        }
        if (in.ok() && !stars.apply(actor, level, page.minutes())) {
            in.refuse("level", "corps.finding.star-once");
        }
        return in.ok() ? Redirect.to("/honours").saying("corps.done.star-applied") : page;
    }

    /** A given star on paper: for its owner and the host's side. */
    @GetMapping("/honours/stars/{id}")
    StarPage paper(@PathVariable UUID id, Actor actor) {
        var star = stars.get(actor.subdistrict(), id);
        if (star.stage() != Star.Stage.GIVEN || !actor.isPerson(star.person()) && !HonourDeskController.mayOpen(actor)) {
            throw new Missing();
        }
        return new StarPage(star, host.name(actor.subdistrict()));
    }

    @OpenToAll
    @GetMapping("/stars")
    StarsPage open(Fields in, Actor actor) {
        LocalDate today = places.today();
        Stream<Star> open = stars.open(actor.subdistrict()).stream().filter(each -> each.publicUntil() != null && !today.isAfter(each.publicUntil()));
        return new StarsPage(in, open.toList(), actor.signedIn(), ways.number(actor.subdistrict(), Way.STAR_NOTICE_DAYS));
    }

    /** J16: with one's own name and a reason, once, while it is public; never against oneself. */
    @PostMapping("/stars/objections")
    Answer object(Fields in, Actor actor) {
        actor.requirePerson();
        var page = open(in, actor);
        var id = in.id("star");
        var words = in.text("words", 300);
        if (id == null || !page.has(id)) {
            in.refuse("star", "corps.finding.star-not-public");
        }
        if (id == null || !in.ok()) {
            return page;
        }
        var star = stars.get(actor.subdistrict(), id);
        if (actor.isPerson(star.person()) || !stars.object(actor, star, words)) {
            in.refuse("star", "corps.finding.star-objected");
        }
        return in.ok() ? Redirect.to("/stars").saying("corps.done.star-objected") : page;
    }
}
