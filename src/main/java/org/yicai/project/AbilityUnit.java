package org.yicai.project;

/** In what it is counted. */
public enum AbilityUnit {
    PERSON,
    /** 支 */
    TEAM,
    /** 份、套 */
    SET
}
