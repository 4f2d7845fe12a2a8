package org.yicai.need;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;

/** What is being delivered anyway, so that a need may be taken into it before anything is bought. Implemented by what comes after needs: projects. */
public interface Referrals {

    /**
     * A deliverable of a project under way.
     *
     * @param about for whom it is and what for
     * @param unit message key of the unit in which it is counted
     * @param promised how much the contract promises
     * @param confirmed how much of it was delivered and confirmed, accepted or not
     * @param until the last day on which it is delivered
     */
    record Offer(UUID deliverable, UUID project, String projectTitle, OrganisationId contractor, String contractorName, String name, String about, String unit,
            int promised, int confirmed, LocalDate until) {

        public int remaining() {
            return Math.max(0, promised - confirmed);
        }
    }

    /** Everything under way in a subdistrict that is still delivered on this day. In at most two SQL statements. */
    List<Offer> running(SubdistrictId subdistrict, LocalDate day);
}
