package org.yicai.supervision.tip;

import org.yicai.kernel.Role;

/** About whom something is told. It decides who handles it: never those who are concerned. */
enum TipAbout {
    CONTRACTOR(new Role[] {Role.OFFICIAL, Role.COUNCIL_MEMBER}),
    VOLUNTEERS(new Role[] {Role.OFFICIAL, Role.COUNCIL_MEMBER}, Role.VOLUNTEER_LEADER),
    /** A residents' committee or its community workers. */
    COMMITTEE(new Role[] {Role.OFFICIAL, Role.COUNCIL_MEMBER}, Role.COMMUNITY_WORKER),
    /** The guidance and coordination committee. */
    COUNCIL(new Role[] {Role.OFFICIAL}, Role.COUNCIL_MEMBER),
    /** The office and its officials; community workers depend on it. */
    OFFICE(new Role[] {Role.COUNCIL_MEMBER}, Role.OFFICIAL, Role.ADMINISTRATOR, Role.COMMUNITY_WORKER),
    SOMETHING_ELSE(new Role[] {Role.OFFICIAL, Role.COUNCIL_MEMBER});

    private final Role[] handlers;
    private final Role[] concerned;

    TipAbout(Role[] handlers, Role... concerned) {
        this.handlers = handlers;
        this.concerned = concerned;
    }

    /** Who handles it, unless among the concerned. */
    Role[] handlers() {
        return handlers.clone();
    }

    /** Whoever holds one of these handles nothing of it, whatever else he or she holds. */
    Role[] concerned() {
        return concerned.clone();
    }
}
