package org.yicai.supervision.spotcheck;

import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** One drawn record. @param community where it was; null when that is not known */
record SpotCheckPage(Fields in, SpotCheck check, @Nullable Community community, Actor actor) implements FormPage {

    boolean mine() {
        return actor.isPerson(check.claimant());
    }
}
