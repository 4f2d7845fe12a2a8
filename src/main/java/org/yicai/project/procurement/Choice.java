package org.yicai.project.procurement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;

/**
 * Who is chosen or proposed for a project, or was turned down last, and by whom.
 *
 * @param answeredBy the second hand; null while an individual waits for it, and for organisations, who need none
 */
record Choice(UUID id, UUID selfCheck, OrganisationId contractor, ProcurementMethod method, Money amount, String noticeLink, String reason, String suitability, String relatedReason,
        Procurement.Stage stage, PersonId awardedBy, String awardedByName, Instant awardedAt, @Nullable String answeredBy, @Nullable Instant answeredAt, String answerReason) {

    boolean open() {
        return stage == Procurement.Stage.PROPOSED;
    }

    Procurement.Award award() {
        return new Procurement.Award(selfCheck, method, amount, noticeLink, reason, suitability, relatedReason);
    }
}
