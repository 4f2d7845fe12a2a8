package org.yicai.council.motion;

import java.util.List;
import org.yicai.council.Watched;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What members may bring onto the agenda.
 *
 * @param open motions that wait for a second member, notices that wait for their last day
 * @param running what may be proposed
 */
record MotionsPage(Fields in, List<Motions.Row> open, List<Watched.Matter> running, Actor actor) implements FormPage {

    boolean own(Motions.Row row) {
        return actor.isPerson(row.by());
    }
}
