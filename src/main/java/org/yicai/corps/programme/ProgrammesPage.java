package org.yicai.corps.programme;

import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.project.Quarter;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** The menu in everyone's sight; ideas, gifts and the forms for those whose part they are. @param leads whether the looker leads the corps */
record ProgrammesPage(Fields in, Menu menu, Quarter season, boolean leads, Actor actor) implements FormPage {

    boolean volunteer() {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
    }

    /** A contractor that has promised nothing for this season. */
    boolean mayPromise() {
        return menu.due().stream().anyMatch(each -> actor.appointments().stream().anyMatch(mine -> mine.role() == Role.CONTRACTOR && mine.organisation().value().equals(each.id())));
    }

    boolean seesGifts() {
        return actor.is(Role.VOLUNTEER_LEADER, Role.CONTRACTOR, Role.OFFICIAL, Role.COMMUNITY_WORKER, Role.COUNCIL_MEMBER);
    }
}
