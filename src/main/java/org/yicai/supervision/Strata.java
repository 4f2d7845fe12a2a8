package org.yicai.supervision;

import java.util.Map;
import java.util.UUID;
import org.yicai.kernel.SubdistrictId;

/**
 * In which published stratum of risk each activity lies, so that a draw takes more of those where more speaks for looking.
 * The limits are public at "/flags"; a stratum is no finding.
 */
public interface Strata {

    /** The activities that lie above {@link Stratum#LOW}, by id: what flags saw in the look of today, which is made now when there was none yet. */
    Map<UUID, Stratum> of(SubdistrictId subdistrict);
}
