package org.yicai.portal;

/** How a project stands in everyone's sight, in the order of a list. */
public enum Standing {
    CONTRACTED,
    LANDED,
    AWARDED,
    PASSED,
    IN_REVIEW,
    RETURNED,
    COMPLETED,
    TERMINATED;

    /** Whether services are being given now. */
    public boolean running() {
        return this == CONTRACTED || this == LANDED;
    }

    /** Whether money of this subdistrict was promised by contract, once or now. */
    public boolean contracted() {
        return this == CONTRACTED || this == COMPLETED || this == TERMINATED;
    }

    /** The colour class of its tag; the words beside it say the same. */
    public String tone() {
        return switch (this) {
            case COMPLETED -> "ok";
            case RETURNED, TERMINATED, IN_REVIEW -> "warn";
            case CONTRACTED, LANDED, AWARDED, PASSED -> "run";
        };
    }
}
