package org.yicai.need;

/** How somebody agreed that another person speaks for them. */
public enum Consent {
    IN_PERSON,
    PHONE,
    FAMILY,
    WRITTEN
}
