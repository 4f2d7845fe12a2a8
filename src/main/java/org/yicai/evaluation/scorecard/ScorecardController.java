package org.yicai.evaluation.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.evaluation.EvaluationAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.project.Project;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** An ended project is evaluated once; half a year later somebody looks at what is left of it. */
@Controller
class ScorecardController {

    private static final int MONTHS = 6;
    private final Projects projects;
    private final Scorecards scorecards;
    private final LocalWays ways;
    private final Places places;
    private final Clock clock;
    private final EvaluationAccess access;

    // six: the project, its card, the weights, the days, the moment and who may
    ScorecardController(Projects projects, Scorecards scorecards, LocalWays ways, Places places, Clock clock, EvaluationAccess access) {
        this.projects = projects;
        this.scorecards = scorecards;
        this.ways = ways;
        this.places = places;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping("/projects/{id}/evaluation")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRead(actor);
        return page(in, actor, projects.get(new ProjectId(id)));
    }

    private ScorecardPage page(Fields in, Actor actor, Project project) {
        var ended = scorecards.ended(project.id()).orElseThrow(Missing::new);
        var figures = scorecards.figures(project.id()).orElseThrow(Missing::new);
        return new ScorecardPage(in, project, figures, Weights.of(ways, actor.subdistrict()), ended.card(), ended.remaining(), access.mayEvaluate(actor), lookFrom(ended.at()), places.today());
    }

    private LocalDate lookFrom(Instant ended) {
        return ended.atZone(places.zone()).toLocalDate().plusMonths(MONTHS);
    }

    @PostMapping("/projects/{id}/evaluation")
    Answer evaluate(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireEvaluate(actor);
        var project = projects.get(new ProjectId(id));
        scorecards.ended(project.id()).orElseThrow(Missing::new);
        var figures = scorecards.figures(project.id()).orElseThrow(Missing::new);
        var weights = Weights.of(ways, actor.subdistrict());
        var benefit = in.whole("benefit", 0, 100);
        var words = in.text("benefit_words", 600);
        in.refuse(Rule.all(EvaluationRules.ALL, new EvaluationRules.Case(weights, benefit, actor.isPerson(project.draftedBy()))));
        if (!in.ok()) {
            return page(in, actor, project);
        }
        scorecards.keep(actor, project.id(), Scorecard.of(figures, weights, benefit, words, clock.instant()), figures);
        return Redirect.to("/projects/" + id + "/evaluation").saying("evaluation.done.evaluated");
    }

    @PostMapping("/projects/{id}/remaining")
    Answer look(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireEvaluate(actor);
        var project = projects.get(new ProjectId(id));
        var from = lookFrom(scorecards.ended(project.id()).orElseThrow(Missing::new).at());
        var kind = in.choice("remains", Remaining.Kind.class);
        var words = in.text("remains_words", 300);
        if (places.today().isBefore(from)) {
            in.refuse("remains", "evaluation.finding.too-early", from);
        }
        if (!in.ok() || kind == null) {
            return page(in, actor, project);
        }
        scorecards.look(actor, project.id(), kind, words);
        return Redirect.to("/projects/" + id + "/evaluation").saying("evaluation.done.looked");
    }
}
