package org.yicai.portal.projects;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.portal.Communities;
import org.yicai.project.ProjectId;
import org.yicai.web.Cursor;
import org.yicai.web.Enquiry;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import tools.jackson.core.type.TypeReference;

/** All activities of a project that were, page by page, in everyone's sight. */
@Controller
class PastController {

    private static final int PAGE = 30;

    private static final String TITLE = "select p.id, p.subdistrict as subdistrict_id, p.title from project.published_project p where p.id = :id";

    private static final String ACTIVITIES = """
            select a.id, a.title, a.community, a.venue, a.starts_at, a.ends_at, a.cancelled_at is not null as cancelled, a.counts, a.quantity is not null as told,
                   a.served, a.volunteers, a.confirmations, a.denials, a.rated, a.rating_sum, a.asked_to_pay
              from activity.published_activity a
             where a.id = any (array(select d.id from activity.published_date d where d.project = :id and (d.cancelled_at is not null or d.ends_at <= :now)
                                        and (d.starts_at, d.id) < (cast(:before as timestamptz), cast(:last as uuid)) order by d.starts_at desc, d.id desc limit :most))
             order by a.starts_at desc, a.id desc
            """;

    private final Enquiry enquiry;
    private final Places places;
    private final Clock clock;

    PastController(Enquiry enquiry, Places places, Clock clock) {
        this.enquiry = enquiry;
        this.places = places;
        this.clock = clock;
    }

    record Title(UUID id, UUID subdistrictId, String title) {}

    record Found(List<Title> project, List<Sheet.Activity> activities) {}

    /** In two statements. */
    @OpenToAll
    @GetMapping("/projects/{id}/activities")
    PastPage show(@PathVariable String id, Fields in) {
        var before = in.ticked("before") ? Cursor.of(in.typed("before")) : Cursor.LATEST;
        var parameters = new HashMap<String, Object>();
        parameters.put("before", before.at().atOffset(ZoneOffset.UTC));
        parameters.put("last", before.id());
        parameters.put("id", ProjectId.of(id).value());
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        parameters.put("most", PAGE + 1);
        var found = enquiry.ask(Map.of("project", TITLE, "activities", ACTIVITIES), parameters, new TypeReference<Found>() {});
        var project = found.project.stream().findFirst().orElseThrow(Missing::new);
        var shown = found.activities.subList(0, Math.min(PAGE, found.activities.size()));
        var older = found.activities.size() > PAGE ? new Cursor(shown.getLast().startsAt(), 0, shown.getLast().id()) : null;
        return new PastPage(project, shown, older, new Communities(places.communities(new SubdistrictId(project.subdistrictId))));
    }
}
