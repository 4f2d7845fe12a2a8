package org.yicai.need;

import java.util.Optional;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;

/** The organisation that answers for the volunteer corps. Implemented by what comes after needs: the corps. */
public interface Host {

    /** An organisation that receives needs first. */
    record Organisation(OrganisationId id, String name) {}

    /** In one SQL statement; empty while no corps is chartered. */
    Optional<Organisation> of(SubdistrictId subdistrict);
}
