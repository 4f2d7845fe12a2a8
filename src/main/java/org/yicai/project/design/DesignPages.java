package org.yicai.project.design;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.ProjectAccess;
import org.yicai.project.gate.DesignFile;
import org.yicai.project.gate.GateRules;
import org.yicai.web.Fields;

/** Draws a design, for itself and for the forms on it that came back with findings. */
@Component
class DesignPages {

    private final Surroundings surroundings;
    private final Places places;
    private final ProjectAccess access;

    DesignPages(Surroundings surroundings, Places places, ProjectAccess access) {
        this.surroundings = surroundings;
        this.places = places;
        this.access = access;
    }

    /** In at most two statements beside the design's own. */
    DesignPage page(Fields in, DesignFile file, Actor actor) {
        var project = file.project();
        var checks = project.origin().ownMoney() ? GateRules.judge(file) : List.<GateRules.Check>of();
        return new DesignPage(
                in,
                file,
                checks,
                surroundings.counted(project.id(), actor.subdistrict()),
                places.communities(actor.subdistrict()),
                access.isOfficial(actor) && project.stage().open(),
                access.mayComment(actor) && project.stage().undecided(),
                access.isOfficial(actor),
                access.onlyOf(actor) == null);
    }
}
