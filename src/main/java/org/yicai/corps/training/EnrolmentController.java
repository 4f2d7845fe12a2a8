package org.yicai.corps.training;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Redirect;

/** Taking a place in a session, standing in line for one, and giving it back. */
@Controller
class EnrolmentController {

    private final Trainings trainings;
    private final Enrolments enrolments;
    private final Clock clock;

    EnrolmentController(Trainings trainings, Enrolments enrolments, Clock clock) {
        this.trainings = trainings;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** C1: one enrols before it begins, once. Who finds it full stands in line. */
    @PostMapping("/training/sessions/{id}/enrolment")
    Answer enrol(@PathVariable UUID id, Actor actor) {
        ahead(id, actor, "corps.finding.session-over");
        return Redirect.to("/training").saying(switch (enrolments.enrol(actor, id)) {
            case SEATED -> "corps.done.enrolled";
            case WAITS -> "corps.done.training-waits";
            case KNOWN -> throw Refusal.tooLate("corps.finding.enrolled");
        });
    }

    private void ahead(UUID id, Actor actor, String otherwise) {
        actor.requirePerson();
        if (!clock.instant().isBefore(trainings.get(actor.subdistrict(), id).startsAt())) {
            throw Refusal.tooLate(otherwise);
        }
    }

    /** C6: until it begins. */
    @PostMapping("/training/sessions/{id}/withdrawal")
    Answer leave(@PathVariable UUID id, Actor actor) {
        ahead(id, actor, "corps.refused.training-begun");
        enrolments.leave(actor, id);
        return Redirect.to("/training").saying("corps.done.training-left");
    }

    /** C7: the one for whom a place is held, in time. */
    @PostMapping("/training/sessions/{id}/place")
    Answer accept(@PathVariable UUID id, Actor actor) {
        ahead(id, actor, "corps.refused.place-gone");
        enrolments.accept(actor, id);
        return Redirect.to("/training").saying("corps.done.enrolled");
    }
}
