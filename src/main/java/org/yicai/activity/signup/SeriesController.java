package org.yicai.activity.signup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Missing;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Signing up for many dates at once: for all that are ticked, or for none, with what is in the way date by date. */
@Controller
class SeriesController {

    private final Series series;
    private final Activities activities;
    private final Wishes wishes;
    private final SignUps signUps;
    private final ActivityAccess access;

    SeriesController(Series series, Activities activities, Wishes wishes, SignUps signUps, ActivityAccess access) {
        this.series = series;
        this.activities = activities;
        this.wishes = wishes;
        this.signUps = signUps;
        this.access = access;
    }

    @OpenToAll
    @GetMapping("/activities/{id}/series")
    SeriesPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, id, actor, Map.of());
    }

    @PostMapping("/activities/{id}/series")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var ticked = Set.copyOf(in.ids("date"));
        var chosen = page(in, id, actor, Map.of()).dates().stream().filter(each -> ticked.contains(each.id())).toList();
        var as = in.optional("series_position", 40);
        if (in.ok() && (chosen.isEmpty() || chosen.size() < ticked.size())) {
            in.refuse("date", "activity.finding.series-none");
        }
        var no = in.ok() ? judge(in, chosen, as, actor) : Map.<UUID, SeriesPage.No>of();
        if (!no.isEmpty()) {
            in.refuse("date", "activity.finding.series", no.size());
        }
        if (!in.ok()) {
            return page(in, id, actor, no);
        }
        chosen.forEach(each -> signUps.signUp(actor, new ActivityId(each.id()), as.isEmpty() ? null : series.position(each.id(), as).orElseThrow(Missing::new), Door.via(in.typed("via")), in.ticked("risk")));
        return Redirect.to("/activities/" + id + "/series").saying("activity.done.series");
    }

    private Map<UUID, SeriesPage.No> judge(Fields in, List<Series.Date> chosen, String as, Actor actor) {
        var no = new LinkedHashMap<UUID, SeriesPage.No>();
        for (var date : chosen) {
            var one = Fields.blank().with("risk", in.ticked("risk") ? "yes" : null);
            var position = as.isEmpty() ? null : series.position(date.id(), as).orElse(null);
            var way = !as.isEmpty() && position == null ? null : wishes.judge(one, activities.get(new ActivityId(date.id())), position, actor, Set.of());
            if (!as.isEmpty() && position == null) {
                one.refuse("position", "activity.finding.series-position");
            }
            if (!one.ok()) {
                no.put(date.id(), new SeriesPage.No(one.findings().getFirst(), way));
            }
        }
        return no;
    }

    private SeriesPage page(Fields in, UUID id, Actor actor, Map<UUID, SeriesPage.No> no) {
        var dates = series.of(id, actor.person());
        if (dates.isEmpty()) {
            throw new Missing();
        }
        return new SeriesPage(in, id, dates, access.mayTakePosition(actor), no);
    }
}
