package org.yicai.need;

import java.util.Optional;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/** Whether somebody may lend a hand now. Implemented by what comes after needs and knows its volunteers: the corps. */
public interface ReadyToHelp {

    /** The first thing that is missing, with its rule and what the person can do; empty for somebody who may begin. */
    Optional<Finding> missing(SubdistrictId subdistrict, PersonId person);
}
