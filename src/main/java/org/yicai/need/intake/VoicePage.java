package org.yicai.need.intake;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Door;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.PacedPage;

/**
 * One page, one sentence.
 *
 * @param mayAct whether the person may speak for a neighbour
 * @param acting whether this is such a form
 * @param mayKeyIn whether the person may key a list of paper in
 * @param pause how long somebody has to wait who sent very many; null for everybody else
 */
record VoicePage(Fields in, List<Community> communities, boolean mayAct, boolean acting, boolean mayKeyIn, @Nullable Duration pause) implements PacedPage {

    /** Whole minutes to wait, at least one. */
    @Override
    public long minutes() {
        return pause == null ? 0 : Math.max(1, (pause.toSeconds() + 59) / 60);
    }

    /** The number of the project that the visitor wants to say something about; "" for none. */
    String about() {
        return AboutProject.number(in);
    }

    /** Through whom the link says that the visitor came; "" when it says nothing. */
    String via() {
        var door = Door.via(in.typed("via"));
        return door == Door.SELF ? "" : door.via();
    }
}
