package org.yicai.activity.absence;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The volunteer reads who noted what, and says a word to it that stands beside it for ever. */
@Controller
class OwnAbsenceController {

    private final Absences absences;
    private final AbsenceNews news;

    OwnAbsenceController(Absences absences, AbsenceNews news) {
        this.absences = absences;
        this.news = news;
    }

    @GetMapping("/absences/{id}")
    AbsencePage show(@PathVariable UUID id, Fields in, Actor actor) {
        return new AbsencePage(in, own(id, actor));
    }

    @PostMapping("/absences/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var absence = own(id, actor);
        var words = in.text("absence_answer", 300);
        if (in.ok() && !absences.answer(actor, absence, words)) {
            in.refuse("absence_answer", "activity.finding.absence-answered");
        }
        if (!in.ok()) {
            return new AbsencePage(in, absence);
        }
        news.answered(actor, absence, words);
        return Redirect.to("/absences/" + id).saying("activity.done.absence-answered");
    }

    private Absence own(UUID id, Actor actor) {
        return absences.find(id).filter(each -> actor.isPerson(new PersonId(each.person()))).orElseThrow(Missing::new);
    }
}
