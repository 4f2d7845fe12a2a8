package org.yicai.project;

/** What kind of service it is, and which level should buy it. */
public enum ServiceKind {
    /** 托底性: for the old and the disabled. */
    SAFETY_NET,
    /** 普惠创新性 */
    INCLUSIVE,
    /** 统筹性 */
    COORDINATING,
    /** 示范性 */
    DEMONSTRATING;

    /** Lower levels buy what is near to people, higher ones what coordinates and shows the way. */
    public boolean fits(PurchaserLevel level) {
        return (level == PurchaserLevel.SUBDISTRICT) == (this == SAFETY_NET || this == INCLUSIVE);
    }
}
