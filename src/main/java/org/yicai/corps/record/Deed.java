package org.yicai.corps.record;

/** What a volunteer says was done. */
enum Deed {
    COMPANY,
    MEAL,
    ERRAND,
    REPAIR,
    TEACHING,
    PATROL,
    SURROUNDINGS,
    OTHER
}
