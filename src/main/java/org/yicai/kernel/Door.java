package org.yicai.kernel;

/** Through whom somebody or something came: the more come through neighbours, the more the service has taken root. */
public enum Door {
    SELF,
    NEIGHBOUR,
    COMMITTEE,
    CONTRACTOR
}
