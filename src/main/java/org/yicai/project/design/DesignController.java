package org.yicai.project.design;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.need.GroupId;
import org.yicai.need.Groups;
import org.yicai.project.IndicatorKind;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.PromiseForm;
import org.yicai.project.gate.DesignFile;
import org.yicai.project.gate.DesignFiles;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Writing a design; handing it in is the gate's. */
@Controller
class DesignController {

    private final Designs designs;
    private final DesignFiles files;
    private final Choices choices;
    private final Groups groups;
    private final ProjectAccess access;

    DesignController(Designs designs, DesignFiles files, Choices choices, Groups groups, ProjectAccess access) {
        this.designs = designs;
        this.files = files;
        this.choices = choices;
        this.groups = groups;
        this.access = access;
    }

    @GetMapping("/designs/new")
    DesignFormPage begin(Fields in, Actor actor) {
        access.requireOfficial(actor);
        return form(in.with("origin", "BOUGHT_HERE").with("purchaser_level", "SUBDISTRICT"), null, actor);
    }

    private DesignFormPage form(Fields in, @Nullable Project project, Actor actor) {
        return new DesignFormPage(in, project, project == null ? groups.latest(actor.subdistrict()) : List.of(), choices.lists(actor));
    }

    @PostMapping("/designs")
    Answer draft(Fields in, Actor actor) {
        access.requireOfficial(actor);
        var group = in.id("group");
        var form = DesignForm.read(in);
        if (group != null && groups.find(actor.subdistrict(), new GroupId(group)).isEmpty()) {
            in.refuse("group", "web.finding.choice");
        }
        check(in, form, actor);
        if (!in.ok()) {
            return form(in, null, actor);
        }
        return Redirect.to("/designs/" + designs.draft(actor, new GroupId(group), form)).saying("project.done.drafted");
    }

    /** What was chosen must be among what could be chosen. */
    private void check(Fields in, DesignForm form, Actor actor) {
        var lists = choices.lists(actor);
        if (!lists.hasLeaf(form.leaf())) {
            in.refuse("leaf", "project.finding.leaf");
        }
        if (!lists.hasLine(form.budgetLine())) {
            in.refuse("budget_line", "project.finding.line");
        }
    }

    @GetMapping("/designs/{id}/edit")
    DesignFormPage edit(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var file = files.written(new ProjectId(id));
        requireOpen(file.project());
        return new DesignFormPage(filled(in, file), file.project(), List.of(), choices.lists(actor));
    }

    private static void requireOpen(Project project) {
        if (!project.stage().open()) {
            throw Refusal.tooLate("project.refused.not-open");
        }
    }

    private static Fields filled(Fields in, DesignFile file) {
        var project = file.project();
        in.with("title", project.title()).with("origin", project.origin()).with("regime", project.regime()).with("leaf", project.leaf());
        in.with("kind", project.kind()).with("purchaser_level", project.purchaserLevel()).with("level_reason", project.levelReason());
        in.with("target_group", project.targetGroup()).with("summary", project.summary()).with("remains", project.remains());
        in.with("budget_line", project.budgetLine()).with("amount", project.amount().inYuan()).with("version", project.version());
        for (int point = 1; point <= DesignForm.NEGATIVE_POINTS; point++) {
            in.with("negative_" + point, project.negative(point) ? "YES" : "NO");
        }
        for (var kind : IndicatorKind.values()) {
            in.with("indicator_" + kind, file.indicators().get(kind));
        }
        PromiseForm.fill(in, file.promises());
        return in;
    }

    @PostMapping("/designs/{id}")
    Answer change(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = files.written(new ProjectId(id)).project();
        requireOpen(project);
        var form = DesignForm.read(in);
        check(in, form, actor);
        var version = in.ticked("version") ? in.whole("version", 1, Integer.MAX_VALUE) : 0;
        if (!in.ok()) {
            return form(in, project, actor);
        }
        designs.change(actor, project.id(), form, version);
        return Redirect.to("/designs/" + id).saying("project.done.changed");
    }
}
