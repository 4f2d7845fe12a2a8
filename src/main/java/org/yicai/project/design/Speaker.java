package org.yicai.project.design;

/** For whom somebody comments on a design: a member of the committee for the constituency of the seat, all others for their house. */
enum Speaker {
    COMMUNITY_WORKER,
    SOCIAL_ORGANISATION_HEAD,
    CORE_VOLUNTEER,
    RESIDENT,
    /** 居委会, without a seat. */
    RESIDENTS_COMMITTEE,
    /** 街道: a colleague of the drafter. */
    OFFICE
}
