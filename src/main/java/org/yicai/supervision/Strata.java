package org.yicai.supervision;

import java.util.Map;
import java.util.UUID;
import org.yicai.kernel.SubdistrictId;

/**
 * In which published stratum of risk each activity lies, so that a draw takes more of those where more speaks for looking.
 * The limits are public at "/flags"; a stratum is no finding.
 */
public interface Strata {

    /** The stratum of every activity of the subdistrict that has a result, by its id; what flags saw up to this moment. */
    Map<UUID, Stratum> of(SubdistrictId subdistrict);
}
