package org.yicai.project.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.place.RulePacks;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectStage;
import org.yicai.project.Promises;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Draws the staff's page of a project, for itself and for every form on it that came back with findings. */
@Component
public class Work {

    private final Promises promises;
    private final Dealings dealings;
    private final RulePacks packs;
    private final Places places;
    private final ProjectAccess access;
    private final Council council;

    // six: what is promised, agreed and ruled, the day, who may, and what the committee still waits for
    Work(Promises promises, Dealings dealings, RulePacks packs, Places places, ProjectAccess access, Council council) {
        this.promises = promises;
        this.dealings = dealings;
        this.packs = packs;
        this.places = places;
        this.access = access;
        this.council = council;
    }

    /** In at most four statements. */
    public Page page(Fields in, Actor actor, Project project) {
        var stage = project.stage();
        var onlyOf = access.onlyOf(actor);
        var checks = stage == ProjectStage.PASSED ? readable(project, actor) : List.<Dealings.SelfCheck>of();
        var agreed = stage.ordinal() >= ProjectStage.AWARDED.ordinal();
        var dealing = agreed ? dealings.of(project.id()).orElse(null) : null;
        var milestones = agreed && dealing != null && dealing.contract() != null ? dealings.milestones(project.id()) : List.<Dealings.Step>of();
        return new WorkPage(
                in,
                project,
                promises.of(project.id()),
                dealing,
                checks,
                milestones,
                pack(actor, project),
                places.today(),
                access.isOfficial(actor),
                onlyOf == null,
                stage == ProjectStage.PASSED ? council.standing(project.id().value()).orElse(null) : null,
                access.isContractor(actor) && owns(actor, project),
                access.isContractor(actor) && checks.stream().noneMatch(each -> access.contractorsOf(actor).contains(each.contractor())));
    }

    private boolean owns(Actor actor, Project project) {
        return project.contractor() != null && access.contractorsOf(actor).contains(project.contractor());
    }

    private List<Dealings.SelfCheck> readable(Project project, Actor actor) {
        var onlyOf = access.onlyOf(actor);
        return dealings.selfChecks(project.id()).stream().filter(each -> onlyOf == null || onlyOf.contains(each.contractor())).toList();
    }

    private @Nullable RulePack pack(Actor actor, Project project) {
        return project.stage() == ProjectStage.AWARDED ? packs.on(places.today(), actor.subdistrict(), project.regime()) : null;
    }
}
