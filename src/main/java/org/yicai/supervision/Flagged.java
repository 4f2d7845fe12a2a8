package org.yicai.supervision;

import java.util.Set;
import java.util.UUID;
import org.yicai.kernel.SubdistrictId;

/** Which records something speaks against. Implemented by what raises flags; a draw looks at such records more often. */
public interface Flagged {

    /** Ids of activities and visits under an open question; none when there is none. In one SQL statement. */
    Set<UUID> records(SubdistrictId subdistrict);
}
