package org.yicai.council;

import java.util.Set;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;

/** Who stands to gain in a field of service. Implemented by what comes before the committee: projects. */
public interface Ties {

    /** Organisations that applied for or run something in this branch; whoever belongs to one takes no part. In one SQL statement. */
    Set<OrganisationId> inBranch(SubdistrictId subdistrict, String branch);
}
