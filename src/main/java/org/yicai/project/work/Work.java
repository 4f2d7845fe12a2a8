package org.yicai.project.work;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.council.Council;
import org.yicai.council.ItemKind;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.Places;
import org.yicai.place.RulePacks;
import org.yicai.place.RulePacks.RulePack;
import org.yicai.place.WorkingDays;
import org.yicai.project.Course;
import org.yicai.project.Delivered;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectStage;
import org.yicai.project.Quarter;
import org.yicai.project.Track;
import org.yicai.web.Fields;
import org.yicai.web.Page;

/** Draws the staff's page of a project, for itself and for every form on it that came back with findings. */
@Component
public class Work {

    private final Dealings dealings;
    private final RulePacks packs;
    private final Places places;
    private final WorkingDays workingDays;
    private final ProjectAccess access;
    private final Council council;
    private final ObjectProvider<Delivered> delivered;
    private final LocalWays ways;

    // eight: what is agreed and ruled, the day and the working days, who may, what the committee still waits for, what was delivered, and how much the amount asks for
    Work(Dealings dealings, RulePacks packs, Places places, WorkingDays workingDays, ProjectAccess access, Council council, ObjectProvider<Delivered> delivered, LocalWays ways) {
        this.dealings = dealings;
        this.packs = packs;
        this.places = places;
        this.workingDays = workingDays;
        this.access = access;
        this.council = council;
        this.delivered = delivered;
        this.ways = ways;
    }

    /** In at most three statements. */
    public Page page(Fields in, Actor actor, Project project) {
        var stage = project.stage();
        var onlyOf = access.onlyOf(actor);
        var checks = stage == ProjectStage.PASSED ? readable(project, actor) : List.<SelfCheck>of();
        var agreed = stage.ordinal() >= ProjectStage.AWARDED.ordinal();
        var known = agreed ? dealings.known(project.id(), places.today()).orElse(null) : null;
        var dealing = known == null ? null : known.dealing();
        var plan = dealings.plan(project.id());
        return new WorkPage(
                in,
                project,
                plan.promises(),
                dealing,
                checks,
                plan.milestones(),
                course(project, plan, dealing),
                filings(dealing),
                known == null ? null : known.following(),
                quarters(project, dealing),
                pack(actor, project),
                stage == ProjectStage.AWARDED && dealing != null && Track.of(dealing.amount(), ways, actor.subdistrict()) == Track.LIGHT,
                places.today(),
                access.isOfficial(actor),
                access.sideOf(actor, project),
                onlyOf == null,
                stage == ProjectStage.PASSED ? council.standing(project.id().value(), ItemKind.DESIGN).orElse(null) : null,
                access.isContractor(actor) && owns(actor, project),
                access.isContractor(actor) && checks.stream().noneMatch(each -> access.contractorsOf(actor).contains(each.contractor())));
    }

    /** How it gets on, once there is a contract. */
    private Course course(Project project, Dealings.Plan plan, Dealings.@Nullable Dealing dealing) {
        if (dealing == null || dealing.contract() == null) {
            return Course.NONE;
        }
        var promised = plan.promises().stream().map(each -> new Course.Promised(each.id().value(), each.name(), each.unit(), each.quantity())).toList();
        var weeks = delivered.stream().flatMap(each -> each.weeks(project.id()).stream()).toList();
        return Course.of(promised, plan.planned(), weeks, dealing.startsOn(), dealing.endsOn(), places.today());
    }

    /** The quarters in which it ran, the latest first; each is put together within ten working days after its end (P14). */
    private List<Quarterly> quarters(Project project, Dealings.@Nullable Dealing it) {
        var from = it == null ? null : it.startsOn() != null ? it.startsOn() : project.landsFrom();
        if (from == null) {
            return List.of();
        }
        var until = it.endedAt() == null ? places.today() : it.endedAt().atZone(places.zone()).toLocalDate();
        return Quarter.between(from, until).stream().map(each -> new Quarterly(each, workingDays.after(each.last(), Quarterly.DAYS))).toList();
    }

    private boolean owns(Actor actor, Project project) {
        return project.contractor() != null && access.contractorsOf(actor).contains(project.contractor());
    }

    /** The clocks that run from the signature, as far as the contract's rules have them: published, then filed with finance. */
    public List<Filing> filings(Dealings.@Nullable Dealing it) {
        if (it == null || it.contract() == null) {
            return List.of();
        }
        return Stream.of(
                        filing(Filing.Kind.PUBLISHED, it, it.publishDays(), it.publishedDue(), it.publishedOn(), it.publishedIn()),
                        filing(Filing.Kind.FILED, it, it.fileDays(), it.filedDue(), it.filedOn(), it.fileNumber()))
                .filter(each -> each.days() > 0)
                .toList();
    }

    private Filing filing(Filing.Kind kind, Dealings.Dealing it, int days, @Nullable LocalDate due, @Nullable LocalDate done, @Nullable String reference) {
        return new Filing(kind, days, due == null ? workingDays.after(it.signedOn(), days) : due, done, reference == null ? "" : reference);
    }

    private List<SelfCheck> readable(Project project, Actor actor) {
        var onlyOf = access.onlyOf(actor);
        return dealings.selfChecks(project.id()).stream().filter(each -> onlyOf == null || onlyOf.contains(each.contractor())).toList();
    }

    private @Nullable RulePack pack(Actor actor, Project project) {
        return project.stage() == ProjectStage.AWARDED ? packs.on(places.today(), actor.subdistrict(), project.regime()) : null;
    }
}
