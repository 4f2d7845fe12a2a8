package org.yicai.corps.charter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yicai.project.Running;
import org.yicai.web.Page;

/**
 * The corps in everyone's sight.
 *
 * @param projects under way: their contractors are the management tier
 */
record CorpsPage(List<Charter> charters, List<Running.Project> projects, boolean mayRegister) implements Page {

    /**
     * One corps.
     *
     * @param leaders names, one a line; "" while there are none
     * @param minutes what its members gave in the subdistrict, all confirmed
     */
    record Charter(UUID id, String name, String hostName, String purpose, Instant registeredAt, String leaders, int volunteers, long minutes) {

        List<String> leaderNames() {
            return leaders.lines().toList();
        }
    }
}
