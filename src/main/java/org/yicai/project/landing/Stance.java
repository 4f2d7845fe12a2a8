package org.yicai.project.landing;

/** What a member of the committee says to a service that lands: it is bought already, so nobody passes or returns it. */
enum Stance {
    WELCOME,
    /** Yes, with something to mind. */
    CONCERN,
    /** Nobody here asked for it. */
    UNNEEDED
}
