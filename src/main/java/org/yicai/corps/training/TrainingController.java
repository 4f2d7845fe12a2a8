package org.yicai.corps.training;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Readiness;
import org.yicai.corps.profile.Skills;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Courses in everyone's sight; leaders set them up, volunteers enrol, and another hand notes who came. */
@Controller
class TrainingController {

    private final Trainings trainings;
    private final Readiness readiness;
    private final Places places;
    private final Clock clock;

    TrainingController(Trainings trainings, Readiness readiness, Places places, Clock clock) {
        this.trainings = trainings;
        this.readiness = readiness;
        this.places = places;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/training")
    TrainingPage list(Fields in, Actor actor) {
        return page(in, actor);
    }

    private TrainingPage page(Fields in, Actor actor) {
        var here = actor.subdistrict();
        List<TrainingPage.Certificate> mine = actor.signedIn() ? trainings.certificates(here, actor.requirePerson()) : List.of();
        List<Readiness.Gap> gaps = actor.signedIn() ? readiness.missing(here, actor.requirePerson(), Readiness.Duty.anyPosition()) : List.of();
        return new TrainingPage(in, trainings.list(here, actor.person()), mine, gaps, actor.signedIn(), actor.is(Role.VOLUNTEER_LEADER), places.today(), clock.instant());
    }

    @PostMapping("/training/courses")
    Answer setUp(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var title = in.text("title", 60);
        var what = in.text("what", 600);
        var minutes = in.whole("minutes", 10, 6_000);
        var months = in.typed("valid_months").isBlank() ? null : Integer.valueOf(in.whole("valid_months", 1, 120));
        var gate = gate(in);
        if (in.ok() && !trainings.setUp(actor, title, what, minutes, months, gate)) {
            in.refuse("title", "corps.finding.course-known");
        }
        return in.ok() ? Redirect.to("/training").saying("corps.done.course") : page(in, actor);
    }

    private static @Nullable String gate(Fields in) {
        var gate = in.typed("gate");
        if (!gate.isEmpty() && !gate.equals("POSITION") && !gate.matches("STEP:(CORE|LEADER|FOUNDER)") && !(gate.startsWith("SKILL:") && Skills.has(gate.substring(6)))) {
            in.refuse("gate", "web.finding.choice");
        }
        return gate.isEmpty() ? null : gate;
    }

    @PostMapping("/training/sessions")
    Answer schedule(Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var course = in.id("course");
        var starts = in.moment("starts");
        var venue = in.text("venue", 60);
        var room = in.typed("room").isBlank() ? null : Integer.valueOf(in.whole("room", 1, 500));
        if (course != null && trainings.list(actor.subdistrict(), null).stream().noneMatch(each -> each.course().equals(course) && !each.ended())) {
            in.refuse("course", "web.finding.choice");
        }
        if (course == null || !in.ok()) {
            return page(in, actor);
        }
        trainings.schedule(actor, course, starts.atZone(places.zone()).toInstant(), venue, room);
        return Redirect.to("/training").saying("corps.done.session");
    }

    /** Days that are set already are held, certificates hold until their day; before nothing must it be attended any more. */
    @PostMapping("/training/courses/{id}/ending")
    Answer end(@PathVariable UUID id, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        trainings.end(actor, id);
        return Redirect.to("/training").saying("corps.done.course-ended");
    }

    @GetMapping("/training/sessions/{id}")
    SessionPage show(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var session = trainings.get(actor.subdistrict(), id);
        return new SessionPage(in, session, trainings.enrolled(actor.subdistrict(), id));
    }

    /** C2: only when it has begun; C3: nobody notes himself. */
    @PostMapping("/training/sessions/{id}/attendance")
    Answer attend(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER_LEADER);
        var session = trainings.get(actor.subdistrict(), id);
        var enrolled = trainings.enrolled(actor.subdistrict(), id);
        var came = in.ids("came");
        if (clock.instant().isBefore(session.startsAt())) {
            in.refuse("came", "corps.finding.session-not-yet");
        }
        if (came.stream().anyMatch(each -> each.equals(actor.requirePerson().value()))) {
            in.refuse("came", "corps.finding.own-attendance");
        }
        if (came.stream().anyMatch(each -> enrolled.stream().noneMatch(row -> row.person().equals(each)))) {
            in.refuse("came", "web.finding.choice");
        }
        if (!in.ok()) {
            return new SessionPage(in, session, enrolled);
        }
        came.forEach(each -> trainings.attend(actor, session, each));
        return Redirect.to("/training/sessions/" + id).saying("corps.done.attended");
    }
}
