package org.yicai.activity.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.RepetitionPage.Day;
import org.yicai.activity.schedule.RepetitionPage.Fate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever runs an activity lets it come again in a rhythm until a day; one looks at the days first. */
@Controller
class RepetitionController {

    private static final int MOST = 60;
    private final Activities activities;
    private final Repetitions repetitions;
    private final ActivityAccess access;
    private final WorkingDays days;
    private final Places places;

    RepetitionController(Activities activities, Repetitions repetitions, ActivityAccess access, WorkingDays days, Places places) {
        this.activities = activities;
        this.repetitions = repetitions;
        this.access = access;
        this.days = days;
        this.places = places;
    }

    @GetMapping("/activities/{id}/repetition")
    RepetitionPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = own(id, actor);
        return new RepetitionPage(in.with("rhythm", Rhythm.WEEKLY), activity, repetitions.latest(activity), List.of());
    }

    @PostMapping("/activities/{id}/repetition")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = own(id, actor);
        var latest = repetitions.latest(activity);
        var rhythm = in.typed("rhythm").isBlank() ? Rhythm.WEEKLY : in.choice("rhythm", Rhythm.class);
        var until = in.date("repeat_until");
        var all = in.ok() ? days(activity, rhythm, until.isAfter(latest) ? latest : until, in.ticked("skip_holidays")) : List.<Day>of();
        var dates = RepetitionPage.planned(all);
        if (in.ok() && until.isAfter(latest)) {
            in.refuse("repeat_until", activity.contracted() ? "activity.finding.repeat-contract" : "activity.finding.repeat-half-year", latest);
        } else if (in.ok() && dates.isEmpty()) {
            in.refuse("repeat_until", "activity.finding.repeat-none");
        } else if (in.ok() && dates.size() > MOST) {
            in.refuse("repeat_until", "activity.finding.repeat-many", dates.size(), MOST);
        }
        if (!in.ok() || in.ticked("look")) {
            return new RepetitionPage(in, activity, latest, all);
        }
        repetitions.repeat(actor, activity, dates);
        return Redirect.to("/activities/" + id + "/series").saying("activity.done.repeated");
    }

    /** The days of the rhythm, and which of them are skipped: those that the series has already, and holidays when that is wished. */
    private List<Day> days(Activity activity, Rhythm rhythm, LocalDate until, boolean skipHolidays) {
        var known = repetitions.dates(activity);
        return rhythm.after(activity.startsAt().atZone(places.zone()).toLocalDate(), until).stream()
                .map(each -> new Day(each, known.contains(each) ? Fate.THERE_ALREADY : skipHolidays && days.holiday(each) ? Fate.HOLIDAY : Fate.PLANNED)).toList();
    }

    private Activity own(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireOwn(actor, activity);
        if (activity.cancelledAt() != null) {
            throw Refusal.tooLate("activity.refused.repeat-cancelled");
        }
        return activity;
    }
}
