package org.yicai.portal.home;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.portal.Communities;
import org.yicai.portal.ProjectLine;
import org.yicai.portal.Standing;
import org.yicai.web.Enquiry;
import org.yicai.web.OpenToAll;
import tools.jackson.core.type.TypeReference;

/** The front door. */
@Controller
class HomeController {

    private static final int PROJECTS = 6;

    private static final String NEEDS = """
            select n.receipt, n.title, n.topic, n.community, n.voiced_at, n.stage, n.worded
              from need.published_need n
             where n.subdistrict = :subdistrict and n.stage <> 'MERGED'
             order by n.id desc limit 5
            """;

    private static final String COMING = """
            select a.id, a.title, a.community, a.venue, a.starts_at
              from activity.published_activity a
             where a.subdistrict = :subdistrict and a.ends_at > :now and a.cancelled_at is null
             order by a.starts_at limit 4
            """;

    private final Enquiry enquiry;
    private final Places places;
    private final LocalWays ways;
    private final Clock clock;

    HomeController(Enquiry enquiry, Places places, LocalWays ways, Clock clock) {
        this.enquiry = enquiry;
        this.places = places;
        this.ways = ways;
        this.clock = clock;
    }

    record Answers(List<HomePage.Need> needs, List<HomePage.Coming> activities, List<ProjectLine> projects) {}

    @OpenToAll
    @GetMapping("/")
    HomePage show(Actor actor) {
        var found = enquiry.ask(
                Map.of("needs", NEEDS, "activities", COMING, "projects", ProjectLine.ALL),
                Map.of("subdistrict", actor.subdistrict().value(), "now", clock.instant().atOffset(ZoneOffset.UTC)),
                new TypeReference<Answers>() {});
        var offTrack = ways.number(actor.subdistrict(), Way.OFF_TRACK_PERCENT);
        var projects = ProjectLine.sorted(found.projects, places.today(), offTrack).stream()
                .filter(each -> each.standing().running() || each.standing() == Standing.COMPLETED)
                .limit(PROJECTS)
                .toList();
        return new HomePage(found.needs, found.activities, projects, offTrack, new Communities(places.communities(actor.subdistrict())));
    }
}
