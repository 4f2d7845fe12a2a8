package org.yicai.project;

/** Who buys. */
public enum PurchaserLevel {
    SUBDISTRICT,
    DISTRICT,
    CITY
}
