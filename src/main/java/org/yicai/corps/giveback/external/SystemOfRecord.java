package org.yicai.corps.giveback.external;

/** Where the hours of a corps are kept first. Yicai never says that it is one of the others. */
enum SystemOfRecord {
    VOLUNTEER_BEIJING,
    NATIONAL,
    YICAI
}
