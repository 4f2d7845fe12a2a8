package org.yicai.corps.growth;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Shows the path, takes nominations of peers and mandates of the host. Nothing is given by itself. */
@Controller
class GrowthController {

    private static final int LENGTH = 300;
    private final Growth growth;
    private final Mandates mandates;
    private final GrowthPages pages;

    GrowthController(Growth growth, Mandates mandates, GrowthPages pages) {
        this.growth = growth;
        this.mandates = mandates;
        this.pages = pages;
    }

    @GetMapping("/growth")
    GrowthPage mine(Fields in, Actor actor) {
        return pages.of(in, growth.path(actor.subdistrict(), actor.requirePerson()), actor);
    }

    @GetMapping("/growth/{id}")
    GrowthPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return pages.of(in, find(id, actor), actor);
    }

    private Path find(UUID id, Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER);
        var path = growth.path(actor.subdistrict(), new PersonId(id));
        if (!path.standing().volunteer() && path.mandates().isEmpty()) {
            throw new Missing();
        }
        return path;
    }

    /** N5: a peer, once for each step; nobody nominates himself. */
    @PostMapping("/growth/{id}/nominations")
    Answer nominate(@PathVariable UUID id, Fields in, Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
        var path = find(id, actor);
        var step = step(in);
        var reason = in.text("reason", LENGTH);
        if (actor.isPerson(path.standing().person())) {
            in.refuse("reason", "corps.finding.growth-own");
        }
        if (step != null && in.ok() && !growth.nominate(actor, path.standing().person(), step, reason)) {
            in.refuse("reason", "corps.finding.growth-again");
        }
        return in.ok() ? Redirect.to("/growth/" + id).saying("corps.done.nominated") : pages.of(in, path, actor);
    }

    private static @Nullable Step step(Fields in) {
        var step = in.choice("step", Step.class);
        if (step == Step.VOLUNTEER) {
            in.refuse("step", "web.finding.choice");
        }
        return step;
    }

    /** All rules of the step, and the hand of the host, which is not the person's own. Where the place wants it so, the committee sees it first. */
    @PostMapping("/growth/{id}/mandates")
    Answer give(@PathVariable UUID id, Fields in, Actor actor) {
        var path = find(id, actor);
        mandates.requireHost(actor, path);
        var step = step(in);
        var until = in.date("until");
        var reason = in.text("reason", LENGTH);
        var team = in.optionalId("team");
        if (step != null && in.ok()) {
            mandates.judge(in, actor, path, step, team, until);
        }
        if (step == null || !in.ok()) {
            return pages.of(in, path, actor);
        }
        return Redirect.to("/growth/" + id).saying(mandates.give(actor, path, step, team, until, reason) ? "corps.done.mandate" : "corps.done.mandate-noticed");
    }

    @PostMapping("/growth/{id}/mandate-endings")
    Answer end(@PathVariable UUID id, Fields in, Actor actor) {
        var path = find(id, actor);
        mandates.requireHost(actor, path);
        var step = step(in);
        var reason = in.text("reason", LENGTH);
        if (step != null && in.ok() && !mandates.end(actor, path, step, reason)) {
            in.refuse("step", "corps.finding.growth-no-mandate");
        }
        return in.ok() ? Redirect.to("/growth/" + id).saying("corps.done.mandate-ended") : pages.of(in, path, actor);
    }
}
