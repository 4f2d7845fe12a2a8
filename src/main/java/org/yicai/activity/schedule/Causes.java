package org.yicai.activity.schedule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ProgrammeMenu;
import org.yicai.activity.Serves;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.need.GroupId;
import org.yicai.need.Groups;
import org.yicai.project.Running;
import org.yicai.web.Fields;

/** For what somebody may plan an activity: a deliverable of their contract, a programme of the corps, or a group of needs; for exactly one. */
@Component
public class Causes {

    private static final String PROGRAMME = "programme";
    private static final String GROUP = "need_group";
    private final Running running;
    private final Groups groups;
    private final ObjectProvider<ProgrammeMenu> menu;
    private final ActivityAccess access;

    Causes(Running running, Groups groups, ObjectProvider<ProgrammeMenu> menu, ActivityAccess access) {
        this.running = running;
        this.groups = groups;
        this.menu = menu;
        this.access = access;
    }

    /** What is planned for, and in whose name. @param from the first and {@code until} the last day on which it may be; null where no contract says so */
    public record Cause(Serves serves, OrganisationId holder, @Nullable LocalDate from, @Nullable LocalDate until) {

        /** The field of the form that names it. */
        String field() {
            return switch (serves) {
                case Serves.Deliverable _ -> "deliverable";
                case Serves.Programme _ -> PROGRAMME;
                case Serves.NeedGroup _ -> GROUP;
            };
        }
    }

    private static Cause cause(Running.Deliverable it) {
        return new Cause(new Serves.Deliverable(it.id().value(), it.project().value(), it.projectTitle(), it.name(), it.unit()), it.contractor(), it.from(), it.until());
    }

    /** Empty when the contract has ended or been left. */
    public Optional<Cause> of(Activity activity) {
        return activity.serves() instanceof Serves.Deliverable it
                ? running.deliverable(activity.subdistrict(), it.id()).map(Causes::cause)
                : Optional.of(new Cause(activity.serves(), activity.holder(), null, null));
    }

    /** Whether the form is about what volunteers do without a contract. */
    static boolean voluntary(Fields in) {
        return !in.typed(PROGRAMME).isBlank() || !in.typed(GROUP).isBlank();
    }

    /** @return null beside a finding: I10, exactly one of the three; I11, a programme that runs; I12, planned by those who lead it */
    @Nullable Cause read(Fields in, Actor actor) {
        if (Stream.of("deliverable", PROGRAMME, GROUP).filter(each -> !in.typed(each).isBlank()).count() > 1) {
            in.refuse("deliverable", "activity.finding.serves-one");
            return null;
        }
        return !in.typed(PROGRAMME).isBlank() ? programme(in, actor) : !in.typed(GROUP).isBlank() ? group(in, actor) : deliverable(in, actor);
    }

    private @Nullable Cause deliverable(Fields in, Actor actor) {
        var id = in.id("deliverable");
        var found = id == null ? null : running.deliverable(actor.subdistrict(), id).filter(each -> access.mayPlanFor(actor, each.contractor())).orElse(null);
        if (found == null) {
            in.refuse("deliverable", "activity.finding.deliverable");
        }
        return found == null ? null : cause(found);
    }

    private @Nullable Cause programme(Fields in, Actor actor) {
        var id = in.id(PROGRAMME);
        var found = id == null ? null : menu.stream().flatMap(each -> each.running(actor.subdistrict(), id).stream()).findFirst().orElse(null);
        if (found == null) {
            in.refuse(PROGRAMME, "activity.finding.programme");
            return null;
        }
        var holder = menu.stream().flatMap(each -> each.holder(actor, found.team()).stream()).findFirst().orElse(null);
        if (holder == null) {
            in.refuse(PROGRAMME, "activity.finding.programme-lead");
        }
        return holder == null ? null : new Cause(new Serves.Programme(found.id(), found.title()), holder, null, null);
    }

    private @Nullable Cause group(Fields in, Actor actor) {
        var id = in.id(GROUP);
        var found = id == null ? null : groups.find(actor.subdistrict(), new GroupId(id)).orElse(null);
        var holder = found == null ? null : menu.stream().flatMap(each -> each.holder(actor, null).stream()).findFirst().orElse(null);
        if (found == null) {
            in.refuse(GROUP, "activity.finding.group");
        } else if (holder == null) {
            in.refuse(GROUP, "activity.finding.group-lead");
        }
        return holder == null ? null : new Cause(new Serves.NeedGroup(found.id().value(), found.title()), holder, null, null);
    }
}
