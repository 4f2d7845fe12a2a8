package org.yicai.party;

/** What an organisation is; decides what it may be in a purchase (财政部令第102号 arts. 5, 6 and 8). */
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
    MASS_ORGANISATION;

    /** State organs only: a residents' committee can never be purchaser (art. 5). */
    public boolean mayPurchase() {
        return this == SUBDISTRICT_OFFICE || this == HIGHER_OFFICE;
    }

    /** Art. 6; class-I institutions and mass organisations on the payroll are excluded from both sides (art. 8). */
    public boolean mayContract() {
        return this == SOCIAL_ORGANISATION || this == ENTERPRISE || this == PUBLIC_INSTITUTION_CLASS_II || this == RESIDENTS_COMMITTEE
                || this == COMMUNITY_SOCIAL_ORGANISATION;
    }
}
