package org.yicai.activity;

/** Through whom somebody came: the more come through neighbours, the more the service has taken root. */
public enum Door {
    SELF,
    NEIGHBOUR,
    COMMITTEE,
    CONTRACTOR
}
