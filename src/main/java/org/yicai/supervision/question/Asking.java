package org.yicai.supervision.question;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.project.ProjectId;
import org.yicai.supervision.Asks;
import org.yicai.supervision.Suspicion;

/** Makes a question of what a flag saw, of what somebody wants to know, and of what people deny; and tells whom it concerns. */
@Component
class Asking implements Asks {

    private final Questions questions;
    private final Tidings tidings;
    private final Clock clock;

    Asking(Questions questions, Tidings tidings, Clock clock) {
        this.questions = questions;
        this.tidings = tidings;
        this.clock = clock;
    }

    @Override
    public boolean ask(Suspicion seen) {
        var project = new ProjectId(seen.project());
        if (seen.key().startsWith(Suspicion.NIGHTLY) && questions.heard(project, seen.activity(), seen.flags())) {
            return false;
        }
        var whose = questions.whose(project);
        var draft = new Questions.Draft(seen.flag(), project, seen.activity(), seen.key(), Figure.text(seen.figures()), seen.evidence(), "");
        return asked(Actor.nobody(whose.subdistrict()), whose, draft).isPresent();
    }

    @Override
    public UUID ask(Actor actor, UUID asked, @Nullable UUID activity, String words) {
        var project = new ProjectId(asked);
        var evidence = activity == null ? List.<String>of() : List.of("/activities/" + activity);
        var draft = new Questions.Draft(Question.HUMAN, project, activity, Question.HUMAN + ":" + Ids.next(clock.instant()), "", evidence, words);
        return asked(actor, questions.whose(project), draft).orElseThrow();
    }

    /** People say that they were not there or saw nothing of it: asked once for so many of them. @param said how many */
    void deny(ProjectId project, UUID activity, int said, String figures) {
        var whose = questions.whose(project);
        var draft = new Questions.Draft(Question.HUMAN, project, activity, "DENIED:" + activity + ":" + said, figures, List.of("/activities/" + activity), "");
        asked(Actor.nobody(whose.subdistrict()), whose, draft);
    }

    private Optional<UUID> asked(Actor by, Questions.Whose whose, Questions.Draft draft) {
        var id = questions.ask(by, whose, draft);
        id.ifPresent(each -> tidings.asked(by, questions.get(each)));
        return id;
    }
}
