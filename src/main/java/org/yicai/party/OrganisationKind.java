package org.yicai.party;

/** What an organisation is; decides what it may be in a purchase (财政部令第102号 arts. 5, 6, 8 and 18). */
public enum OrganisationKind {
    SUBDISTRICT_OFFICE,
    HIGHER_OFFICE,
    RESIDENTS_COMMITTEE,
    GUIDANCE_COMMITTEE,
    VOLUNTEER_CORPS,
    VOLUNTEER_TEAM,
    COMMUNITY_SOCIAL_ORGANISATION,
    SOCIAL_ORGANISATION,
    ENTERPRISE,
    PUBLIC_INSTITUTION_CLASS_I,
    PUBLIC_INSTITUTION_CLASS_II,
    PUBLIC_INSTITUTION_COMMERCIAL,
    MASS_ORGANISATION,
    RURAL_COLLECTIVE,
    INDIVIDUAL;

    /** State organs only: a residents' committee can never be purchaser (art. 5). */
    public boolean mayPurchase() {
        return this == SUBDISTRICT_OFFICE || this == HIGHER_OFFICE;
    }

    /** Enterprises, social organisations, institutions of class II or in business, rural collectives, residents' committees, and individuals (art. 6). */
    public boolean mayContract() {
        return switch (this) {
            case COMMUNITY_SOCIAL_ORGANISATION, SOCIAL_ORGANISATION, ENTERPRISE, PUBLIC_INSTITUTION_CLASS_II, PUBLIC_INSTITUTION_COMMERCIAL, RURAL_COLLECTIVE, RESIDENTS_COMMITTEE, INDIVIDUAL -> true;
            default -> false;
        };
    }

    /** Excluded from both sides of a purchase: class-I institutions and mass organisations on the payroll (art. 8). */
    public boolean excluded() {
        return this == PUBLIC_INSTITUTION_CLASS_I || this == MASS_ORGANISATION;
    }

    /** Only social organisations that civil affairs has registered are rated (社会组织评估管理办法 art. 2). */
    public boolean rated() {
        return this == SOCIAL_ORGANISATION;
    }
}
