package org.yicai.activity;

import java.util.UUID;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;

/** A home visit that still lacks somebody, joined from another page: by the rules, the lock and the fact of visits. */
public interface VisitDoor {

    /**
     * The actor comes along, as a neighbour where people in the building know him or her.
     *
     * @param in the form; what is in the way becomes its finding at "position"
     * @param site where people reach this installation, for the household's link
     */
    void join(Fields in, Actor actor, UUID visit, String site);
}
