package org.yicai.corps.minor;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** 未成年人网络保护条例 art. 37: once a year somebody looks at what is held of minors, and says what must be mended. */
@Controller
class MinorsController {

    private static final int LENGTH = 300;
    private final Minors minors;
    private final Appointments appointments;
    private final LocalWays ways;
    private final Places places;
    private final Notices notices;

    MinorsController(Minors minors, Appointments appointments, LocalWays ways, Places places, Notices notices) {
        this.minors = minors;
        this.appointments = appointments;
        this.ways = ways;
        this.places = places;
        this.notices = notices;
    }

    @GetMapping("/minors")
    MinorsPage show(Fields in, Actor actor) {
        actor.require(Role.OFFICIAL);
        return page(in, actor);
    }

    private MinorsPage page(Fields in, Actor actor) {
        var here = actor.subdistrict();
        return new MinorsPage(in, minors.figures(here), minors.held(here), minors.findings(here), appointments.holders(here, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER),
                ways.number(here, Way.MINOR_DAY_MINUTES), places.today());
    }

    /** B11: with somebody who mends it, and a day that is not over. */
    @PostMapping("/minors/findings")
    Answer find(Fields in, Actor actor) {
        actor.require(Role.OFFICIAL);
        var words = in.text("words", LENGTH);
        var owner = in.id("owner");
        var due = in.date("due");
        if (owner != null && appointments.holders(actor.subdistrict(), Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.VOLUNTEER_LEADER).stream().noneMatch(each -> each.id().value().equals(owner))) {
            in.refuse("owner", "web.finding.choice");
        }
        if (in.ok() && due.isBefore(places.today())) {
            in.refuse("due", "corps.finding.minor-due");
        }
        if (owner == null || !in.ok()) {
            return page(in, actor);
        }
        minors.find(actor, words, owner, due);
        notices.tell(actor.subdistrict(), Notices.To.person(owner), Notices.Kind.WORK, "corps.news.minor-finding", words, due);
        return Redirect.to("/minors").saying("corps.done.minor-finding");
    }

    /** B11: today at the latest. */
    @PostMapping("/minors/findings/{id}/done")
    Answer done(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.OFFICIAL);
        minors.require(actor.subdistrict(), id);
        var words = in.text("mended", LENGTH);
        var day = in.date("mended_on");
        if (in.ok() && day.isAfter(places.today())) {
            in.refuse("mended_on", "corps.finding.minor-mended");
        }
        if (!in.ok()) {
            return page(in, actor);
        }
        minors.done(actor, id, day, words);
        return Redirect.to("/minors").saying("corps.done.minor-mended");
    }
}
