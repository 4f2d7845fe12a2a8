package org.yicai.activity.absence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Phase;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody on duty notes that a volunteer did not come, and takes it back when it was a mistake. */
@Controller
class AbsenceController {

    private final Activities activities;
    private final Absences absences;
    private final AbsenceNews news;
    private final ActivityAccess access;
    private final Clock clock;

    AbsenceController(Activities activities, Absences absences, AbsenceNews news, ActivityAccess access, Clock clock) {
        this.activities = activities;
        this.absences = absences;
        this.news = news;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}/absences")
    AbsencesPage list(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, onDuty(id, actor));
    }

    @PostMapping("/activities/{id}/absences")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = onDuty(id, actor);
        var signUp = in.id("sign_up");
        var words = in.optional("absence_words", 200);
        if (in.ok() && activity.phase(clock.instant()) != Phase.OVER) {
            in.refuse("sign_up", "activity.finding.absence-early");
        }
        var noted = in.ok() ? absences.note(actor, activity, signUp, words) : Optional.<Absence>empty();
        if (in.ok() && noted.isEmpty()) {
            in.refuse("sign_up", "activity.finding.absence");
        }
        if (!in.ok()) {
            return page(in, activity);
        }
        news.noted(actor, noted.get());
        return Redirect.to("/activities/" + id + "/absences").saying("activity.done.absence");
    }

    @PostMapping("/absences/{id}/retraction")
    Answer takeBack(@PathVariable UUID id, Fields in, Actor actor) {
        var absence = absences.find(id).orElseThrow(Missing::new);
        var activity = activities.get(new ActivityId(absence.activity()));
        access.requireTakeBackAbsence(actor, activity, new PersonId(absence.notedBy()));
        var because = in.text("absence_because", 200);
        if (in.ok() && !absences.takeBack(actor, absence, because)) {
            in.refuse("absence_because", "activity.finding.absence-back");
        }
        if (!in.ok()) {
            return page(in, activity);
        }
        news.takenBack(actor, absence, because);
        return Redirect.to("/activities/" + activity.id() + "/absences").saying("activity.done.absence-back");
    }

    private AbsencesPage page(Fields in, Activity activity) {
        return new AbsencesPage(in, activity, absences.rows(activity.id()), clock.instant());
    }

    private Activity onDuty(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireNoteAbsence(actor, activity, absences.volunteered(activity.id(), actor.requirePerson()));
        return activity;
    }
}
