package org.yicai.coordination.request;

import java.util.List;
import java.util.UUID;
import org.yicai.coordination.CoordinationAccess;
import org.yicai.kernel.Actor;
import org.yicai.place.Community;
import org.yicai.project.Running;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Asks that concern the one who looks, with what may be answered.
 *
 * @param projects for which the looker may ask; empty for those who do not ask
 * @param used minutes already asked of committees, this week and later
 * @param cap minutes that a project may ask of one committee in a week
 */
record AsksPage(
        Fields in, List<Ask> asks, List<Running.Project> projects, List<WeeklyCap.Use> used, int cap, List<Community> communities, Actor actor, CoordinationAccess access)
        implements FormPage {

    boolean mayTake(Ask ask) {
        return ask.turn() == Turn.CORPS && access.mayTake(actor);
    }

    boolean mayPass(Ask ask) {
        return ask.mayBePassed() && access.mayPass(actor);
    }

    boolean mayAnswer(Ask ask) {
        return ask.turn() == Turn.COMMITTEE && access.mayAnswer(actor, ask.community());
    }

    boolean mayBook(Ask ask) {
        return ask.doneAt() == null && actor.isPerson(ask.takenBy());
    }

    String community(UUID id, String language) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(language)).findFirst().orElse("");
    }

    String project(UUID id) {
        return projects.stream().filter(each -> each.id().value().equals(id)).map(Running.Project::title).findFirst().orElse("");
    }
}
