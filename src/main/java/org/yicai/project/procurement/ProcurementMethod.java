package org.yicai.project.procurement;

import org.yicai.place.RulePacks.Regime;

/** How the contractor was chosen (政府采购法 art. 26, and what stands below its threshold); recorded here, carried out elsewhere. */
public enum ProcurementMethod {
    OPEN_TENDER,
    INVITED_TENDER,
    COMPETITIVE_NEGOTIATION,
    COMPETITIVE_CONSULTATION,
    SINGLE_SOURCE,
    ENQUIRY,
    FRAMEWORK,
    DIRECT_BELOW_THRESHOLD,
    GRANT_REVIEW;

    /** Choosing directly is for small amounts only, a review of grants for grants only. */
    public boolean fits(Regime regime) {
        return switch (this) {
            case DIRECT_BELOW_THRESHOLD -> regime != Regime.ABOVE_THRESHOLD;
            case GRANT_REVIEW -> regime == Regime.GRANT;
            default -> true;
        };
    }

    /** Whether there must be a public notice of the result. */
    public boolean noticed() {
        return this != DIRECT_BELOW_THRESHOLD && this != GRANT_REVIEW;
    }
}
