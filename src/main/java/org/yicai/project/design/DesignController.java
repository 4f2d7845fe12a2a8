package org.yicai.project.design;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.need.GroupId;
import org.yicai.need.Groups;
import org.yicai.place.LocalWays;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Track;
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
    private final LocalWays ways;

    // six: designs as stored and as read, what they choose from, who may, and how much the amount asks for
    DesignController(Designs designs, DesignFiles files, Choices choices, Groups groups, ProjectAccess access, LocalWays ways) {
        this.designs = designs;
        this.files = files;
        this.choices = choices;
        this.groups = groups;
        this.access = access;
        this.ways = ways;
    }

    @GetMapping("/designs/new")
    DesignFormPage begin(Fields in, Actor actor) {
        access.requireOfficial(actor);
        return blank(in.with("origin", "BOUGHT_HERE").with("purchaser_level", "SUBDISTRICT"), choices.lists(actor), actor);
    }

    private DesignFormPage blank(Fields in, Choices.Lists lists, Actor actor) {
        return new DesignFormPage(in, null, false, groups.latest(actor.subdistrict()), lists);
    }

    @PostMapping("/designs")
    Answer draft(Fields in, Actor actor) {
        access.requireOfficial(actor);
        var group = in.id("group");
        var form = DesignForm.read(in);
        if (group != null && groups.find(actor.subdistrict(), new GroupId(group)).isEmpty()) {
            in.refuse("group", "web.finding.choice");
        }
        var lists = choices.lists(actor);
        check(in, form, lists);
        if (!in.ok()) {
            return blank(in, lists, actor);
        }
        return Redirect.to("/designs/" + designs.draft(actor, new GroupId(group), form)).saying("project.done.drafted");
    }

    /** What was chosen must be among what could be chosen. */
    private static void check(Fields in, DesignForm form, Choices.Lists lists) {
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
        var file = files.get(new ProjectId(id));
        if (!file.project().stage().open()) {
            throw Refusal.tooLate("project.refused.not-open");
        }
        return form(DesignForm.fill(in, file), file, choices.lists(actor), actor);
    }

    /** Saves a design that is still being written; what somebody else saved meanwhile is shown beside it, and nothing is lost. */
    @PostMapping("/designs/{id}")
    Answer change(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var file = files.get(new ProjectId(id));
        var lists = choices.lists(actor);
        if (!file.project().stage().open()) {
            return clash(in, file, lists);
        }
        var form = DesignForm.read(in);
        check(in, form, lists);
        var version = in.ticked("version") ? in.whole("version", 1, Integer.MAX_VALUE) : 0;
        if (!in.ok()) {
            return form(in, file, lists, actor);
        }
        if (!designs.change(actor, file, form, version)) {
            return clash(in, files.get(file.project().id()), lists);
        }
        return Redirect.to("/designs/" + id).saying("project.done.changed");
    }

    private DesignFormPage form(Fields in, DesignFile file, Choices.Lists lists, Actor actor) {
        return new DesignFormPage(in, file.project(), Track.of(file.project().amount(), ways, actor.subdistrict()) == Track.LIGHT, List.of(), lists);
    }

    private static ClashPage clash(Fields in, DesignFile now, Choices.Lists lists) {
        return new ClashPage(in, now.project(), Wording.typed(DesignForm.fill(Fields.blank(), now), lists), Wording.typed(in, lists));
    }
}
