package org.yicai.project.design;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.gate.DesignFiles;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The wishes of neighbours that a design makes room for. */
@Controller
class WishController {

    private final DesignFiles files;
    private final DesignPages pages;
    private final Wishes wishes;
    private final ProjectAccess access;

    WishController(DesignFiles files, DesignPages pages, Wishes wishes, ProjectAccess access) {
        this.files = files;
        this.pages = pages;
        this.wishes = wishes;
        this.access = access;
    }

    /** Links what is ticked; it must be a wish from where the design's needs are, and not linked yet. */
    @PostMapping("/designs/{id}/wishes")
    Answer link(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var file = files.get(new ProjectId(id));
        var ticked = in.ids("wish");
        var page = pages.page(in, file, actor);
        var open = page.around().wishes().stream().filter(each -> !each.linked()).map(Wish::id).collect(Collectors.toSet());
        if (!open.containsAll(ticked)) {
            in.refuse("wish", "web.finding.choice");
        }
        if (!in.ok()) {
            return page;
        }
        wishes.link(actor, file.project().id(), ticked);
        return Redirect.to("/designs/" + id + "#wishes").saying("project.done.wishes-linked");
    }
}
