package org.yicai.kernel;

/** What an appointment makes of a person inside one subdistrict. Residents need none. */
public enum Role {
    /** Sets the installation up: people, organisations, seats, catalogue, budget. */
    ADMINISTRATOR,
    /** 街道干部: an official of the purchaser. */
    OFFICIAL,
    /** 社区工作者 of a residents' committee 居委会. */
    COMMUNITY_WORKER,
    /** A member of the guidance and coordination committee 指导协调委员会. */
    COUNCIL_MEMBER,
    /** Staff of a contractor 承接方. */
    CONTRACTOR,
    /** 志愿服务领袖: leads a team or the corps. */
    VOLUNTEER_LEADER,
    /** 志愿者, member of the corps or a team. */
    VOLUNTEER,
    /** Reads plans, money, asks and records of the subdistrict; changes nothing. */
    AUDITOR
}
