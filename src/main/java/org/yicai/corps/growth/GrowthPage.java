package org.yicai.corps.growth;

import java.util.List;
import java.util.UUID;
import org.yicai.party.Organisation;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Somebody's path: one's own, a peer's, or as the host sees it.
 *
 * @param full whether the looker sees minutes and what is missing; peers do not
 * @param host whether the looker gives mandates
 * @param leads whether the looker leads volunteers and may propose a mentor
 * @param council whether the looker may object to a mandate that waits
 * @param peers whom the looker may nominate; on one's own page only
 * @param teams that a leader may lead; for the host only
 */
record GrowthPage(Fields in, Path path, boolean own, boolean full, boolean host, boolean mayNominate, boolean leads, boolean council, List<Peer> peers, List<Organisation> teams) implements FormPage {

    record Peer(UUID id, String name) {}

    /** The steps that are given. */
    static List<Step> given() {
        return List.of(Step.CORE, Step.LEADER, Step.FOUNDER);
    }
}
